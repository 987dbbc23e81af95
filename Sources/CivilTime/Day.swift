/// A calendar day of the proleptic Gregorian calendar, without a time zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let daysSinceEpoch: Int

  /// The day so many days after 1970-01-01; before it, if negative.
  public init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// Nil if the calendar has no such day, as 30 February, or the year isn't from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    // Counting years from March puts the leap day last: days before a month are then linear.
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(daysSinceEpoch: era * 146_097 + dayOfEra - 719_468)
    let back = date
    guard back.month == month, back.day == day else { return nil }
  }

  /// The calendar's year, month (1 to 12) and day of the month.
  public var date: (year: Int, month: Int, day: Int) {
    let z = daysSinceEpoch + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
  }

  /// Like `month` and `day` this works `date` out anew: read that one for several.
  public var year: Int { date.year }
  /// 1 is January.
  public var month: Int { date.month }
  /// The day of the month, from 1.
  public var day: Int { date.day }

  /// The day of the week. Cost: one remainder.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (daysSinceEpoch % 7 + 7 + 3) % 7
    return Weekday(rawValue: index + 1)!
  }

  /// So many days later; earlier, if negative.
  public func adding(days: Int) -> Day { Day(daysSinceEpoch: daysSinceEpoch + days) }

  /// The same date so many months later, or that month's last day; nil before the year 1.
  public func adding(months: Int) -> Day? {
    let index = year * 12 + month - 1 + months
    guard index >= 12 else { return nil }
    return (0..<4).lazy.compactMap {
      Day(year: index / 12, month: index % 12 + 1, day: day - $0)
    }.first
  }

  /// Days from `other` to this day; negative if `other` is later.
  public func days(since other: Day) -> Int { daysSinceEpoch - other.daysSinceEpoch }

  /// The Monday of this day's week (ISO 8601 weeks).
  public var monday: Day { startOfWeek(on: .monday) }

  /// The first day of this day's week, where weeks begin on `first`.
  public func startOfWeek(on first: Weekday) -> Day {
    adding(days: -((weekday.rawValue - first.rawValue + 7) % 7))
  }

  public static func < (a: Day, b: Day) -> Bool { a.daysSinceEpoch < b.daysSinceEpoch }
}

extension Day: CustomStringConvertible {
  /// ISO 8601, `2026-11-24`.
  public var description: String {
    let d = date
    let y = String(d.year.magnitude)
    return (d.year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - y.count)) + y
      + (d.month < 10 ? "-0" : "-") + String(d.month)
      + (d.day < 10 ? "-0" : "-") + String(d.day)
  }

  /// Reads exactly `yyyy-mm-dd`.
  public init?(iso text: some StringProtocol) {
    let u = Array(text.utf8)
    guard u.count == 10, u[4] == 0x2D, u[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var n = 0
      for c in u[range] {
        guard (0x30...0x39).contains(c) else { return nil }
        n = n * 10 + Int(c - 0x30)
      }
      return n
    }
    guard let y = number(0..<4), let m = number(5..<7), let d = number(8..<10) else { return nil }
    self.init(year: y, month: m, day: d)
  }
}

/// A day of the week, numbered as in ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable, Comparable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }

  /// The seven days of a week that begins on this one.
  public var week: [Weekday] {
    (0..<7).compactMap { Weekday(rawValue: (rawValue - 1 + $0) % 7 + 1) }
  }

  /// `Tuesday`.
  public var name: String {
    ["Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"][rawValue - 1] + "day"
  }

  /// Three letters, `Tue`.
  public var shortName: String {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue - 1]
  }
}
