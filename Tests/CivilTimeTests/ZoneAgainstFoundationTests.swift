import CivilTime
import Foundation
import TestKit
import Testing

/// Our zones against Foundation's, whose code is its own.
@Suite struct ZoneAgainstFoundationTests {
  static let begin: Int64 = 31_536_000  // 1971-01-01
  static let end: Int64 = 2_114_380_800  // 2037-01-01

  @Test func australiaHasManyZones() {
    #expect(zoneNames.count > 15)
  }

  @Test(arguments: zoneNames)
  func offsetsAgreeAtRandomInstants(name: String) throws {
    let zone = try #require(Zone.named(name))
    let other = try #require(TimeZone(identifier: name))
    var seed = Seed()
    for _ in 0..<2000 {
      let second = Int64.random(in: Self.begin..<Self.end, using: &seed)
      try agree(zone, other, at: second, "\(seed)")
    }
  }

  @Test(arguments: zoneNames)
  func offsetsAgreeAroundEveryChange(name: String) throws {
    let zone = try #require(Zone.named(name))
    let other = try #require(TimeZone(identifier: name))
    let end = Date(timeIntervalSince1970: Double(Self.end))
    var date = Date(timeIntervalSince1970: Double(Self.begin))
    while let change = other.nextDaylightSavingTimeTransition(after: date), change < end {
      let second = Int64(change.timeIntervalSince1970)
      for hour in Int64(-30)...30 { try agree(zone, other, at: second + hour * 3600) }
      for near in [-1801, -1800, -1, 0, 1, 1799, 1800] as [Int64] {
        try agree(zone, other, at: second + near)
      }
      date = change
    }
  }

  @Test(arguments: zoneNames)
  func daysAndClocksAgree(name: String) throws {
    let zone = try #require(Zone.named(name))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: name))
    var seed = Seed()
    for _ in 0..<200 {
      let second = Int64.random(in: Self.begin..<Self.end, using: &seed)
      let instant = Instant(secondsSinceEpoch: second)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .weekday],
        from: Date(timeIntervalSince1970: Double(second)))
      let day = zone.day(of: instant)
      let time = zone.wallTime(of: instant)
      let date = day.date
      #expect(
        [date.year, date.month, date.day, time.hour, time.minute, day.weekday.rawValue % 7 + 1]
          == [parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.weekday],
        "\(seed)")
      let start = calendar.startOfDay(for: Date(timeIntervalSince1970: Double(second)))
      #expect(
        zone.range(of: day).start.secondsSinceEpoch == Int64(start.timeIntervalSince1970),
        "\(seed)")
    }
  }

  private func agree(
    _ zone: Zone, _ other: TimeZone, at second: Int64, _ comment: String = ""
  ) throws {
    let ours = zone.offset(at: Instant(secondsSinceEpoch: second))
    let theirs = other.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
    try #require(ours == theirs, "\(zone.identifier) at \(second) \(comment)")
  }
}
