public import Booking
public import CivilTime

/// What the desk knows, by the names that the console calls it.
extension ConsoleState {
  public var now: Instant {
    get { desk.now }
    _modify { yield &desk.now }
  }
  public var environment: Desk.Environment { desk.environment }
  public internal(set) var operatorName: String {
    get { desk.operatorName }
    _modify { yield &desk.operatorName }
  }
  public var choices: [PracticeChoice] { desk.choices }
  public var practiceName: String? { desk.practiceName }
  public var connection: Desk.Connection {
    get { desk.connection }
    _modify { yield &desk.connection }
  }
  public var clinic: Clinic? {
    get { desk.clinic }
    _modify { yield &desk.clinic }
  }
  var names: ClinicNames { desk.names }
  public var diary: Diary {
    get { desk.diary }
    _modify { yield &desk.diary }
  }
  public internal(set) var month: Month? {
    get { desk.month }
    _modify { yield &desk.month }
  }
  public var notice: Notice? {
    get { desk.notice }
    _modify { yield &desk.notice }
  }
  public var slow: Set<RequestID> {
    get { desk.slow }
    _modify { yield &desk.slow }
  }
  public internal(set) var opening: Opening? {
    get { desk.opening }
    _modify { yield &desk.opening }
  }
  public internal(set) var parked: [BookingDraft] {
    get { desk.parked }
    _modify { yield &desk.parked }
  }
  var asideText: String {
    get { desk.asideText }
    _modify { yield &desk.asideText }
  }
  public internal(set) var savedClients: Set<Client.ID> {
    get { desk.savedClients }
    _modify { yield &desk.savedClients }
  }
  var requests: Requests {
    get { desk.requests }
    _modify { yield &desk.requests }
  }
  var hold: Hold? {
    get { desk.hold }
    _modify { yield &desk.hold }
  }
  public internal(set) var doubts: [Doubt] {
    get { desk.doubts }
    _modify { yield &desk.doubts }
  }
  public internal(set) var batch: Batch? {
    get { desk.batch }
    _modify { yield &desk.batch }
  }
  public internal(set) var waiting: [WaitingEntry]? {
    get { desk.waiting }
    _modify { yield &desk.waiting }
  }
  public internal(set) var offer: WaitingOffer? {
    get { desk.offer }
    _modify { yield &desk.offer }
  }
  var greets: Bool { desk.greets }
  var history: History {
    get { desk.history }
    _modify { yield &desk.history }
  }
  var isQuitting: Bool {
    get { desk.isQuitting }
    _modify { yield &desk.isQuitting }
  }
  var askedAt: Instant? {
    get { desk.askedAt }
    _modify { yield &desk.askedAt }
  }
}

/// What the desk does, by the names that the console calls it.
extension ConsoleState {
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

  mutating func show(_ day: Day, at location: Location.ID? = nil) -> [Effect] {
    desk.show(day, at: location)
  }
  mutating func showAppointment(_ appointment: Appointment) -> [Effect] {
    desk.showAppointment(appointment)
  }
  mutating func loadClinic() -> [Effect] { desk.loadClinic() }
  mutating func loadDiary() -> [Effect] { desk.loadDiary() }
  mutating func reload() -> [Effect] { desk.reload() }
  mutating func insert(_ appointment: Appointment) { desk.insert(appointment) }

  static func moved(_ index: Int, by action: Action, page: Int, count: Int) -> Int {
    action.step(from: index, page: page, count: count)
  }
}

/// What words and ids name, as the desk knows it.
extension ConsoleState {
  public func practitioners(named text: String) -> [Practitioner] {
    names.practitioners(named: text)
  }
  public func guess(for word: String) -> String? { names.guess(for: word) }
  public func types(named text: String) -> [AppointmentType] { names.types(named: text) }
  public func locations(named text: String) -> [Location] { names.locations(named: text) }
}

/// Does what a person wants of the desk.
extension ConsoleState {
  mutating func carryOut(_ intent: Intent) -> [Effect] {
    desk.update(.wanted(intent))
  }
}
