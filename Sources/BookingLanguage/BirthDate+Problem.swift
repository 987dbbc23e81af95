import Booking
public import CivilTime

extension BirthDate {
  /// Why a text isn't a date of birth.
  public enum Problem: Error, Hashable, Sendable {
    /// The text doesn't have the form of a date.
    case notADate(String)
    /// The form is right, but the calendar has no such day, as 30/2/1985.
    case noSuchDay(String)
    /// A day after today.
    case afterToday(Day)
    /// A day before `Client.earliestDateOfBirth`.
    case tooEarly(Day)
  }
}

extension BirthDate.Problem {
  /// What is wrong and what to do, for people. What was typed is quoted as it is, so a terminal
  /// needs it made safe first.
  public var sentence: String {
    switch self {
    case .notADate(let text):
      "\"\(Self.short(text))\" isn't a date of birth. Type it as 12/4/1985 or 12041985."
    case .noSuchDay(let text):
      "\(Self.short(text)) isn't a date. Type the day first, then the month and the year."
    case .afterToday(let day):
      "A date of birth can't be after today: \(Self.words(day)). Check the year."
    case .tooEarly(let day):
      "A date of birth can't be before \(Client.earliestDateOfBirth.year): "
        + "\(Self.words(day)). Check the year."
    }
  }

  private static func words(_ day: Day) -> String { "\(day.day) \(day.shortMonthName) \(day.year)" }

  /// Forty characters at most, so that a pasted page doesn't fill the screen.
  private static func short(_ text: String) -> String {
    text.count > 40 ? "\(text.prefix(39))…" : text
  }
}
