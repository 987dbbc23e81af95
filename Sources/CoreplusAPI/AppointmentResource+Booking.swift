public import Booking
public import CivilTime

extension AppointmentResource {
  /// All that is known of an appointment, with times in `zone`, notes and, if there is one, the
  /// cancellation. Of the practitioner it has only the id.
  public init(_ appointment: Appointment, in zone: Zone) {
    self.init(
      appointmentId: appointment.id, appointmentReferenceNumber: appointment.reference,
      status: appointment.status.rawValue,
      practitioner: PractitionerReference(practitionerId: appointment.practitioner),
      subject: appointment.subject, notes: appointment.notes,
      locationId: appointment.location, appointmentTypeId: appointment.type,
      startDateTime: WireTime(appointment.time.start, in: zone),
      endDateTime: WireTime(appointment.time.end, in: zone),
      clients: appointment.client.map { [ClientReference(clientId: $0)] } ?? [],
      cancellationId: appointment.cancellation?.reason,
      cancellationNotes: appointment.cancellation?.notes)
  }
}

extension Appointment {
  /// An appointment from a reply. Of several clients it has the first; it has a cancellation if the
  /// reply has a reason or notes for one.
  public init(_ row: AppointmentResource) {
    let reason = row.cancellationId
    let notes = row.cancellationNotes ?? ""
    self.init(
      id: row.appointmentId, reference: row.appointmentReferenceNumber,
      status: Status(rawValue: row.status),
      practitioner: row.practitioner.practitionerId,
      location: row.locationId,
      type: row.appointmentTypeId,
      client: row.clients.first?.clientId,
      subject: row.subject, notes: row.notes ?? "",
      time: TimeRange(row.startDateTime, row.endDateTime),
      cancellation: reason == nil && notes.isEmpty
        ? nil : Cancellation(reason: reason, notes: notes))
  }
}
