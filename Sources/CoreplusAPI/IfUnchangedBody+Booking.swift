public import Booking
import CivilTime

extension IfUnchangedBody {
  /// What the desk saw, to be sent along with a change; times are in UTC.
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
  /// What the desk saw, as it came along with a change. Throws if an id isn't a GUID, because what
  /// can't be compared must not count as unchanged.
  public init(_ body: IfUnchangedBody) throws(WireFailure) {
    self.init()
    start = body.startDateTime?.instant
    end = body.endDateTime?.instant
    practitioner = try Self.id(body.practitionerId, "practitionerId")
    location = try Self.id(body.locationId, "locationId")
    isCancelled = body.cancelled
    status = body.status.map { Appointment.Status(rawValue: $0) }
    if let text = body.appointmentTypeId {
      let id: AppointmentType.ID? =
        text.isEmpty ? nil : try Self.id(text, "appointmentTypeId")
      type = .some(id)
    }
    notes = body.notes
  }

  private static func id<Entity>(
    _ text: String?, _ name: String
  ) throws(WireFailure) -> Identifier<Entity>? {
    guard let text else { return nil }
    guard let id = Identifier<Entity>(guid: text) else {
      throw .field("ifUnchanged.\(name)", "is not a GUID")
    }
    return id
  }
}
