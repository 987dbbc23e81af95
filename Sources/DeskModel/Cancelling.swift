public import Booking

/// An appointment whose cancellation is asked about.
public struct Cancelling: Sendable {
  public let appointment: Appointment
  /// Under way.
  public internal(set) var write: RequestID?

  init(_ appointment: Appointment) { self.appointment = appointment }
}
