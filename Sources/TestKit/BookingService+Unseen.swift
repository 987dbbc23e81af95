public import Booking

/// Changes that don't depend on what the appointment looked like before, as a test makes them for
/// another desk.
extension BookingService {
  /// Reschedules, whatever the appointment is now.
  public func move(
    _ id: Appointment.ID, to move: Move
  ) async throws(BookingFailure) -> Appointment {
    try await self.move(id, to: move, ifStill: nil)
  }

  /// Edits, whatever the appointment is now.
  public func edit(
    _ id: Appointment.ID, _ edit: Edit
  ) async throws(BookingFailure) -> Appointment {
    try await self.edit(id, edit, ifStill: nil)
  }

  /// Cancels, whatever the appointment is now.
  public func cancel(
    _ id: Appointment.ID, reason: CancellationReason.ID?, notes: String
  ) async throws(BookingFailure) -> Appointment {
    try await cancel(id, reason: reason, notes: notes, ifStill: nil)
  }
}
