public import Booking

/// An appointment whose cancellation is asked about.
public struct Cancelling: Sendable {
  /// The most characters of the note that goes with the reason.
  public static let longestNote = 300

  public let appointment: Appointment
  /// Under way.
  public internal(set) var write: RequestID?

  init(_ appointment: Appointment) { self.appointment = appointment }
}
