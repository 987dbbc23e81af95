import Booking
import CivilTime
import ClinicStore
import CoreplusAPI

extension Appointments {
  /// Changes an appointment: its time, location, practitioner, type, status or notes; reference
  /// section 5.10.
  static func edit(_ call: Call) throws -> Endpoint.WriteBody {
    let sent = try AppointmentTexts(body(call))
    let status = try Appointment.Status(sentToEdit: sent.body.status)
    // A client with an empty id is the same as no client.
    let client = try sent.body.client().flatMap { $0.isEmpty ? nil : $0 }
    return { call, writer in
      let old = try appointment(call.id, call, writer)
      try check(old, isStillAs: sent.body.ifUnchanged)
      guard old.status != .cancelled else {
        throw Refusal.rule("A cancelled appointment cannot be changed: book it again", call.options)
      }
      guard client.map({ old.client != nil && Client.ID(guid: $0) == old.client }) ?? true else {
        throw Refusal.field("clients", "cannot be changed: cancel, and book for the other client")
      }
      var new = old
      new.status = status ?? old.status
      new.notes = sent.body.notes ?? old.notes
      new.subject = sent.subject ?? old.subject
      try new.apply(sent.body, of: call.practice, writer)
      try check(new, against: old, call, writer)
      if new != old { try writer.update(new, of: call.practice, changedAt: call.changedAt) }
      return ChangeReply(try reply(new, call, writer), action(on: old, making: new))
    }
  }

  private static func action(on old: Appointment, making new: Appointment) -> AuditAction? {
    guard new != old else { return nil }
    let start = new.isElsewhere(than: old) ? old.time.start : nil
    return .appointmentChanged(new.id, movedFrom: start)
  }

  /// A new time, location or practitioner must pass the rules of a booking. Without one, only a new
  /// type is checked.
  private static func check(
    _ new: Appointment, against old: Appointment, _ call: Call, _ reader: any DiaryReader
  ) throws {
    let hasMoved = new.isElsewhere(than: old)
    guard hasMoved || new.type != old.type else { return }
    let order = BookingOrder(
      client: new.client, practitioner: new.practitioner, location: new.location, type: new.type,
      time: new.time)
    let obstacles = try reader.obstacles(
      to: order, ignoring: new.id, of: call.practice, now: call.now)
    if hasMoved, !obstacles.isEmpty { throw Refusal.timeNotAvailable(call.options) }
    if obstacles.contains(where: { $0.rule == .typeNotOffered }) {
      throw Refusal.rule(
        "The practitioner does not offer this appointment type at this location", call.options)
    }
  }
}

extension Appointment {
  fileprivate func isElsewhere(than old: Appointment) -> Bool {
    time != old.time || practitioner != old.practitioner || location != old.location
  }

  /// Sets time, location, practitioner and type as they were sent; the others don't change.
  fileprivate mutating func apply(
    _ body: AppointmentBody, of practice: Practice.ID, _ reader: any DiaryReader
  ) throws {
    let start = body.startDateTime?.instant ?? time.start
    // With a new start alone the appointment keeps its length.
    let end = body.endDateTime?.instant ?? start.adding(seconds: time.seconds)
    let isSame = start == time.start && end == time.end
    if !isSame { time = try TimeRange(sentFrom: start, to: end) }
    if let id = body.practitionerSent, !id.isEmpty {
      practitioner = try reader.practitioners(of: practice).known(id, as: "practitionerId").id
    }
    if let id = body.locationId, !id.isEmpty {
      location = try reader.locations(of: practice).known(id, as: "locationId").id
    }
    type = try reader.appointmentType(body.appointmentTypeId, of: practice) ?? type
  }
}

extension Appointment.Status {
  /// The status that an edit sets; nil if it sets none.
  fileprivate init?(sentToEdit text: String?) throws {
    let settable: [Self] = [.booked, .arrived, .attended, .didNotAttend]
    if text?.lowercased() == Self.cancelled.rawValue.lowercased() {
      throw Refusal.field("status", "cannot be set to Cancelled: send deleted to cancel")
    }
    let word = try Text.word(text, as: "status", of: settable.map(\.rawValue))
    guard let word, !word.isEmpty else { return nil }
    self.init(rawValue: word)
  }
}
