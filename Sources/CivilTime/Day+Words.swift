extension Day {
  /// Three letters, `Nov`.
  public var shortMonthName: String {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
  }

  /// For people, unmistakable: `Tue 24 Nov`.
  public var words: String { "\(weekday.shortName) \(day) \(shortMonthName)" }

  /// With the year: `Tue 24 Nov 2026`.
  public var wordsWithYear: String { "\(words) \(year)" }

  /// With the year only if it isn't the year of `today`.
  public func words(today: Day) -> String { year == today.year ? words : wordsWithYear }
}

extension Zone {
  /// For people: `Tue 24 Nov 15:00`.
  public func words(of instant: Instant) -> String {
    "\(day(of: instant).words) \(wallTime(of: instant))"
  }
}
