import CivilTime

extension FuzzTarget {
  /// A compiled time zone: any moment has its offset, any wall time its moment.
  static let tzif = FuzzTarget("tzif", longest: 4096) { bytes in
    guard let rules = ZoneRules(tzif: bytes) else { return }
    let zone = Zone(identifier: "Fuzz", rules: rules)
    for second in moments {
      let instant = Instant(secondsSinceEpoch: second)
      _ = (zone.offset(at: instant), zone.day(of: instant), zone.wallTime(of: instant))
    }
    for day in days {
      for minutes in [0, 150, 720, 1440] { try check(zone, day, WallTime(minutes: minutes)) }
      let range = zone.range(of: day)
      try expect(range.start <= range.end, "\(day) ends before it begins")
    }
  }

  private static let moments: [Int64] =
    [.min, .min + 1, -1 << 40, -1, 0, 1, 1 << 31, 1 << 40, .max - 1, .max]
    + (0..<24).map { 1_700_000_000 + $0 * 40 * 86_400 }

  /// The ends of the calendar, and days on which Australia's clocks change.
  private static let days =
    [(1, 1, 1), (1970, 1, 1), (2026, 4, 5), (2026, 10, 4), (2400, 2, 29), (9999, 12, 31)]
    .compactMap { Day(year: $0.0, month: $0.1, day: $0.2) }

  /// A moment that is found shows the wall time it was found by.
  private static func check(_ zone: Zone, _ day: Day, _ time: WallTime) throws {
    let found: [Instant]
    switch zone.resolve(day, time) {
    case .unique(let instant): found = [instant]
    case .repeated(let first, let second): found = [first, second]
    case .skipped: found = []
    }
    for instant in found {
      let minutes =
        zone.day(of: instant).days(since: day) * 1440 + zone.wallTime(of: instant).minutes
      try expect(minutes == time.minutes, "\(day) \(time) is found at \(instant)")
    }
  }
}
