public import Booking

/// An appointment or a free time that a list has shown, for the cursor to move to.
public enum Pointing: Hashable, Sendable {
  case appointment(Appointment)
  /// A free time, from the time that the list showed to its end.
  case free(AvailabilitySlot)
}
