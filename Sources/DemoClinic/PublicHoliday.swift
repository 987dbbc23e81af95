import CivilTime

/// The public holidays of the three states, by their laws of 2026, without substitute days for
/// holidays on a weekend.
enum PublicHoliday {
  static func name(of day: Day, at place: ClinicSite) -> String? {
    if let name = fixed(day) { return name }
    let easter = easterSunday(day.year)
    switch day.days(since: easter) {
    case -2: return "Good Friday"
    case 1: return "Easter Monday"
    default: break
    }
    switch (place, day.month, day.weekday, (day.day - 1) / 7) {
    case (.melbourne, 3, .monday, 1): return "Labour Day"
    case (.melbourne, 11, .tuesday, 0): return "Melbourne Cup Day"
    case (.adelaide, 3, .monday, 1): return "Adelaide Cup"
    case (.adelaide, 10, .monday, 0): return "Labour Day"
    case (.melbourne, 6, .monday, 1), (.adelaide, 6, .monday, 1): return "King's Birthday"
    case (.perth, 3, .monday, 0): return "Labour Day"
    case (.perth, 6, .monday, 0): return "Western Australia Day"
    default: return nil
    }
  }

  private static func fixed(_ day: Day) -> String? {
    switch (day.month, day.day) {
    case (1, 1): "New Year's Day"
    case (1, 26): "Australia Day"
    case (4, 25): "Anzac Day"
    case (12, 25): "Christmas Day"
    case (12, 26): "Boxing Day"
    default: nil
    }
  }

  /// Anonymous Gregorian algorithm; Meeus, "Astronomical Algorithms", chapter 8.
  private static func easterSunday(_ year: Int) -> Day {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return Day(year: year, month: n / 31, day: n % 31 + 1) ?? Day(daysSinceEpoch: 0)
  }
}
