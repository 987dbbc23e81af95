public import Booking
import CivilTime

extension IfUnchangedBody {
  /// What was seen as it is sent along with a change; instants in UTC.
  public init(_ seen: SeenAppointment) {
    self.init(
      startDateTime: seen.start.map { WireTime($0, in: .utc) },
      endDateTime: seen.end.map { WireTime($0, in: .utc) },
      practitionerId: seen.practitioner?.text, locationId: seen.location?.text,
      appointmentTypeId: seen.type.map { $0?.text ?? "" }, status: seen.status?.rawValue,
      cancelled: seen.isCancelled, notes: seen.notes)
  }
}

extension SeenAppointment {
  /// What was seen as it came along with a change.
  public init(_ body: IfUnchangedBody) {
    self.init()
    start = body.startDateTime?.instant
    end = body.endDateTime?.instant
    practitioner = body.practitionerId.map { Practitioner.ID($0) }
    location = body.locationId.map { Location.ID($0) }
    isCancelled = body.cancelled
    status = body.status.map { Appointment.Status(rawValue: $0) }
    type = body.appointmentTypeId.map { AppointmentType.ID(present: $0) }
    notes = body.notes
  }
}
