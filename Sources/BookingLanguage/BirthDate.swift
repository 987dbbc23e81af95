public import CivilTime

/// Dates of birth as people write them, the day first: `12/4/1985`, `12.04.85`, `12-4-1985`,
/// `12041985`, `12 apr 1985`, `1985-04-12`.
///
/// This is the only place that reads one: the booking line, a new client, a search and `--dob` all
/// ask here. Two digits of a year mean this century, or the last one if that day is after today.
public enum BirthDate {
  /// The date of birth that all of `text` is.
  ///
  /// - Parameter today: the day at the clinic; nobody is born after it.
  public static func read(_ text: String, today: Day) throws(Problem) -> Day {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let (result, count) = read(words[...], today: today)
    guard count == words.count else { throw .notADate(text) }
    return try result.get()
  }

  /// The date of birth that the first words are, and how many words it takes (one or three); nil if
  /// they aren't one.
  public static func match(
    _ words: ArraySlice<String>, today: Day
  ) -> (day: Day, count: Int)? {
    let (result, count) = read(words, today: today)
    return (try? result.get()).map { ($0, count) }
  }

  /// How many of the first words have the form of a date of birth, whether or not there is such a
  /// day; nil if the first one doesn't begin one.
  static func length(_ words: ArraySlice<String>) -> Int? {
    WrittenDate(words)?.wordCount
  }

  /// What the first words say, and how many words were read; one, if they don't look like a date.
  static func read(
    _ words: ArraySlice<String>, today: Day
  ) -> (result: Result<Day, Problem>, count: Int) {
    guard let written = WrittenDate(words) else {
      return (.failure(.notADate(words.first ?? "")), min(words.count, 1))
    }
    let text = words.prefix(written.wordCount).joined(separator: " ")
    let result = Result { () throws(Problem) in try written.day(text, today: today) }
    return (result, written.wordCount)
  }
}
