public import Booking

/// An appointment that the user is about to cancel.
public struct Cancelling: Sendable {
  /// The most characters of the note that goes with the reason.
  public static let longestNote = 300

  /// The appointment as it was when the card opened.
  public let appointment: Appointment
  /// The cancellation that was sent; nil before.
  public internal(set) var write: RequestID?

  init(_ appointment: Appointment) { self.appointment = appointment }
}
