public import CivilTime

extension DayWords {
  /// Why a text is not a day.
  public enum Problem: Hashable, Sendable {
    /// The calendar has no such day, as 31/2.
    case noSuchDate
    /// Only a number, which may be the day of a month.
    case whichMonth(day: Int)
    /// Only a month; its number.
    case whichDay(month: Int)
    /// None of the words for a day.
    case unknown
  }

  /// What is wrong with a text that isn't a day; nil if it is one.
  public static func problem(_ text: String, today: Day) -> Problem? {
    guard day(text, today: today) == nil else { return nil }
    let words = text.split(separator: " ").map(String.init)
    let parts = words.count == 1 ? words[0].split(separator: "/").map(String.init) : words
    let numbers = parts.map { number($0, digits: 1...4) }
    if parts.count == 1 {
      if let day = numbers[0], (1...31).contains(day) { return .whichMonth(day: day) }
      return month(parts[0]).map { .whichDay(month: $0) } ?? .unknown
    }
    let isDate = numbers[0...].first.flatMap { $0 } != nil && parts.count < 4
    return isDate && (numbers[1] ?? month(parts[1])) != nil ? .noSuchDate : .unknown
  }
}
