public import Booking
public import CivilTime
public import Screen

/// Everything the console knows and shows. Views draw it, `update` changes it, nothing else does.
public struct ConsoleState: Sendable {
  /// Which clinic this is, in words on every screen.
  public enum Environment: Hashable, Sendable { case demo, sandbox, production }

  public enum Pane: Hashable, Sendable, CaseIterable { case practitioners, calendar, clients }

  /// What is known about the line to the server.
  public enum Connection: Hashable, Sendable {
    case connecting
    case live
    case offline(since: Instant)
  }

  /// What the desk knows and does.
  public internal(set) var desk: Desk
  public var size: Size
  public let bindings: Bindings

  public var pane = Pane.calendar
  public var people = PractitionersPane()
  public var clients = ClientsPane()
  /// Cards and lines over the panes; the last takes the keys.
  public var overlays: [OpenCard] = []

  /// Nothing of the data is shown.
  public internal(set) var isLocked = false
  /// What was typed to open it, where that takes a PIN.
  public internal(set) var deskLock: DeskLock?
  let asksPin: Bool
  /// Whether clicks come here; else the terminal selects text with them.
  public internal(set) var usesMouse: Bool
  /// Whether a wait is counted on the screen; else nothing moves there but the minute.
  public let countsSeconds: Bool
  /// Nil: the desk never locks by itself.
  let lockAfterSeconds: Int?
  var lastInput: Instant?

  var scrollBeforeResize: Scroll?
  var scrollUnderCards: ScrollUnderCards?
  /// What was last searched for in the diary.
  var searchedText = ""
  /// Keys that wait for an answer, in the order typed.
  var held: [Input] = []
  /// A key was refused while more were typed: those that follow in the same burst are dropped.
  var isRefused = false
  /// The diary's arrivals that the cards have followed.
  var followedArrivals = 0
  public internal(set) var tutorial: Tutorial?

  public init(
    now: Instant, size: Size, environment: Environment, operatorName: String = "",
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
    lastInput = now
    desk = Desk(
      now: now, environment: environment, operatorName: operatorName,
      diary: Diary(rowMinutes: rowMinutes, firstHour: firstHour, weekStart: weekStart),
      choices: choices, practiceName: practiceName, greets: greets)
  }
}

/// Why keys are held back: an answer must come first, or they would act on the wrong thing.
public enum Hold: Hashable, Sendable {
  /// The diary is not there yet.
  case start
  /// The cursor was to move, or to act, before the day it is on was read.
  case diary
  /// Enter was pressed in the booking line before its text was resolved.
  case bookingLine
  /// Enter was pressed in the line for free places before it was answered.
  case findLine
  /// Enter was pressed in the client search before it was answered.
  case clientSearch
  /// A key was pressed on a client's card before their appointments came.
  case clientCard
  /// Keys were pressed on the card of an edit before the note was read.
  case editCard
  /// A list of proposals was used before it was made.
  case plan
  /// The list of changes was used before it was read.
  case changes
  /// The client of the waiting list is being read.
  case waitingClient
  /// Several changes are under way.
  case batch
  /// A change is under way.
  case write(RequestID)
  /// The next free place is being looked for.
  case nextFree(RequestID)
  /// Another practice is being opened.
  case opening
}

extension ConsoleState {
  /// The location that the diary shows.
  public var location: Location? { desk.location }

  public var zone: Zone { desk.zone }
  public var today: Day { desk.today }

  public func practitioner(_ id: Practitioner.ID) -> Practitioner? { desk.practitioner(id) }
  public func type(_ id: AppointmentType.ID?) -> AppointmentType? { desk.type(id) }
  public func location(_ id: Location.ID) -> Location? { desk.location(id) }
  public func zone(of location: Location.ID) -> Zone { desk.zone(of: location) }

  /// Whether keys wait for an answer from the server.
  public var isHolding: Bool { hold != nil }

  /// Whether an answer to this request would still change anything.
  public func isAwaiting(_ id: RequestID) -> Bool { requests.isAwaited(id) }

  /// Whether a change was sent whose answer has not come.
  public var isWriting: Bool { requests.hasWrites }
}

extension ConsoleState {
  /// Whether there is no diary to show yet and nothing is wrong.
  public var isStarting: Bool {
    if case .offline = connection { return false }
    return diary.picture == nil && notice == nil
  }
}
