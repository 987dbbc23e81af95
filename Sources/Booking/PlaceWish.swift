public import CivilTime

/// When a caller wants an appointment: on one of these days, at a time that meets all of these.
public struct PlaceWish: Hashable, Sendable {
  /// Empty: any day.
  public var days: [DayWish]
  /// Empty: any time.
  public var times: [TimeWish]

  /// A wish for these days and times; without any, for any time.
  public init(days: [DayWish] = [], times: [TimeWish] = []) {
    self.days = days
    self.times = times
  }

  /// Whether any day and time will do.
  public var isEmpty: Bool { days.isEmpty && times.isEmpty }

  /// Whether an appointment that begins then meets the wish, on the clock of `zone`.
  public func isMet(by instant: Instant, in zone: Zone) -> Bool {
    isMet(by: zone.day(of: instant))
      && times.allSatisfy { $0.isMet(by: zone.wallTime(of: instant)) }
  }

  /// Whether the day is one of those wished for; the times aren't looked at.
  public func isMet(by day: Day) -> Bool {
    days.isEmpty || days.contains { $0.isMet(by: day) }
  }

  /// The exact time of day, if one is wished for.
  public var exactTime: WallTime? {
    times.lazy.compactMap { if case .at(let time) = $0 { time } else { nil } }.first
  }

  /// The part of a day in which the times let an appointment begin; empty if there is none.
  public func part(of day: Day, in zone: Zone) -> TimeRange {
    let whole = zone.range(of: day)
    let start = times.map(\.earliest).max().map { zone.instant(day, $0) } ?? whole.start
    let end = times.compactMap(\.end).min().map { zone.instant(day, $0) } ?? whole.end
    return TimeRange(start: start, end: max(start, end))
  }

  /// The first moment that meets the wish, on the first such day. An exact time of today that is
  /// over moves on to the next day that is wished for, if there is one.
  public func target(now: Instant, in zone: Zone) -> Instant {
    let today = zone.day(of: now)
    let time = exactTime ?? times.map(\.earliest).max() ?? .midnight
    let firsts = (days.isEmpty ? [.day(today)] : days).map { wish -> Day in
      let first = wish.first(from: today)
      guard first == today, exactTime != nil, zone.instant(today, time) < now else { return first }
      if case .weekday = wish { return today.adding(days: 7) }
      return days.isEmpty ? today.adding(days: 1) : first
    }
    return zone.instant(firsts.min() ?? today, time)
  }

  /// The pieces of a length in a free block that meet the wish, earliest first.
  ///
  /// The first one begins with the block or at the earliest wished time, and the others follow it.
  public func places(
    in block: AvailabilitySlot, minutes: Int, zone: Zone
  ) -> [AvailabilitySlot] {
    guard Appointment.lengths.contains(minutes), !block.time.isEmpty else { return [] }
    let last = zone.day(of: block.time.end.adding(seconds: -1))
    var day = zone.day(of: block.time.start)
    var found: [AvailabilitySlot] = []
    while day <= last {
      if isMet(by: day), let part = zone.range(of: day).intersection(block.time) {
        found += places(in: part, of: block, on: day, minutes: minutes, zone: zone)
      }
      day = day.adding(days: 1)
    }
    return found
  }

  private func places(
    in part: TimeRange, of block: AvailabilitySlot, on day: Day, minutes: Int, zone: Zone
  ) -> [AvailabilitySlot] {
    let earliest = times.map(\.earliest).max().map { zone.instant(day, $0) }
    var start = max(part.start, earliest ?? part.start)
    var found: [AvailabilitySlot] = []
    while start < part.end, start.adding(minutes: minutes) <= block.time.end {
      if times.allSatisfy({ $0.isMet(by: zone.wallTime(of: start)) }) {
        var place = block
        place.time = TimeRange(start: start, minutes: minutes)
        found.append(place)
      }
      start = start.adding(minutes: minutes)
    }
    return found
  }
}

extension [AvailabilitySlot] {
  /// The pieces of free time nearest to a moment, earliest first. Pieces follow each other from the
  /// beginning of each block; one at `target` and the last that fits into the block count as well.
  ///
  /// - Parameter minutes: how long an appointment in this block must be.
  public func nearest(
    _ count: Int, to target: Instant, minutes: (AvailabilitySlot) -> Int
  ) -> [AvailabilitySlot] {
    var candidates: [AvailabilitySlot] = []
    for block in self {
      let length = minutes(block)
      guard Appointment.lengths.contains(length) else { continue }
      var starts: Set<Instant> = [block.time.end.adding(minutes: -length), target]
      var start = block.time.start
      while start < block.time.end {
        starts.insert(start)
        start = start.adding(minutes: length)
      }
      for start in starts {
        let time = TimeRange(start: start, minutes: length)
        guard block.time.contains(time) else { continue }
        candidates.append(
          AvailabilitySlot(
            practitioner: block.practitioner, location: block.location, time: time))
      }
    }
    candidates.sort {
      let (a, b) = ($0.distance(to: target), $1.distance(to: target))
      return a != b ? a < b : $0.order < $1.order
    }
    return candidates.prefix(count).sorted { $0.order < $1.order }
  }
}

extension AvailabilitySlot {
  fileprivate func distance(to target: Instant) -> Int {
    abs(time.start.seconds(since: target))
  }

  fileprivate var order: (Instant, Practitioner.ID, Location.ID) {
    (time.start, practitioner, location)
  }
}
