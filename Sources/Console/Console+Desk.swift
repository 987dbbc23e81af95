public import Booking
public import CivilTime
public import DeskModel

/// What the desk knows, by the names that the console calls it.
extension Console {
  public var now: Instant { desk.now }
  public var environment: Desk.Environment { desk.environment }
  public var operatorName: String { desk.operatorName }
  public var choices: [PracticeChoice] { desk.choices }
  public var practiceName: String? { desk.practiceName }
  public var connection: Desk.Connection { desk.connection }
  public var clinic: Clinic? { desk.clinic }
  var names: ClinicNames { desk.names }
  public var diary: Diary { desk.diary }
  public var month: Month? { desk.month }
  public var notice: Notice? { desk.notice }
  public var slow: Set<RequestID> { desk.slow }
  public var opening: Opening? { desk.opening }
  public var parked: [BookingDraft] { desk.parked }
  public var savedClients: Set<Client.ID> { desk.savedClients }
  var hold: Hold? { desk.hold }
  public var doubts: [Doubt] { desk.doubts }
  public var batch: Batch? { desk.batch }
  public var waiting: [WaitingEntry]? { desk.waiting }
  public var offer: WaitingOffer? { desk.offer }
  var isQuitting: Bool { desk.isQuitting }
}

/// What the desk does, by the names that the console calls it.
extension Console {
  public var waitingInOrder: [WaitingEntry] { desk.waitingInOrder }
  public func isMine(_ change: DiaryChange) -> Bool { desk.isMine(change) }
  public var location: Location? { desk.location }
  public var zone: Zone { desk.zone }
  public var today: Day { desk.today }
  public var isHolding: Bool { desk.isHolding }
  public var isWriting: Bool { desk.isWriting }
  public var isStarting: Bool { desk.isStarting }
  public var selection: Selection { desk.selection }
  public var effectiveView: Diary.View { desk.diary.effectiveView }
  public var agenda: [AgendaItem] { desk.agenda }
  public var calendarColumns: [DiaryColumn] { desk.calendarColumns }
  public var cursorColumn: DiaryColumn? { desk.cursorColumn }
  public var silentSeconds: Int? { desk.silentSeconds }
  public func isAwaiting(_ id: RequestID) -> Bool { desk.isAwaiting(id) }
  public func practitioner(_ id: Practitioner.ID) -> Practitioner? { desk.practitioner(id) }
  public func type(_ id: AppointmentType.ID?) -> AppointmentType? { desk.type(id) }
  public func location(_ id: Location.ID) -> Location? { desk.location(id) }
  public func zone(of location: Location.ID) -> Zone { desk.zone(of: location) }
  public func types(
    of practitioner: Practitioner.ID, at location: Location.ID
  ) -> [AppointmentType] { desk.types(of: practitioner, at: location) }
  public func row(of instant: Instant) -> Int { desk.row(of: instant) }
}

/// What words and ids name, as the desk knows it.
extension Console {
  public func practitioners(named text: String) -> [Practitioner] {
    names.practitioners(named: text)
  }
  public func guess(for word: String) -> String? { names.guess(for: word) }
  public func types(named text: String) -> [AppointmentType] { names.types(named: text) }
  public func locations(named text: String) -> [Location] { names.locations(named: text) }
}

/// Does what a person wants of the desk.
extension Console {
  mutating func carryOut(_ intent: Intent) -> [Effect] {
    desk.update(.wanted(intent))
  }
}
