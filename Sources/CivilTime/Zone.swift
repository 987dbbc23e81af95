/// A time zone: how far its wall clocks are from UTC at each instant.
///
/// The rules come from the system's zone database (`/usr/share/zoneinfo`), so a change of law
/// arrives with the system's updates. Two zones with the same identifier are equal.
public struct Zone: Sendable {
  /// The IANA name, as `Australia/Melbourne`.
  public let identifier: String
  private let rules: ZoneRules

  /// Gives rules a name. `named(_:)` reads both from the system's database.
  public init(identifier: String, rules: ZoneRules) {
    self.identifier = identifier
    self.rules = rules
  }

  /// Coordinated Universal Time, with an offset of 0.
  public static let utc = Zone(identifier: "UTC", rules: ZoneRules(fixedOffset: 0))

  /// Seconds to add to UTC for the wall clock at `instant`; east of Greenwich is positive.
  public func offset(at instant: Instant) -> Int {
    rules.offset(at: instant.secondsSinceEpoch)
  }

  /// The day on the wall calendar at `instant`.
  public func day(of instant: Instant) -> Day { dayAndSecond(of: instant).day }

  /// The wall clock at `instant`, seconds dropped.
  public func wallTime(of instant: Instant) -> WallTime {
    WallTime(minutes: dayAndSecond(of: instant).second / 60)
  }

  private func dayAndSecond(of instant: Instant) -> (day: Day, second: Int) {
    let (sum, isTooFar) = instant.secondsSinceEpoch
      .addingReportingOverflow(Int64(offset(at: instant)))
    let local = isTooFar ? instant.secondsSinceEpoch : sum
    let (days, seconds) = local.dividedFloor(by: 86_400)
    return (Day(daysSinceEpoch: Int(days)), Int(seconds))
  }

  /// The instant or instants of a wall time on a day.
  public enum Resolution: Hashable, Sendable {
    /// The usual case.
    case unique(Instant)
    /// The clocks go forward over this time; the instant is when they do.
    case skipped(Instant)
    /// The clocks go back, so they show this time twice.
    case repeated(first: Instant, second: Instant)
  }

  /// Finds the instant of a wall time on a day. Cost: four searches of the zone's transitions.
  public func resolve(_ day: Day, _ time: WallTime) -> Resolution {
    let local = Int64(day.daysSinceEpoch) * 86_400 + Int64(time.minutes) * 60
    // Only the offsets of a day before and a day after can apply: no zone changes twice in two
    // days.
    let before = Int64(rules.offset(at: local - 86_400))
    let after = Int64(rules.offset(at: local + 86_400))
    let early = Instant(secondsSinceEpoch: local - before)
    let late = Instant(secondsSinceEpoch: local - after)
    let earlyHolds = offset(at: early) == Int(before)
    let lateHolds = offset(at: late) == Int(after)
    switch (earlyHolds, lateHolds) {
    case (true, true):
      return early == late ? .unique(early) : .repeated(first: early, second: late)
    case (true, false): return .unique(early)
    case (false, true): return .unique(late)
    case (false, false):
      let jump = rules.transition(between: late.secondsSinceEpoch, and: early.secondsSinceEpoch)
      return .skipped(jump)
    }
  }

  /// The instant of a wall time on a day: the first one if the clocks show it twice, and the moment
  /// the clocks go forward if they skip it. 24:00 is the next day's midnight.
  public func instant(_ day: Day, _ time: WallTime) -> Instant {
    switch resolve(day, time) {
    case .unique(let instant), .skipped(let instant), .repeated(let instant, _): instant
    }
  }

  /// The whole day, 23 to 25 hours long.
  public func range(of day: Day) -> TimeRange { range(of: day...day) }

  /// The days from the first day's midnight to the last day's end, both included.
  public func range(of days: ClosedRange<Day>) -> TimeRange {
    let start = instant(days.lowerBound, .midnight)
    // A damaged zone file may say anything, but no day ends before it begins.
    let end = max(start, instant(days.upperBound.adding(days: 1), .midnight))
    return TimeRange(start: start, end: end)
  }
}

extension Zone: Hashable {
  public static func == (a: Zone, b: Zone) -> Bool { a.identifier == b.identifier }
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}
