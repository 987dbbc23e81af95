import Booking
import CivilTime

/// Whether a client came: arrived, attended, did not attend. Nothing is sent to anybody.
extension Desk {
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
