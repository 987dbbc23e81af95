public import Booking

/// Changes as a test makes them for another desk: however the appointment was seen.
extension BookingService {
  /// Reschedules, however the appointment was seen.
  public func move(
    _ id: Appointment.ID, to move: Move
  ) async throws(BookingFailure) -> Appointment {
    try await self.move(id, to: move, ifStill: nil)
  }

  /// Edits, however the appointment was seen.
  public func edit(
    _ id: Appointment.ID, _ edit: Edit
  ) async throws(BookingFailure) -> Appointment {
    try await self.edit(id, edit, ifStill: nil)
  }

  /// Cancels, however the appointment was seen.
  public func cancel(
    _ id: Appointment.ID, reason: CancellationReason.ID?, notes: String
  ) async throws(BookingFailure) -> Appointment {
    try await cancel(id, reason: reason, notes: notes, ifStill: nil)
  }
}
