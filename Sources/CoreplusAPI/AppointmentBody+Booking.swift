public import Booking
public import CivilTime

extension AppointmentBody {
  /// What is posted to book; reference section 5.9.
  public init(_ order: BookingOrder, in zone: Zone) {
    self.init(
      startDateTime: WireTime(order.time.start, in: zone),
      endDateTime: WireTime(order.time.end, in: zone),
      practitioner: PractitionerReferenceBody(practitionerId: order.practitioner.text),
      locationId: order.location.text,
      clients: order.client.map { [ClientReferenceBody(clientId: $0.text)] } ?? [],
      appointmentTypeId: order.type?.text, notes: order.notes.isEmpty ? nil : order.notes)
  }

  /// What is posted to reschedule; reference section 5.10.
  ///
  /// - Parameter seen: what the server shall look at; nil where it can't or need not.
  public init(_ move: Move, in zone: Zone, ifStill seen: SeenAppointment? = nil) {
    self.init(
      startDateTime: WireTime(move.time.start, in: zone),
      endDateTime: WireTime(move.time.end, in: zone),
      practitioner: move.practitioner.map { PractitionerReferenceBody(practitionerId: $0.text) },
      locationId: move.location?.text, ifUnchanged: seen.map { IfUnchangedBody($0) })
  }

  /// What is posted to change an appointment that stays where it is; reference section 5.10.
  public init(_ edit: Edit, ifStill seen: SeenAppointment? = nil) {
    self.init(
      appointmentTypeId: edit.type?.text, notes: edit.notes, status: edit.status?.rawValue,
      ifUnchanged: seen.map { IfUnchangedBody($0) })
  }

  /// What is posted to cancel; reference section 5.11. Empty notes are left out.
  public init(
    cancellingFor reason: CancellationReason.ID?, notes: String,
    ifStill seen: SeenAppointment? = nil
  ) {
    self.init(
      deleted: true, cancellationId: reason?.text, cancellationNotes: notes.isEmpty ? nil : notes,
      ifUnchanged: seen.map { IfUnchangedBody($0) })
  }
}
