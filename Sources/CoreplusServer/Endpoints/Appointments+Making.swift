import Booking
import CivilTime
import ClinicStore
import CoreplusAPI

extension Appointments {
  /// Books an appointment. One transaction checks the rules and inserts it, so no other change
  /// comes in between.
  static func make(_ call: Call) throws -> Endpoint.WriteBody {
    let sent = try AppointmentTexts(body(call))
    // A caller that names an appointment wants to change it, and must not get a second one.
    guard sent.body.appointmentId?.isEmpty ?? true else {
      throw Refusal.field(
        "appointmentId", "names an appointment: send its changes to /Appointment/{appointmentId}")
    }
    let wish = try Wish(sent.body)
    return { call, writer in
      let client = try writer.knownClient(wish.client, of: call.practice)
      guard client.status != .deleted else {
        throw Refusal.field("clientId", "names a client who is deleted")
      }
      let order = try wish.order(for: client, call, writer)
      guard
        try writer.obstacles(to: order, ignoring: nil, of: call.practice, now: call.now).isEmpty
      else { throw Refusal.timeNotAvailable(call.options) }
      let appointment = Appointment(
        id: .random(), reference: try writer.nextReference(of: call.practice),
        practitioner: order.practitioner, location: order.location, type: order.type,
        client: client.id, subject: sent.subject ?? client.subject, notes: order.notes,
        time: order.time)
      try writer.insert(appointment, of: call.practice, changedAt: call.changedAt)
      return ChangeReply(
        try reply(appointment, call, writer), .appointmentCreated(appointment.id))
    }
  }

  static func body(_ call: Call) throws -> AppointmentBody {
    try call.appointment?.get() ?? AppointmentBody(json: call.request.body)
  }
}

/// A body whose texts were checked; reference section 5.9.
struct AppointmentTexts {
  let body: AppointmentBody

  init(_ body: AppointmentBody) throws {
    try Text.check(body.subject, as: "subject", atMost: AppointmentBody.longestText)
    try Text.check(body.notes, as: "notes", atMost: AppointmentBody.longestText, .notes)
    try Text.check(
      body.cancellationNotes, as: "cancellationNotes", atMost: AppointmentBody.longestText, .notes)
    self.body = body
  }

  /// Nil for the default.
  var subject: String? { body.subject?.isEmpty == false ? body.subject : nil }
}

/// A booking as it was sent: complete, but its ids aren't looked up yet.
private struct Wish {
  let client: String
  private let practitioner: String
  private let location: String
  private let type: String?
  private let time: TimeRange
  private let notes: String

  init(_ body: AppointmentBody) throws {
    guard let start = body.startDateTime?.instant else {
      throw WireFailure.field("startDateTime", "is missing")
    }
    guard let end = body.endDateTime?.instant else {
      throw WireFailure.field("endDateTime", "is missing")
    }
    time = try TimeRange(sentFrom: start, to: end)
    practitioner = try Self.required(body.practitionerSent, "practitionerId")
    location = try Self.required(body.locationId, "locationId")
    client = try Self.required(try body.client(), "clientId")
    type = body.appointmentTypeId
    notes = body.notes ?? ""
  }

  func order(
    for client: ClientRecord, _ call: Call, _ reader: any DiaryReader
  ) throws -> BookingOrder {
    BookingOrder(
      client: client.id,
      practitioner: try reader.practitioners(of: call.practice)
        .known(practitioner, as: "practitionerId").id,
      location: try reader.locations(of: call.practice).known(location, as: "locationId").id,
      type: try reader.appointmentType(type, of: call.practice), time: time, notes: notes)
  }

  private static func required(_ text: String?, _ name: String) throws -> String {
    guard let text, !text.isEmpty else { throw WireFailure.field(name, "is missing") }
    return text
  }
}

extension AppointmentBody {
  /// The one client that was sent; nil if there is none.
  func client() throws -> String? {
    guard let clients else { return nil }
    guard clients.count <= 1 else {
      throw Refusal.field("clients", "names more than one client: only one is supported")
    }
    return clients.first?.clientId
  }
}

extension TimeRange {
  /// A time that an appointment can have: whole minutes, and not too long.
  init(sentFrom start: Instant, to end: Instant) throws {
    guard start < end else { throw Refusal.field("endDateTime", "is not after startDateTime") }
    guard start.secondsSinceEpoch % 60 == 0, end.secondsSinceEpoch % 60 == 0 else {
      throw Refusal.badRequest("An appointment starts and ends on a whole minute")
    }
    self.init(start: start, end: end)
    guard Appointment.lengths.contains(minutes) else {
      throw Refusal.badRequest(
        "An appointment lasts \(Appointment.lengths.upperBound) minutes at most")
    }
  }
}

extension DiaryReader {
  /// The appointment type with an id that was sent; nil if none was sent.
  func appointmentType(
    _ id: String?, of practice: Practice.ID
  ) throws -> AppointmentType.ID? {
    guard let id, !id.isEmpty else { return nil }
    return try appointmentTypes(of: practice).known(id, as: "appointmentTypeId").id
  }
}

extension ClientRecord {
  /// `SURNAME First mobile`, as in the documented replies.
  var subject: String {
    let words = [client.familyName.uppercased(), client.givenName, mobile]
    let line = words.filter { !$0.isEmpty }.joined(separator: " ")
    return String(line.unicodeScalars.prefix(AppointmentBody.longestText))
  }
}
