import Booking
import CivilTime
import ClinicStore
import CoreplusAPI

/// What was done to the diary, by whom: `/API/CoreDesk/v1/Change/`, ours. It is read from the audit
/// trail, so that there is no second truth.
enum Changes {
  /// The trail's words for what is done to an appointment.
  private static let actions: [String: DiaryChange.Kind] = [
    "creating appointment": .booked, "cancelling appointment": .cancelled,
    "updating appointment": .edited,
  ]

  static func list(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    let days = try call.days()
    let zone = try call.zone(among: reader.locations(of: call.practice))
    let page = try PageRequest(call.query)
    let found = try reader.auditRecords(
      of: call.practice, actions: actions.keys.sorted(), in: zone.range(of: days),
      page: Page(offset: page.offset, limit: page.pageSize))
    let names = Dictionary(
      try reader.applications().map { ($0.id.text, $0.name) }, uniquingKeysWith: { a, _ in a })
    let view = try AppointmentView(call, reader, isRecord: false)
    let rows = try found.rows.compactMap { record -> ChangeResource? in
      guard
        let appointment = try record.entry.appointment.flatMap({
          try reader.appointment($0, of: call.practice)
        })
      else { return nil }
      return ChangeResource(
        change(record, names, appointment), view.resource(appointment, in: zone), in: zone)
    }
    return APIResponse(ListReply(rows, paging: Paging(totalRows: found.total, of: page)))
  }

  private static func change(
    _ record: AuditRecord, _ names: [String: String], _ appointment: Appointment
  ) -> DiaryChange {
    let entry = record.entry
    let kind = entry.movedFrom == nil ? actions[entry.action] ?? .edited : .moved
    return DiaryChange(
      id: record.number, at: entry.at, kind: kind,
      application: entry.application.flatMap { names[$0] } ?? "",
      operatorInitials: entry.operatorInitials, appointment: appointment, from: entry.movedFrom)
  }
}

extension AuditEntry {
  /// Where an appointment was before it was moved, among the subjects of the entry.
  static func moved(from instant: Instant) -> String { "from \(instant.secondsSinceEpoch)" }

  fileprivate var movedFrom: Instant? {
    subject("from").flatMap { Int64($0) }.map { Instant(secondsSinceEpoch: $0) }
  }

  fileprivate var appointment: Appointment.ID? {
    subject("appointment").flatMap { Identifier(guid: $0) }
  }

  private func subject(_ name: String) -> String? {
    subjects.first { $0.hasPrefix(name + " ") }.map { String($0.dropFirst(name.count + 1)) }
  }

  /// `application ID`, and behind it `operator jm` where the desk told who works there.
  private var actorWords: [Substring] { actor.split(separator: " ") }

  fileprivate var application: String? {
    actorWords.count > 1 && actorWords[0] == "application" ? String(actorWords[1]) : nil
  }

  fileprivate var operatorInitials: String {
    actorWords.count > 3 && actorWords[2] == "operator" ? String(actorWords[3]) : ""
  }
}

extension Call {
  /// Who works at the desk, as it says: letters only, eight at most; anything else is no initials.
  var operatorInitials: String? {
    guard let told = request.headers["CoreDesk-Operator"], (1...8).contains(told.utf8.count),
      told.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
    else { return nil }
    return told.lowercased()
  }
}
