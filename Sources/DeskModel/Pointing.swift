public import Booking
import CivilTime

/// Something on a list that was told before, named by what it is and not by where it is drawn.
public enum Pointing: Hashable, Sendable {
  case appointment(Appointment)
  /// A free place, from the time that is meant on.
  case free(AvailabilitySlot)
  case client(ClientMatch)
  case practitioner(Practitioner.ID)
}
