public import Booking

/// An appointment in a card: first as in the diary, then read with its notes and cancellation.
public struct AppointmentFile: Sendable {
  /// The appointment as it was read last.
  public internal(set) var appointment: Appointment
  /// Whether the notes and the cancellation have been read.
  public internal(set) var isComplete = false

  init(_ appointment: Appointment) { self.appointment = appointment }
}
