import Booking
import ClinicStore
import CoreplusAPI

extension Appointments {
  /// `POST /Appointment/` with the id in the body; reference section 5.11.
  static func cancelByBody(_ call: Call) throws -> Endpoint.WriteBody {
    let sent = try AppointmentTexts(body(call)).body
    guard let id = sent.appointmentId, !id.isEmpty else {
      throw WireFailure.field("appointmentId", "is missing")
    }
    return { call, writer in
      guard let id = Appointment.ID(guid: id),
        let appointment = try writer.appointment(id, of: call.practice)
      else {
        throw Refusal.field("appointmentId", "is not known")
      }
      return try cancel(appointment, sent, call, writer)
    }
  }

  /// Cancels the appointment whose id is in the path. A DELETE may have no body.
  static func cancelByPath(_ call: Call) throws -> Endpoint.WriteBody {
    let sent =
      call.request.body.isEmpty ? AppointmentBody() : try AppointmentTexts(body(call)).body
    return { call, writer in
      try cancel(try appointment(call.id, call, writer), sent, call, writer)
    }
  }

  /// Cancelling again changes nothing and gets the same reply.
  private static func cancel(
    _ old: Appointment, _ sent: AppointmentBody, _ call: Call, _ writer: any DiaryWriter
  ) throws -> ChangeReply {
    try check(old, isStillAs: sent.ifUnchanged)
    var reason: CancellationReason.ID?
    if let id = sent.cancellationId, !id.isEmpty {
      reason = try writer.cancellationReasons(of: call.practice).known(id, as: "cancellationId").id
    }
    guard old.status != .cancelled else {
      return ChangeReply(try reply(old, call, writer), nil)
    }
    var new = old
    new.status = .cancelled
    new.cancellation = .init(reason: reason, notes: sent.cancellationNotes ?? "")
    try writer.update(new, of: call.practice, changedAt: call.changedAt)
    return ChangeReply(try reply(new, call, writer), .appointmentCancelled(new.id))
  }
}
