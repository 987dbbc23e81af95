import Booking
import CivilTime
import ClinicStore
import CoreplusAPI

/// Lists changes to the diary and who made them: `/API/CoreDesk/v1/Change/`, an extension. They are
/// read from the audit trail, so that the two can't disagree.
enum Changes {
  static func list(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    let days = try call.days()
    let zone = try call.zone(among: reader.locations(of: call.practice))
    let page = try PageRequest(call.query)
    let found = try reader.appointmentRecords(
      of: call.practice, in: zone.range(of: days),
      page: Page(offset: page.offset, limit: page.pageSize))
    let names = Dictionary(
      try reader.applications().map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    let view = try AppointmentView(call, reader, isRecord: false)
    let rows = try found.rows.compactMap { record -> ChangeResource? in
      guard
        let appointment = try record.entry.action.appointment.flatMap({
          try reader.appointment($0, of: call.practice)
        })
      else { return nil }
      return ChangeResource(
        change(record, names, appointment), view.resource(appointment, in: zone), in: zone)
    }
    return APIResponse(ListReply(rows, paging: Paging(totalRows: found.total, of: page)))
  }

  private static func change(
    _ record: AuditRecord, _ names: [ApplicationRecord.ID: String], _ appointment: Appointment
  ) -> DiaryChange {
    let entry = record.entry
    return DiaryChange(
      id: record.number, at: entry.at, kind: entry.action.kind,
      application: entry.actor.application.flatMap { names[$0] } ?? "",
      operatorInitials: entry.actor.operatorInitials, appointment: appointment,
      from: entry.action.movedFrom)
  }
}

extension AuditAction {
  fileprivate var kind: DiaryChange.Kind {
    switch self {
    case .appointmentCreated: .booked
    case .appointmentCancelled: .cancelled
    default: movedFrom == nil ? .edited : .moved
    }
  }

  /// The start of an appointment before it was moved.
  fileprivate var movedFrom: Instant? {
    if case .appointmentChanged(_, let start) = self { start } else { nil }
  }
}

extension AuditActor {
  fileprivate var application: ApplicationRecord.ID? {
    if case .application(let id, _) = self { id } else { nil }
  }

  fileprivate var operatorInitials: String {
    if case .application(_, let initials?) = self { initials } else { "" }
  }
}

extension Call {
  /// The initials of the person at the desk, from a header: one to eight letters. Nil for anything
  /// else.
  var operatorInitials: String? {
    guard let initials = request.headers["CoreDesk-Operator"],
      (1...8).contains(initials.utf8.count),
      initials.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
    else { return nil }
    return initials.lowercased()
  }
}
