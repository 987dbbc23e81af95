public import Booking

/// An appointment whose note or type is being changed; nothing is sent to anybody.
public struct AppointmentEdit: Sendable {
  /// The most characters of a note that is typed.
  public static let longestNote = 500

  /// As the server has it; in the diary the note may be missing.
  public internal(set) var appointment: Appointment
  public internal(set) var isComplete = false
  /// What another desk has written meanwhile; saving writes over it.
  public internal(set) var theirNote: String?
  /// Under way.
  public internal(set) var write: RequestID?

  init(_ appointment: Appointment) { self.appointment = appointment }

  /// Takes in what was read: at first its note, later what another desk has made of it.
  mutating func take(_ read: Appointment) {
    if isComplete, appointment.notes != read.notes { theirNote = read.notes }
    appointment = read
    isComplete = true
  }
}
