public import Booking
public import CivilTime
public import DeskModel
public import Screen

/// The console's state. Views draw it, and only `update` changes it.
public struct Console: Sendable {
  /// The three panes, from left to right.
  public enum Pane: Hashable, Sendable, CaseIterable { case practitioners, calendar, clients }

  /// The desk, without keys and sizes.
  public internal(set) var desk: Desk
  /// The screen's size.
  public internal(set) var size: Size
  /// The table of keys in the panes.
  public let bindings: Bindings

  /// The pane with the focus.
  public internal(set) var pane = Pane.calendar
  /// The pane of practitioners.
  public internal(set) var people = PractitionersPane()
  /// The pane of clients.
  public internal(set) var clients = ClientsPane()
  /// The calendar pane.
  public internal(set) var calendar = CalendarPane()
  /// Open cards and lines, in the order in which they opened. The last one gets the keys.
  public internal(set) var overlays: [OpenCard] = []

  /// The last notice about keys or the screen; nil if the desk has had one since.
  public internal(set) var consoleNotice: ConsoleNotice?
  /// Effects on the screen, collected during an event.
  var screenEffects: [ConsoleEffect] = []
  /// Whether the user was just told what quitting would lose.
  var hasWarned = false

  /// Whether the desk is locked, and what opens it.
  var lockState = LockState.open
  let asksPin: Bool
  /// How often a PIN was checked.
  var pinChecks = 0
  /// Whether the terminal reports clicks; else they select text.
  public internal(set) var usesMouse: Bool
  /// Whether the screen counts a wait's seconds; else only the clock's minute changes.
  public let countsSeconds: Bool
  /// After how many seconds without a key the desk locks; nil for never.
  let lockAfterSeconds: Int?
  var lastInput: Instant?

  var scrollBeforeResize: Scroll?
  var scrollUnderCards: ScrollUnderCards?
  /// Keys that wait for an answer, in the order typed.
  var held: [Input] = []
  /// Whether a key was refused, so that the rest of the same burst is dropped.
  var isRefused = false
  /// The desk's `generation` that the cards are about.
  var followedGeneration = 0
  /// The diary's `arrivals` for which cards were closed.
  var followedArrivals = 0
  /// The diary's `openings` for which the calendar was scrolled.
  var followedOpenings = 0
  /// The hour at the top of an opened day, 0 to 23; nil for the current time.
  let firstHour: Int?
  /// The tutorial; nil if it isn't open.
  public internal(set) var tutorial: Tutorial?

  /// A console over a desk that has sent no request yet.
  ///
  /// - Parameters:
  ///   - lockAfterSeconds: after how many seconds without a key the desk locks; nil for never.
  ///   - firstHour: the hour at the top of an opened day, 0 to 23; nil for the current time.
  public init(
    now: Instant, size: Size, clinicKind: ClinicKind, operatorName: String = "",
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
      now: now, clinicKind: clinicKind, operatorName: operatorName,
      diary: Diary(rowMinutes: rowMinutes, weekStart: weekStart),
      choices: choices, practiceName: practiceName, greets: greets)
  }
}
