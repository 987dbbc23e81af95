public import CivilTime

/// Days as people type them: `today` `tom` `tue` `24/11` `24 nov` `24 nov 2027` `+2w` `2026-11-24`
/// `fri 4 dec` `next fri` `fri +2w`.
///
/// A weekday is the next such day from today on; `next fri` is the Friday of next week (Monday to
/// Sunday); a day without a year is the next such day from today on. Case doesn't matter, and only
/// whole words count.
public enum DayWords {
  /// The day that all of `text` means; nil if it isn't a day.
  public static func day(_ text: String, today: Day) -> Day? {
    let words = text.split(separator: " ").map(String.init)
    guard let found = match(words, today: today), found.count == words.count else { return nil }
    return found.day
  }

  /// The day that the first words mean and how many words that takes, as many as make sense; nil if
  /// they aren't a day.
  ///
  /// - Parameter origin: what `+2w` counts from; nil: today.
  public static func match(
    _ words: [String], today: Day, from origin: Day? = nil
  ) -> (day: Day, count: Int)? {
    if let pair = pair(words, today: today, from: origin) {
      return pair.day.weekday == pair.weekday ? (pair.day, pair.count) : nil
    }
    if words.count > 1, let weekday = weekday(words[1]) {
      switch words[0].lowercased() {
      case "next":
        let monday = today.adding(days: 8 - today.weekday.rawValue)
        return (monday.adding(days: weekday.rawValue - 1), 2)
      case "this": return (next(weekday, from: today), 2)
      default: break
      }
    }
    return single(words, today: today, from: origin)
  }

  /// A weekday beside a date, in either order: `fri 4 dec`, `4/12 fri`. The date may fall on
  /// another weekday. `fri +2w` is the first Friday from that day on.
  static func pair(
    _ words: [String], today: Day, from origin: Day? = nil
  ) -> (weekday: Weekday, day: Day, count: Int)? {
    func day(_ date: [String], with weekday: Weekday) -> (Day, Int)? {
      guard let first = date.first, Self.weekday(first) == nil,
        let found = single(date, today: today, from: origin)
      else { return nil }
      let isShift = shifted(first.lowercased(), from: today) != nil
      return (isShift ? next(weekday, from: found.day) : found.day, found.count)
    }
    if let weekday = words.first.flatMap(weekday) {
      return day(Array(words.dropFirst()), with: weekday).map { (weekday, $0.0, $0.1 + 1) }
    }
    guard let found = single(words, today: today, from: origin), words.count > found.count,
      let weekday = weekday(words[found.count])
    else { return nil }
    return day(words, with: weekday).map { (weekday, $0.0, $0.1 + 1) }
  }

  private static func next(_ weekday: Weekday, from day: Day) -> Day {
    day.adding(days: (weekday.rawValue - day.weekday.rawValue + 7) % 7)
  }

  /// A date or a word such as `tom`, without a weekday beside it.
  static func single(
    _ words: [String], today: Day, from origin: Day?
  ) -> (day: Day, count: Int)? {
    if words.count > 1, let number = number(words[0], digits: 1...2), let month = month(words[1]) {
      if words.count > 2, let year = year(words[2]) ?? shortYear(words[2], today: today) {
        return Day(year: year, month: month, day: number).map { ($0, 3) }
      }
      return next(month: month, day: number, from: today).map { ($0, 2) }
    }
    return words.first.flatMap { one($0.lowercased(), today: today, from: origin ?? today) }
      .map { ($0, 1) }
  }

  private static func one(_ word: String, today: Day, from origin: Day) -> Day? {
    switch word {
    case "today", "tod": return today
    case "tom", "tomorrow": return today.adding(days: 1)
    case "yesterday": return today.adding(days: -1)
    default: break
    }
    if let weekday = weekday(word) { return next(weekday, from: today) }
    return shifted(word, from: origin) ?? slashed(word, today: today) ?? Day(iso: word)
  }

  /// `+2w`, `-3d`, `+1m`. A month later is the same date, or that month's last day.
  private static func shifted(_ word: String, from today: Day) -> Day? {
    guard let sign = word.first, sign == "+" || sign == "-", let unit = word.last,
      let count = number(String(word.dropFirst().dropLast()), digits: 1...4)
    else { return nil }
    let steps = sign == "-" ? -count : count
    switch unit {
    case "d": return today.adding(days: steps)
    case "w": return today.adding(days: 7 * steps)
    case "m": return today.adding(months: steps)
    default: return nil
    }
  }

  /// `24/11`, `24/11/26`, `24/11/2026`.
  private static func slashed(_ word: String, today: Day) -> Day? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count), let day = number(parts[0], digits: 1...2),
      let month = number(parts[1], digits: 1...2)
    else { return nil }
    guard parts.count == 3 else { return next(month: month, day: day, from: today) }
    if let short = number(parts[2], digits: 2...2) {
      return Day(year: 2000 + short, month: month, day: day)
    }
    return year(parts[2]).flatMap { Day(year: $0, month: month, day: day) }
  }

  /// Eight years contain every date, because 29 February can be that far ahead.
  private static func next(month: Int, day: Int, from today: Day) -> Day? {
    (0...8).lazy.compactMap { Day(year: today.year + $0, month: month, day: day) }
      .first { $0 >= today }
  }

  /// The day of the week that a word names, in full or by its usual abbreviation; nil for any other
  /// word.
  public static func weekday(_ word: String) -> Weekday? {
    switch word.lowercased() {
    case "mon", "monday": .monday
    case "tue", "tues", "tuesday": .tuesday
    case "wed", "weds", "wednesday": .wednesday
    case "thu", "thur", "thurs", "thursday": .thursday
    case "fri", "friday": .friday
    case "sat", "saturday": .saturday
    case "sun", "sunday": .sunday
    default: nil
    }
  }

  /// The word for a day that differs from this by one typing error; nil if there is none.
  public static func guess(_ word: String) -> String? {
    let typed = Array(word.lowercased().utf8)
    let days = Weekday.allCases.map { $0.name.lowercased() } + ["today", "tomorrow"]
    return days.first { day in
      typed.count >= 5 && typed.count >= day.utf8.count - 1 && day != word.lowercased()
        && TypingError.isSlip(typed[...], for: Array(day.utf8)[...])
    }
  }

  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  static func month(_ word: String) -> Int? {
    let word = word.lowercased()
    if word == "sept" { return 9 }
    return months.firstIndex { $0 == word || (word.utf8.count == 3 && $0.hasPrefix(word)) }
      .map { $0 + 1 }
  }

  private static func year(_ word: String) -> Int? { number(word, digits: 4...4) }

  /// Two digits after the name of a month, if they can't be an hour: `12 apr 85`. A year that isn't
  /// near ahead is one of the last century.
  private static func shortYear(_ word: String, today: Day) -> Int? {
    number(word, digits: 2...2).flatMap { year in
      guard year > 24 else { return nil }
      return 2000 + year <= today.year + 2 ? 2000 + year : 1900 + year
    }
  }

  static func number(_ word: String, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(word.utf8.count), word.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(word)
  }
}
