import Booking
import CivilTime

/// Whether a client came: arrived, attended, did not attend. Nothing is sent to anybody.
extension ConsoleState {
  /// Arrived with one key; the same key again takes it back.
  mutating func markArrived(_ appointment: Appointment) -> [Effect] {
    mark(appointment, as: appointment.status == .arrived ? .booked : .arrived, by: .arrived)
  }

  mutating func chooseStatus(_ appointment: Appointment) -> [Effect] {
    guard appointment.occupies else { return refuse(.status, .isCancelled) }
    overlays.append(.status(StatusCard(appointment)))
    return []
  }

  mutating func mark(
    _ appointment: Appointment, as status: Appointment.Status, by action: Action
  ) -> [Effect] {
    guard appointment.occupies else { return refuse(action, .isCancelled) }
    guard status != appointment.status else { return [] }
    // Who has not come by then has not arrived; the day before nobody can.
    guard status == .booked || zone.day(of: appointment.time.start) <= today else {
      return refuse(action, .isAhead)
    }
    let edit = Edit(status: status)
    let id = requests.begin(.editing(appointment, edit))
    hold = .write(id)
    return [.edit(id, appointment, edit)]
  }
}
