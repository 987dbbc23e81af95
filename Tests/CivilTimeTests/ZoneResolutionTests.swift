import CivilTime
import Testing

/// Wall times that exist once, twice or not at all.
@Suite struct ZoneResolutionTests {
  /// Days with a change, the days beside them and some others, 2025 and 2026.
  private static func days(of zone: Zone) -> [Day] {
    let first = Day(year: 2025, month: 1, day: 1)!
    let all = (0..<2 * 365).map { first.adding(days: $0) }
    return all.enumerated().filter { index, day in
      zone.range(of: day).seconds != 86_400 || index % 240 == 0
    }.flatMap { [$0.element.adding(days: -1), $0.element, $0.element.adding(days: 1)] }
  }

  /// The definition, minute by minute: a wall time means the instants at which the clock shows it.
  @Test(arguments: zoneNames)
  func aWallTimeMeansTheInstantsAtWhichTheClockShowsIt(name: String) throws {
    let zone = try #require(Zone.named(name))
    for day in Self.days(of: zone) {
      let noon = Instant(secondsSinceEpoch: Int64(day.daysSinceEpoch) * 86_400)
      var shown: [WallTime: [Instant]] = [:]
      for minute in -16 * 60..<40 * 60 {
        let instant = noon.adding(minutes: minute)
        if zone.day(of: instant) == day {
          shown[zone.wallTime(of: instant), default: []] += [instant]
        }
      }
      for minutes in 0..<1440 {
        let time = WallTime(minutes: minutes)
        switch (zone.resolve(day, time), shown[time] ?? []) {
        case (.unique(let found), let instants):
          try #require(instants == [found], "\(name) \(day) \(time)")
        case (.repeated(let first, let second), let instants):
          try #require(instants == [first, second], "\(name) \(day) \(time)")
          try #require(zone.instant(day, time) == first)
        case (.skipped(let jump), let instants):
          try #require(instants.isEmpty, "\(name) \(day) \(time)")
          try #require(zone.offset(at: jump) > zone.offset(at: jump.adding(seconds: -1)))
          try #require(zone.wallTime(of: jump) > time)
          try #require(zone.wallTime(of: jump.adding(seconds: -1)) < time)
        }
      }
    }
  }

  @Test(arguments: zoneNames)
  func daysFollowEachOtherWithoutGap(name: String) throws {
    let zone = try #require(Zone.named(name))
    let first = Day(year: 2015, month: 1, day: 1)!
    var end = zone.range(of: first).start
    for index in 0..<10_000 {
      let day = first.adding(days: index)
      let range = zone.range(of: day)
      try #require(range.start == end, "\(name) \(day)")
      try #require([82_800, 84_600, 86_400, 88_200, 90_000].contains(range.seconds))
      try #require(zone.day(of: range.start) == day)
      try #require(zone.day(of: range.end.adding(seconds: -1)) == day)
      end = range.end
    }
  }

  @Test func melbourneHasDaysOf23And25Hours() throws {
    let zone = try #require(Zone.named("Australia/Melbourne"))
    #expect(zone.range(of: Day(year: 2026, month: 10, day: 4)!).minutes == 23 * 60)
    #expect(zone.range(of: Day(year: 2026, month: 4, day: 5)!).minutes == 25 * 60)
    #expect(zone.range(of: Day(year: 2026, month: 11, day: 24)!).minutes == 24 * 60)
  }

  @Test func melbourneSkipsAndRepeatsTheHourFromTwo() throws {
    let zone = try #require(Zone.named("Australia/Melbourne"))
    let half = WallTime(hour: 2, minute: 30)!
    let jump = Instant(secondsSinceEpoch: 1_791_043_200)  // 2026-10-03T16:00:00Z
    #expect(zone.resolve(Day(year: 2026, month: 10, day: 4)!, half) == .skipped(jump))
    let second = Instant(secondsSinceEpoch: 1_775_320_200)  // 2026-04-04T16:30:00Z
    #expect(
      zone.resolve(Day(year: 2026, month: 4, day: 5)!, half)
        == .repeated(first: second.adding(minutes: -60), second: second))
  }

  @Test func lordHoweMovesItsClocksByHalfAnHour() throws {
    let zone = try #require(Zone.named("Australia/Lord_Howe"))
    let spring = Day(year: 2026, month: 10, day: 4)!
    let autumn = Day(year: 2026, month: 4, day: 5)!
    #expect(zone.range(of: spring).minutes == 23 * 60 + 30)
    #expect(zone.range(of: autumn).minutes == 24 * 60 + 30)
    let jump = zone.instant(spring, WallTime(hour: 2, minute: 30)!)
    #expect(zone.resolve(spring, WallTime(hour: 2, minute: 15)!) == .skipped(jump))
    #expect(zone.resolve(spring, WallTime(hour: 2, minute: 30)!) == .unique(jump))
    let quarter = zone.instant(autumn, WallTime(hour: 1, minute: 45)!)
    #expect(
      zone.resolve(autumn, WallTime(hour: 1, minute: 45)!)
        == .repeated(first: quarter, second: quarter.adding(minutes: 30)))
  }

  @Test func midnightAtTheEndIsTheNextDays() throws {
    let zone = try #require(Zone.named("Australia/Adelaide"))
    let day = Day(year: 2026, month: 10, day: 3)!
    #expect(zone.instant(day, .endOfDay) == zone.instant(day.adding(days: 1), .midnight))
  }

  @Test(arguments: zoneNames)
  func noInstantIsTooFarAway(name: String) throws {
    let zone = try #require(Zone.named(name))
    let year: Int64 = 31_556_952
    var seconds: [Int64] = [.min, .min + 1, .max - 1, .max]
    for years in [-300_000, -10_000, -3000, -1970, 8030, 10_000, 300_000] as [Int64] {
      seconds.append(years * year)
    }
    for second in seconds {
      let instant = Instant(secondsSinceEpoch: second)
      #expect(abs(zone.offset(at: instant)) < 86_400)
      #expect((0..<1440).contains(zone.wallTime(of: instant).minutes))
      #expect(!"\(zone.day(of: instant)) \(instant)".isEmpty)
    }
  }

  /// After the table's end the rule goes on, in the same rhythm whatever the year.
  @Test func theRuleGoesOnForEver() throws {
    let zone = try #require(Zone.named("Australia/Hobart"))
    for year in [2038, 2100, 2400, 9998] {
      let summer = zone.instant(Day(year: year, month: 1, day: 15)!, .midnight)
      let winter = zone.instant(Day(year: year, month: 7, day: 15)!, .midnight)
      #expect(zone.offset(at: summer) == 11 * 3600)
      #expect(zone.offset(at: winter) == 10 * 3600)
      let long = (0..<366).map { Day(year: year, month: 1, day: 1)!.adding(days: $0) }
        .filter { zone.range(of: $0).minutes == 25 * 60 }
      #expect(long.count == 1)
      #expect(long.first?.month == 4)
      #expect(long.first?.weekday == .sunday)
    }
  }
}
