import Booking
import CivilTime

/// Whether a client came: arrived, attended, did not attend. Nothing is sent to anybody.
extension ConsoleState {
  /// Arrived with one key; the same key again takes it back.
  mutating func markArrived(_ appointment: Appointment) -> [Effect] {
    carryOut(
      .mark(
        appointment, as: appointment.status == .arrived ? .booked : .arrived, by: .arrived))
  }

  mutating func chooseStatus(_ appointment: Appointment) -> [Effect] {
    guard appointment.occupies else { return refuse(.status, .isCancelled) }
    overlays.append(.status(StatusCard(appointment)))
    return []
  }
}
