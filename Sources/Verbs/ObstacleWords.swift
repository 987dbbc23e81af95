import Booking
import CivilTime

/// Says in one sentence why a booking can't be made.
struct ObstacleWords {
  let directory: Directory
  let order: BookingOrder
  let now: Instant

  private var zone: Zone { directory.zone(of: order.location) ?? .utc }
  private var who: String { directory.name(of: order.practitioner) }
  private var place: String { directory.name(of: order.location) }

  /// Each rule that forbids the booking once, in the server's order.
  func sentence(for obstacles: [Obstacle]) -> String {
    var said: [String] = []
    for words in obstacles.map(words) where !said.contains(words) { said.append(words) }
    return said.joined(separator: ", and ")
  }

  private func words(_ obstacle: Obstacle) -> String {
    let until = obstacle.time.map { " until \(moment($0.end))" } ?? ""
    let because = obstacle.note.isEmpty ? "" : " (\(obstacle.note))"
    switch obstacle.rule {
    case .past: return "that time has passed: it is \(zone.words(of: now)) in \(place)"
    case .closed: return "\(place) is closed\(until)\(because)"
    case .onLeave: return "\(who) is on leave\(until)\(because)"
    case .offRoster: return "\(who) doesn't work at \(place) then\(hours(obstacle.time))"
    case .elsewhere:
      return "\(who) works at \(obstacle.location.map(directory.name) ?? "another location") then"
    case .onBreak: return "\(who) is on a break\(until)"
    case .booked: return "\(who) is booked\(until)"
    case .typeNotOffered:
      return "\(who) doesn't offer \(directory.name(of: order.type)) at \(place)"
    case .length:
      let range = Appointment.lengths
      return "an appointment lasts \(range.lowerBound) to \(range.upperBound) minutes"
    }
  }

  /// The nearest shift, if the server gives one.
  private func hours(_ shift: TimeRange?) -> String {
    guard let shift else { return "" }
    return ", but from \(moment(shift.start)) to \(zone.wallTime(of: shift.end))"
  }

  /// The wall time, with the day if it isn't the day of the booking.
  private func moment(_ instant: Instant) -> String {
    zone.day(of: instant) == zone.day(of: order.time.start)
      ? zone.wallTime(of: instant).description : zone.words(of: instant)
  }
}
