public import Booking
public import CivilTime
public import DeskModel

/// Members of the desk that the console and its views use often, under the same names.
extension Console {
  public var now: Instant { desk.now }
  public var clinicKind: ClinicKind { desk.clinicKind }
  public var operatorName: String { desk.operatorName }
  public var choices: [PracticeChoice] { desk.choices }
  public var practiceName: String? { desk.practiceName }
  public var clinic: Clinic? { desk.clinic }
  public var diary: Diary { desk.diary }
  public var month: Month? { desk.month }
  public var notice: Notice? { desk.notice }
  public var parked: [BookingDraft] { desk.parked }
  public var waiting: [WaitingEntry]? { desk.waiting }
  var hold: Hold? { desk.hold }
  public var location: Location? { desk.location }
  public var zone: Zone { desk.zone }
  public var today: Day { desk.today }
  public var selection: Selection { desk.selection }
  public var effectiveView: Diary.View { desk.diary.effectiveView }
  public var agenda: [AgendaItem] { desk.agenda }
  public var calendarColumns: [DiaryColumn] { desk.calendarColumns }
  public var cursorColumn: DiaryColumn? { desk.cursorColumn }
  public func practitioner(_ id: Practitioner.ID) -> Practitioner? { desk.practitioner(id) }
  public func type(_ id: AppointmentType.ID?) -> AppointmentType? { desk.type(id) }
  public func location(_ id: Location.ID) -> Location? { desk.location(id) }
  public func zone(of location: Location.ID) -> Zone { desk.zone(of: location) }
  public func row(of instant: Instant) -> Int { desk.row(of: instant) }
}

/// Passes intents to the desk.
extension Console {
  mutating func carryOut(_ intent: Intent) -> [Effect] {
    desk.update(.wanted(intent))
  }
}
