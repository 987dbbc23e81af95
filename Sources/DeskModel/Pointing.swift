public import Booking

/// Something of the diary that a list has shown, named by what it is and not by where it is drawn.
public enum Pointing: Hashable, Sendable {
  case appointment(Appointment)
  /// A free place, from the time that is meant on.
  case free(AvailabilitySlot)
}
