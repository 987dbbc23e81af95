public import CivilTime
public import DeskModel
public import Screen

/// Everything the console knows and shows. Views draw it, `update` changes it, nothing else does.
public struct Console: Sendable {
  public enum Pane: Hashable, Sendable, CaseIterable { case practitioners, calendar, clients }

  /// What the desk knows and does.
  public internal(set) var desk: Desk
  public var size: Size
  public let bindings: Bindings

  public var pane = Pane.calendar
  public var people = PractitionersPane()
  public var clients = ClientsPane()
  public var calendar = CalendarPane()
  /// Cards and lines over the panes; the last takes the keys.
  public var overlays: [OpenCard] = []

  /// What was said of keys or of the screen, unless the desk has said something since.
  public internal(set) var consoleNotice: ConsoleNotice?
  /// What is asked for of the screen in the course of an event.
  var screenEffects: [ConsoleEffect] = []
  /// What quitting would lose has just been said.
  var hasWarned = false

  /// Nothing of the data is shown.
  public internal(set) var isLocked = false
  /// What was typed to open it, where that takes a PIN.
  public internal(set) var deskLock: DeskLock?
  let asksPin: Bool
  /// How often a PIN was checked.
  var pinChecks = 0
  /// Whether clicks come here; else the terminal selects text with them.
  public internal(set) var usesMouse: Bool
  /// Whether a wait is counted on the screen; else nothing moves there but the minute.
  public let countsSeconds: Bool
  /// Nil: the desk never locks by itself.
  let lockAfterSeconds: Int?
  var lastInput: Instant?

  var scrollBeforeResize: Scroll?
  var scrollUnderCards: ScrollUnderCards?
  /// Keys that wait for an answer, in the order typed.
  var held: [Input] = []
  /// A key was refused while more were typed: those that follow in the same burst are dropped.
  var isRefused = false
  /// Which practice the cards are about, counted from the first of this console.
  var followedGeneration = 0
  /// The diary's arrivals that the cards have followed.
  var followedArrivals = 0
  /// The diary's openings that the calendar has scrolled for.
  var followedOpenings = 0
  /// The hour at the top of a day that is opened, 0 to 23; nil: what is to come.
  let firstHour: Int?
  public internal(set) var tutorial: Tutorial?

  public init(
    now: Instant, size: Size, environment: Desk.Environment, operatorName: String = "",
    bindings: Bindings = .standard, rowMinutes: Int = 30, firstHour: Int? = nil,
    weekStart: Weekday = .monday,
    choices: [PracticeChoice] = [], practiceName: String? = nil, lockAfterSeconds: Int? = nil,
    usesMouse: Bool = true, countsSeconds: Bool = true, greets: Bool = false,
    asksPin: Bool = false
  ) {
    self.countsSeconds = countsSeconds
    self.size = size
    self.bindings = bindings
    self.lockAfterSeconds = lockAfterSeconds
    self.usesMouse = usesMouse
    self.asksPin = asksPin
    self.firstHour = firstHour
    lastInput = now
    desk = Desk(
      now: now, environment: environment, operatorName: operatorName,
      diary: Diary(rowMinutes: rowMinutes, weekStart: weekStart),
      choices: choices, practiceName: practiceName, greets: greets)
  }
}
