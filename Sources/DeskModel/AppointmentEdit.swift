public import Booking

/// An appointment whose note or type is being changed; nothing is sent to the client.
public struct AppointmentEdit: Sendable {
  /// The most characters of a note that is typed.
  public static let longestNote = 500

  /// The appointment as the server has it; the diary's copy may lack the note.
  public internal(set) var appointment: Appointment
  /// Whether the note has been read.
  public internal(set) var isComplete = false
  /// The note that another desk has written meanwhile; saving replaces it. Nil if none has.
  public internal(set) var theirNote: String?
  /// The change that was sent; nil before.
  public internal(set) var write: RequestID?

  init(_ appointment: Appointment) { self.appointment = appointment }

  /// Applies what was read: first the note, later another desk's changes.
  mutating func take(_ read: Appointment) {
    if isComplete, appointment.notes != read.notes { theirNote = read.notes }
    appointment = read
    isComplete = true
  }
}
