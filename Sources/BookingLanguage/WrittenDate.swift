import Booking
import CivilTime

/// The day, month and year that a date of birth is written with; there may be no such day.
struct WrittenDate {
  private let day: Int
  private let month: Int
  /// As written: 85 or 1985.
  private let year: Int
  private let hasCentury: Bool
  /// One, or three for `12 apr 1985`.
  let wordCount: Int

  /// Nil if the first words don't have the form of a date.
  init?(_ words: ArraySlice<String>) {
    guard let first = words.first else { return nil }
    let parts = first.split { "/.-".contains($0) }.map(String.init)
    let next = Array(words.prefix(3))
    if parts.count == 3 {
      self.init(parts, wordCount: 1)
    } else if next.count == 3, DayWords.number(first, digits: 1...2) != nil,
      Self.month(named: next[1]) != nil
    {
      self.init(next, wordCount: 3)
    } else if DayWords.number(first, digits: 8...8) != nil {
      let digits = Array(first)
      self.init(
        [String(digits[0..<2]), String(digits[2..<4]), String(digits[4...])], wordCount: 1)
    } else {
      return nil
    }
  }

  /// Day, month and year, or year, month and day if the first has four digits.
  private init?(_ parts: [String], wordCount: Int) {
    let isYearFirst = parts[0].utf8.count == 4
    let (first, last) = isYearFirst ? (parts[2], parts[0]) : (parts[0], parts[2])
    guard let day = DayWords.number(first, digits: 1...2),
      let month = DayWords.number(parts[1], digits: 1...2) ?? Self.month(named: parts[1]),
      let year = DayWords.number(last, digits: 2...4), last.utf8.count != 3
    else { return nil }
    self.day = day
    self.month = month
    self.year = year
    self.wordCount = wordCount
    hasCentury = last.utf8.count == 4
  }

  /// The day that `text`, which is how it was written, means.
  func day(_ text: String, today: Day) throws(BirthDate.Problem) -> Day {
    guard let day = hasCentury ? day(in: year) : day(before: today) else {
      throw .noSuchDay(text)
    }
    if day > today { throw .afterToday(day) }
    if day < Client.earliestDateOfBirth { throw .tooEarly(day) }
    return day
  }

  /// Of this century, or of the last one if this century's is after today.
  private func day(before today: Day) -> Day? {
    if let recent = day(in: 2000 + year), recent <= today { return recent }
    return day(in: 1900 + year)
  }

  private func day(in year: Int) -> Day? { Day(year: year, month: month, day: day) }

  /// Three letters of the name or more: `apr`, `april`, `sept`.
  private static func month(named text: String) -> Int? {
    let text = text.lowercased()
    guard text.utf8.count >= 3 else { return nil }
    return DayWords.months.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
  }
}
