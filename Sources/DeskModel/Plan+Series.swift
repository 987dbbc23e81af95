import Booking
import BookingLanguage
import CivilTime

/// The list for a series: every date is checked before anything is booked.
extension Plan {
  /// How many other times a date that isn't free gets.
  private static let alternatives = 8

  /// The dates of a series, each with the free times near it.
  ///
  /// - Parameter blocks: the practitioner's free times on all the days.
  static func dates(
    of series: Series, in blocks: [AvailabilitySlot], _ desk: Desk
  ) -> [Item] {
    let place = series.place
    let zone = desk.zone(of: place.location)
    let time = zone.wallTime(of: place.time.start)
    return series.days(in: zone).map { day in
      var wanted = place
      wanted.time = TimeRange(start: zone.instant(day, time), minutes: place.time.minutes)
      var item = Item(wanted: wanted)
      item.places = places(near: wanted, on: day, in: blocks, zone, desk.now)
      item.choice = item.places.isEmpty ? nil : 0
      return item
    }
  }

  /// The wanted time, other times of that day, then times of the days after it until the next week.
  private static func places(
    near wanted: AvailabilitySlot, on day: Day, in blocks: [AvailabilitySlot], _ zone: Zone,
    _ now: Instant
  ) -> [AvailabilitySlot] {
    let minutes = wanted.time.minutes
    func nearest(_ days: ClosedRange<Day>, to start: Instant) -> [AvailabilitySlot] {
      let range = zone.range(of: days)
      return blocks.within(range, after: now)
        .nearest(alternatives / 2, to: start) { _ in minutes }
        .sorted { $0.distance(to: start) < $1.distance(to: start) }
    }
    let same = nearest(day...day, to: wanted.time.start)
    let later = (1...6).flatMap { ahead -> [AvailabilitySlot] in
      let next = day.adding(days: ahead)
      let start = zone.instant(next, zone.wallTime(of: wanted.time.start))
      return Array(nearest(next...next, to: start).prefix(1))
    }
    return Array((same + later).prefix(alternatives))
  }
}

extension [AvailabilitySlot] {
  /// The parts of free times in a range that are still ahead.
  func within(_ range: TimeRange, after now: Instant) -> [AvailabilitySlot] {
    let soonest = now.roundedUp(toMinutes: 5)
    return compactMap { block in
      guard let time = block.time.intersection(range), time.end > soonest else { return nil }
      var part = block
      part.time = TimeRange(start: Swift.max(time.start, soonest), end: time.end)
      return part
    }
  }
}

extension AvailabilitySlot {
  func distance(to instant: Instant) -> Int { abs(time.start.seconds(since: instant)) }
}
