public import Booking

/// An appointment that is looked at: at first as the diary has it, then with notes and cancellation.
public struct AppointmentFile: Sendable {
  public internal(set) var appointment: Appointment
  public internal(set) var isComplete = false

  init(_ appointment: Appointment) { self.appointment = appointment }
}
