import CivilTime

/// Consecutive days in one zone with their midnights, so that the zone is searched once for each
/// day and not once for each shift.
struct WallDays {
  let zone: Zone
  let first: Day
  /// One more than there are days: a day ends where the next begins.
  let midnights: [Instant]

  init(_ days: ClosedRange<Day>, in zone: Zone) {
    self.zone = zone
    first = days.lowerBound
    var midnights = [zone.instant(first, .midnight)]
    for index in 1...days.upperBound.days(since: first) + 1 {
      // A damaged zone file may say anything, but no day ends before it begins.
      let midnight = zone.instant(first.adding(days: index), .midnight)
      midnights.append(max(midnight, midnights[index - 1]))
    }
    self.midnights = midnights
  }

  /// The days that `window` touches.
  init(covering window: TimeRange, in zone: Zone) {
    let first = zone.day(of: window.start)
    let last = zone.day(of: window.isEmpty ? window.start : window.end.adding(seconds: -1))
    self.init(first...max(first, last), in: zone)
  }

  var count: Int { midnights.count - 1 }
  var whole: TimeRange { TimeRange(start: midnights[0], end: midnights[count]) }

  func day(_ index: Int) -> Day { first.adding(days: index) }

  /// The index of the first midnight later than `instant`; the number of midnights if none is.
  func firstMidnight(after instant: Instant) -> Int {
    var (low, high) = (0, midnights.count)
    while low < high {
      let middle = (low + high) / 2
      if midnights[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The instant of a wall time; the zone is searched only on a day with a clock change.
  func instant(_ index: Int, _ time: WallTime) -> Instant {
    let start = midnights[index]
    if midnights[index + 1].seconds(since: start) == 86_400 {
      return start.adding(minutes: time.minutes)
    }
    return zone.instant(day(index), time)
  }

  /// From one wall time to another; nil unless it is later. A skipped time is the moment of the
  /// jump and a repeated one its first instant, so shifts that touch on the wall clock touch in
  /// fact.
  func range(_ index: Int, _ start: WallTime, _ end: WallTime) -> TimeRange? {
    let (from, to) = (instant(index, start), instant(index, end))
    return from < to ? TimeRange(start: from, end: to) : nil
  }
}
