import Booking
import CivilTime
import ClinicStore

extension DiaryReader {
  /// All rules that forbid a booking, by what this transaction sees.
  func obstacles(
    to order: BookingOrder, ignoring ignored: Appointment.ID?, of practice: Practice.ID,
    now: Instant
  ) throws -> [Obstacle] {
    // A longer time is refused for its length, so its later part need not be read.
    let longest = order.time.start.adding(minutes: Appointment.lengths.upperBound)
    let range = TimeRange(start: order.time.start, end: min(order.time.end, longest))
    let availability = Availability(
      rosters: try rosterBook(of: practice, touching: range),
      appointments: try occupying(range, practitioners: [order.practitioner], of: practice),
      locations: try locations(of: practice), types: try appointmentTypes(of: practice), now: now)
    return availability.obstacles(to: order, ignoring: ignored)
  }
}
