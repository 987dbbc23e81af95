public import CivilTime

/// A series of appointments: every so many weeks, for so many times or until a day.
public struct SeriesWish: Hashable, Sendable {
  /// When a series ends.
  public enum End: Hashable, Sendable {
    /// After so many appointments, counted with the first.
    case count(Int)
    /// With the last appointment that is on this day or before it.
    case until(Day)
  }

  /// Weeks from one appointment to the next, 1 to 26.
  public var weeks: Int
  /// Nil until the line says when the series ends.
  public var end: End?

  /// How many appointments a series has at most. Servers give at most a year of the diary at once.
  public static let most = 52
  static let spacing = 1...26
  static let longestDays = 364

  /// A series with this spacing and end.
  public init(weeks: Int, end: End?) {
    self.weeks = weeks
    self.end = end
  }

  /// The days of the appointments from `first` on: within a year, and 52 at most. Empty if the end
  /// isn't known.
  public func days(from first: Day) -> [Day] {
    guard let end else { return [] }
    var days: [Day] = []
    var day = first
    while days.count < Self.most, day.days(since: first) <= Self.longestDays {
      switch end {
      case .count(let count) where days.count >= count: return days
      case .until(let last) where day > last: return days
      default: days.append(day)
      }
      day = day.adding(days: 7 * weeks)
    }
    return days
  }
}

/// A word of a line that describes a series.
public enum SeriesWord: Hashable, Sendable {
  /// The spacing, as `every 2w`.
  case every(weeks: Int)
  /// How many appointments, as `x6`.
  case times(Int)
  /// The last day, as `until 24 mar`.
  case until(Day)

  /// Reads `x6` `6x`, `weekly` `fortnightly`, `every 2w` `every week` or `until 24 mar`, and how
  /// many words that takes.
  static func match(
    _ texts: ArraySlice<String>, today: Day
  ) -> (word: SeriesWord, count: Int)? {
    guard let first = texts.first?.lowercased() else { return nil }
    switch first {
    case "weekly": return (.every(weeks: 1), 1)
    case "fortnightly": return (.every(weeks: 2), 1)
    case "every":
      return texts.dropFirst().first.flatMap { spacing($0.lowercased()) }
        .map { (.every(weeks: $0), 2) }
    case "until":
      return DayWords.match(Array(texts.dropFirst().prefix(4)), today: today)
        .map { (.until($0.day), $0.count + 1) }
    default: return times(first).map { (.times($0), 1) }
    }
  }

  private static func spacing(_ word: String) -> Int? {
    switch word {
    case "week": 1
    case "fortnight": 2
    default:
      word.hasSuffix("w")
        ? DayWords.number(String(word.dropLast()), digits: 1...2)
          .flatMap { SeriesWish.spacing.contains($0) ? $0 : nil }
        : nil
    }
  }

  private static func times(_ word: String) -> Int? {
    guard word.hasPrefix("x") != word.hasSuffix("x") else { return nil }
    let digits = word.hasPrefix("x") ? word.dropFirst() : word.dropLast()
    return DayWords.number(String(digits), digits: 1...2).flatMap {
      (2...SeriesWish.most).contains($0) ? $0 : nil
    }
  }
}

extension LineWords {
  /// The series that the line describes; nil if none. Of two words for the same the later one
  /// counts.
  public var series: SeriesWish? {
    var wish: SeriesWish?
    for word in words {
      guard case .series(let said) = word.meaning else { continue }
      var whole = wish ?? SeriesWish(weeks: 1, end: nil)
      switch said {
      case .every(let weeks): whole.weeks = weeks
      case .times(let count): whole.end = .count(count)
      case .until(let day): whole.end = .until(day)
      }
      wish = whole
    }
    return wish
  }
}
