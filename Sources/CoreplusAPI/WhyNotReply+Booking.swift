public import Booking
public import CivilTime

extension ObstacleResource {
  /// A rule that forbids a booking, with times in `zone`.
  public init(_ obstacle: Obstacle, in zone: Zone) {
    self.init(
      rule: obstacle.rule.rawValue,
      startDateTime: obstacle.time.map { WireTime($0.start, in: zone) },
      endDateTime: obstacle.time.map { WireTime($0.end, in: zone) },
      locationId: obstacle.location, appointmentId: obstacle.appointment,
      note: obstacle.note)
  }
}

extension Obstacle {
  /// A rule from a reply; nil for one that this release doesn't know.
  public init?(_ row: ObstacleResource) {
    guard let rule = Rule(rawValue: row.rule) else { return nil }
    var time: TimeRange?
    if let start = row.startDateTime, let end = row.endDateTime { time = TimeRange(start, end) }
    self.init(
      rule: rule, time: time, location: row.locationId,
      appointment: row.appointmentId, note: row.note)
  }
}
