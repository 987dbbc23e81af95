public import Booking
public import BookingLanguage
public import CivilTime
import Console
public import DeskModel

/// Sentences for plain mode, until all of them take a desk.
public enum Sentences {
  public static let note = Wording.note
  public static let typeLabel = Wording.typeLabel
  public static let free = Wording.free
  public static let live = Wording.live
  public static let noAgenda = Wording.noAgenda
  public static let noAppointments = Wording.noAppointments
  public static let nobodyWaits = Wording.nobodyWaits
  public static var bookingWords: [(words: String, meaning: String)] {
    Wording.lineHelp.filter { $0.words != "F4" && $0.words != "Tab" }.map {
      ($0.words.split(separator: " ").joined(separator: " "), $0.meaning)
    }
  }
  public static func place(_ desk: Desk) -> String { Wording.place(Console(showing: desk)) }
  public static func badge(_ environment: Desk.Environment) -> String { Wording.badge(environment) }
  public static func clock(_ desk: Desk) -> String { Wording.clock(Console(showing: desk)) }
  public static func notice(_ notice: Notice, _ desk: Desk, _ keys: KeyNames) -> String {
    Wording.notice(notice, Console(showing: desk))
  }
  public static func unknown(_ part: ClinicNames.Part, _ text: String) -> String {
    Wording.unknown(part, text)
  }
  public static func editTitle(_ edit: AppointmentEdit) -> String { Wording.editTitle(edit) }
  public static func type(_ id: AppointmentType.ID?, _ desk: Desk) -> String {
    Wording.type(id, Console(showing: desk))
  }
  public static func status(_ status: Appointment.Status) -> String { Wording.status(status) }
  public static func listName(_ person: Practitioner) -> String { Wording.listName(person) }
  public static func name(of appointment: Appointment) -> String { Wording.name(of: appointment) }
  public static func name(_ client: Client) -> String { Wording.name(client) }
  public static func name(of absence: FreeSearch.Absence, _ desk: Desk) -> String {
    Wording.name(of: absence, Console(showing: desk))
  }
  public static func absence(_ absence: FreeSearch.Absence, _ search: FreeSearch, _ desk: Desk)
    -> String
  { Wording.absence(absence, search, Console(showing: desk)) }
  public static func listLine(_ appointment: Appointment, _ desk: Desk) -> String {
    Wording.listLine(appointment, Console(showing: desk))
  }
  public static func under(_ match: ClientMatch) -> String { Wording.under(match) }
  public static func span(_ range: TimeRange, in zone: Zone) -> String {
    Wording.span(range, in: zone)
  }
  public static func otherZone(_ zone: Zone, _ time: TimeRange, _ desk: Desk) -> String {
    Wording.otherZone(zone, time, Console(showing: desk))
  }
  public static func bookingCard(_ draft: BookingDraft, _ desk: Desk, _ keys: KeyNames) -> [String]
  { Wording.bookingCard(draft, Console(showing: desk)) }
  public static func problem(
    _ problem: BookingDraft.Problem, _ draft: BookingDraft, _ desk: Desk, _ keys: KeyNames
  ) -> String { Wording.problem(problem, draft, Console(showing: desk)) }
  public static func bookingTitle(_ draft: BookingDraft, _ desk: Desk, isTyping: Bool) -> String {
    Wording.bookingTitle(draft, Console(showing: desk), isTyping: isTyping)
  }
  public static func findGhost(_ search: FreeSearch, isList: Bool, _ desk: Desk, _ keys: KeyNames)
    -> String
  { Wording.findGhost(search, isList: isList, Console(showing: desk)) }
  public static func findTitle(_ search: FreeSearch, _ desk: Desk) -> String {
    Wording.findTitle(search, Console(showing: desk))
  }
  public static func staffing(_ search: FreeSearch) -> String { Wording.staffing(search) }
  public static func noChoices(_ search: FreeSearch, _ desk: Desk) -> String {
    Wording.noChoices(search, Console(showing: desk))
  }
  public static func plainRow(_ index: Int, _ search: FreeSearch, _ desk: Desk) -> String {
    Wording.plainRow(index, search, Console(showing: desk))
  }
  public static func absentTitle(_ search: FreeSearch, _ desk: Desk) -> String {
    Wording.absentTitle(search, Console(showing: desk))
  }
  public static func emptyDiary(_ desk: Desk) -> [String] {
    Wording.emptyDiary(Console(showing: desk))
  }
  public static func minutes(_ minutes: Int) -> String { Wording.minutes(minutes) }
  public static func connection(_ desk: Desk) -> String {
    Wording.connection(Console(showing: desk))
  }
  public static func diaryDay(_ desk: Desk) -> String { Wording.diaryDay(Console(showing: desk)) }
  public static func selection(_ desk: Desk) -> String { Wording.selection(Console(showing: desk)) }
  public static func clientTitle(_ file: ClientFile) -> String { Wording.clientTitle(file) }
  public static func clientCard(_ file: ClientFile, _ desk: Desk) -> [String] {
    Wording.clientCard(file, Console(showing: desk))
  }
  public static func clientWarning(_ file: ClientFile) -> String? { Wording.clientWarning(file) }
  public static func appointmentCard(_ file: AppointmentFile, _ desk: Desk) -> [String] {
    Wording.appointmentCard(file, Console(showing: desk))
  }
  public static func waitingTitle(_ desk: Desk) -> String {
    Wording.waitingTitle(Console(showing: desk))
  }
  public static func waitingLine(_ entry: WaitingEntry, _ desk: Desk) -> String {
    Wording.waitingLine(entry, Console(showing: desk))
  }
  public static func changesTitle(_ list: ChangeList, _ desk: Desk, _ keys: KeyNames) -> String {
    Wording.changesTitle(list, Console(showing: desk))
  }
  public static func changesNote(_ list: ChangeList) -> String? { Wording.changesNote(list) }
  public static func whoColumns(_ changes: [DiaryChange], _ desk: Desk, in columns: Int) -> Int {
    Wording.whoColumns(changes, Console(showing: desk), in: columns)
  }
  public static func change(_ change: DiaryChange, whoColumns: Int, _ desk: Desk) -> String {
    Wording.change(change, whoColumns: whoColumns, Console(showing: desk))
  }
  public static func planTitle(_ plan: Plan, _ desk: Desk) -> String {
    Wording.planTitle(plan, Console(showing: desk))
  }
  public static func noPlan(_ plan: Plan) -> String { Wording.noPlan(plan) }
  public static func proposalLine(_ item: Plan.Item, _ desk: Desk, _ keys: KeyNames) -> String {
    Wording.proposalLine(item, Console(showing: desk))
  }
  public static func likeness(_ likeness: Likeness) -> String { Wording.likeness(likeness) }
}

/// Names of keys.
public struct KeyNames: Sendable {
  public init() {}
}
