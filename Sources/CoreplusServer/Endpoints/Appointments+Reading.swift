import Booking
import CivilTime
import ClinicStore
import CoreplusAPI

/// Lists, shows, books, changes and cancels appointments; reference sections 5.7 to 5.11.
enum Appointments {
  static func list(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    let days = try call.days()
    let locations = try reader.locations(of: call.practice)
    let zone = try call.zone(among: locations)
    var filter = AppointmentFilter(starting: zone.range(of: days))
    let view = try AppointmentView(call, reader, isRecord: false)
    filter.practitioners = try call.ids(
      "practitionerId", among: reader.practitioners(of: call.practice))
    filter.locations = try call.ids("locationId", among: locations)
    filter.clients = try Set(
      call.query.all("clientId").map { try reader.knownClient($0, of: call.practice).id }
    ).sorted()
    let page = try PageRequest(call.query)
    let found = try reader.appointments(
      of: call.practice, matching: filter,
      page: Page(offset: page.offset, limit: page.pageSize))
    return APIResponse(
      ListReply(
        found.rows.map { view.resource($0, in: zone) },
        paging: Paging(totalRows: found.total, of: page)))
  }

  static func record(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    try reply(try appointment(call.id, call, reader), call, reader)
  }

  // MARK: Shared by the requests about one appointment

  /// The appointment with this id from the path; throws 404 if there is none.
  static func appointment(
    _ id: String, _ call: Call, _ reader: any DiaryReader
  ) throws -> Appointment {
    guard let id = Appointment.ID(guid: id),
      let appointment = try reader.appointment(id, of: call.practice)
    else {
      throw Refusal.notFound("There is no appointment with this id")
    }
    return appointment
  }

  /// Throws 412 if the appointment has changed since the caller saw it. Runs inside the transaction
  /// that changes it, so no other change comes in between.
  static func check(_ appointment: Appointment, isStillAs sent: IfUnchangedBody?) throws {
    guard let sent, let meanwhile = Meanwhile(from: try SeenAppointment(sent), to: appointment)
    else { return }
    throw Refusal(412, meanwhile.failure.sentence)
  }

  static func reply(
    _ appointment: Appointment, _ call: Call, _ reader: any DiaryReader
  ) throws -> APIResponse {
    let view = try AppointmentView(call, reader, isRecord: true)
    let location = try reader.locations(of: call.practice).first { $0.id == appointment.location }
    return APIResponse(RecordReply(view.resource(appointment, in: location?.zone ?? .utc)))
  }
}

/// Decides which of an appointment's optional members a reply has.
struct AppointmentView {
  private let isRecord: Bool
  private let showsCancellation: Bool
  /// Empty unless the query asks for their names.
  private let practitioners: [Practitioner.ID: Practitioner]

  init(_ call: Call, _ reader: any DiaryReader, isRecord: Bool) throws {
    self.isRecord = isRecord
    showsCancellation = try call.query.bool("cancellationId")
    let people =
      try call.query.bool("getPractitionerProfiles")
      ? reader.practitioners(of: call.practice) : []
    practitioners = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
  }

  func resource(_ appointment: Appointment, in zone: Zone) -> AppointmentResource {
    var row = AppointmentResource(appointment, in: zone)
    if let practitioner = practitioners[appointment.practitioner] {
      row.practitioner = PractitionerReference(practitioner)
    }
    if isRecord {
      // Only an instruction in the request that books; it isn't stored.
      row.notifyPractitioner = false
    } else {
      row.notes = nil
    }
    row.cancellationId = showsCancellation ? row.cancellationId : nil
    row.cancellationNotes = showsCancellation ? row.cancellationNotes ?? "" : nil
    return row
  }
}

extension DiaryReader {
  /// The client with an id that was sent; throws if there is none, also if it isn't a GUID.
  func knownClient(_ id: String, of practice: Practice.ID) throws -> ClientRecord {
    guard let id = Client.ID(guid: id), let client = try client(id, of: practice) else {
      throw Refusal.field("clientId", "is not known")
    }
    return client
  }
}
