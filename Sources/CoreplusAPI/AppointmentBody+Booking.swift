public import Booking
public import CivilTime

extension AppointmentBody {
  /// The body that books an appointment.
  public init(_ order: BookingOrder, in zone: Zone) {
    self.init(
      startDateTime: WireTime(order.time.start, in: zone),
      endDateTime: WireTime(order.time.end, in: zone),
      practitioner: PractitionerReferenceBody(practitionerId: order.practitioner.text),
      locationId: order.location.text,
      clients: order.client.map { [ClientReferenceBody(clientId: $0.text)] } ?? [],
      appointmentTypeId: order.type?.text, notes: order.notes.isEmpty ? nil : order.notes)
  }

  /// The body that reschedules an appointment.
  ///
  /// - Parameter seen: what the server should compare first; nil if it can't, or need not.
  public init(_ move: Move, in zone: Zone, ifStill seen: SeenAppointment? = nil) {
    self.init(
      startDateTime: WireTime(move.time.start, in: zone),
      endDateTime: WireTime(move.time.end, in: zone),
      practitioner: move.practitioner.map { PractitionerReferenceBody(practitionerId: $0.text) },
      locationId: move.location?.text, ifUnchanged: seen.map { IfUnchangedBody($0) })
  }

  /// The body that changes notes, type or status of an appointment.
  public init(_ edit: Edit, ifStill seen: SeenAppointment? = nil) {
    self.init(
      appointmentTypeId: edit.type?.text, notes: edit.notes, status: edit.status?.rawValue,
      ifUnchanged: seen.map { IfUnchangedBody($0) })
  }

  /// The body that cancels an appointment. Empty notes are left out.
  public init(
    cancellingFor reason: CancellationReason.ID?, notes: String,
    ifStill seen: SeenAppointment? = nil
  ) {
    self.init(
      deleted: true, cancellationId: reason?.text, cancellationNotes: notes.isEmpty ? nil : notes,
      ifUnchanged: seen.map { IfUnchangedBody($0) })
  }
}
