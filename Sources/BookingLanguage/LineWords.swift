public import Booking
public import CivilTime

/// The words of a booking line, each with what it means: `smi j .lee ,physio tue 3p`. They may come
/// in any order.
public struct LineWords: Hashable, Sendable {
  /// What a word of the line means.
  public enum Meaning: Hashable, Sendable {
    /// Part of a name, of a phone number, or a date of birth.
    case client(String)
    /// The beginning of a practitioner's name, typed as `.lee`.
    case practitioner(String)
    /// The beginning of a type's name, typed as `,physio`.
    case type(String)
    /// The beginning of a location's name, typed as `;city`.
    case location(String)
    /// A day to book.
    case day(DayWish)
    /// A weekday beside a date that isn't one, as `thu 25 dec` in a year in which that is a Friday.
    case contradiction(Weekday, Day)
    /// A time of day.
    case time(TimeWish)
    /// A length in minutes.
    case minutes(Int)
    /// Part of a series, as `x6` or `every 2w`.
    case series(SeriesWord)
    /// Something that isn't finished: a mark without a name, the day of a month without the month.
    case incomplete
  }

  /// One or more words of the line that together mean one thing.
  public struct Word: Hashable, Sendable {
    /// The positions of its characters in the line.
    public var range: Range<Int>
    /// The characters as they were typed.
    public var text: String
    /// What they mean.
    public var meaning: Meaning
  }

  /// In the order of the line.
  public private(set) var words: [Word] = []

  /// - Parameters:
  ///   - today: the day at the clinic, from which days are counted.
  ///   - origin: the day from which `+2w` counts; nil: today.
  ///
  /// Cost: linear in the length of the line, some microseconds.
  public init(_ characters: [Character], today: Day, from origin: Day? = nil) {
    let pieces = Self.pieces(of: characters)
    let texts = pieces.map { String(characters[$0]) }
    var index = 0
    while index < texts.count {
      let (meaning, count) = Self.meaning(of: texts[index...], today: today, from: origin)
      let range = pieces[index].lowerBound..<pieces[index + count - 1].upperBound
      words.append(Word(range: range, text: String(characters[range]), meaning: meaning))
      index += count
    }
    dropConjunctions()
  }

  /// The words of a text; see `init(_:today:from:)` for the parameters.
  public init(_ text: String, today: Day, from origin: Day? = nil) {
    self.init(Array(text), today: today, from: origin)
  }

  private static func pieces(of characters: [Character]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start: Int?
    for index in 0...characters.count {
      if index < characters.count, characters[index] != " " {
        start = start ?? index
      } else if let begin = start {
        pieces.append(begin..<index)
        start = nil
      }
    }
    return pieces
  }

  private static func meaning(
    of texts: ArraySlice<String>, today: Day, from origin: Day?
  ) -> (Meaning, Int) {
    let text = texts[texts.startIndex]
    let rest = String(text.dropFirst())
    switch text.first {
    case "'": return (rest.isEmpty ? .incomplete : .client(rest), 1)
    case ".": return (rest.isEmpty ? .incomplete : .practitioner(rest), 1)
    case ",": return (rest.isEmpty ? .incomplete : .type(rest), 1)
    case ";": return (rest.isEmpty ? .incomplete : .location(rest), 1)
    case ">" where rest.isEmpty, "<" where rest.isEmpty: return (.incomplete, 1)
    default: break
    }
    if let found = SeriesWord.match(texts, today: today) {
      return (.series(found.word), found.count)
    }
    if let found = day(texts, today: today, from: origin) { return found }
    if let (wish, count) = TimeWords.match(texts) { return (.time(wish), count) }
    if let minutes = minutes(text) { return (.minutes(minutes), 1) }
    if DayWords.number(text, digits: 1...2) != nil { return (.incomplete, 1) }
    return (.client(text), 1)
  }

  /// A day to book; any other whole date is a client's date of birth.
  private static func day(
    _ texts: ArraySlice<String>, today: Day, from origin: Day?
  ) -> (Meaning, Int)? {
    let text = texts[texts.startIndex]
    let next = Array(texts.prefix(4))
    // A date of birth has no weekday beside it.
    if let pair = DayWords.pair(next, today: today, from: origin), pair.day >= today,
      !isFar(pair.day, as: next.prefix(pair.count), today: today)
    {
      let isSo = pair.day.weekday == pair.weekday
      return (isSo ? .day(.day(pair.day)) : .contradiction(pair.weekday, pair.day), pair.count)
    }
    if let weekday = DayWords.weekday(text) { return (.day(.weekday(weekday)), 1) }
    if let found = DayWords.single(next, today: today, from: origin), found.day >= today,
      !isFar(found.day, as: next.prefix(found.count), today: today)
    {
      return (.day(.day(found.day)), found.count)
    }
    if let count = BirthDate.length(texts) {
      return (.client(texts.prefix(count).joined(separator: " ")), count)
    }
    return DayWords.match(next, today: today, from: origin).map { (.day(.day($0.day)), $0.count) }
  }

  /// Whether a date with a two-digit year, as 12/4/85, is too far ahead to be meant for booking.
  private static func isFar(_ day: Day, as words: ArraySlice<String>, today: Day) -> Bool {
    let dates = words.map { $0.split(separator: "/") }
    return day.year > today.year + 2
      && dates.contains { $0.count == 3 && $0[2].utf8.count == 2 }
  }

  /// `45m`, `1h`, `1h30`.
  private static func minutes(_ word: String) -> Int? {
    let word = word.lowercased()
    if word.hasSuffix("m"), let minutes = DayWords.number(String(word.dropLast()), digits: 1...3) {
      return Appointment.lengths.contains(minutes) ? minutes : nil
    }
    let parts = word.split(separator: "h", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let hours = DayWords.number(parts[0], digits: 1...1),
      let rest = parts[1].isEmpty ? 0 : DayWords.number(parts[1], digits: 2...2)
    else { return nil }
    let minutes = hours * 60 + rest
    return Appointment.lengths.contains(minutes) ? minutes : nil
  }

  /// In `thu or fri` the word between two days means nothing.
  private mutating func dropConjunctions() {
    for index in words.indices.dropFirst().dropLast().reversed() {
      guard ["or", "and"].contains(words[index].text.lowercased()),
        case .day = words[index - 1].meaning, case .day = words[index + 1].meaning
      else { continue }
      words.remove(at: index)
    }
  }
}

extension LineWords {
  /// The text to search clients for: all words that are part of a client.
  public var clientText: String { clientTexts.joined(separator: " ") }

  /// Each word that is part of a client.
  public var clientTexts: [String] {
    words.compactMap { if case .client(let text) = $0.meaning { text } else { nil } }
  }

  /// The first weekday beside a date that isn't one; nil if all agree.
  public var contradiction: (weekday: Weekday, day: Day)? {
    words.lazy.compactMap {
      if case .contradiction(let weekday, let day) = $0.meaning { (weekday, day) } else { nil }
    }.first
  }

  /// The first word that isn't finished; nil if all are.
  public var unfinished: String? {
    words.first { $0.meaning == .incomplete }?.text
  }

  /// How practitioners' names begin, without the mark.
  public var practitioners: [String] {
    words.compactMap { if case .practitioner(let text) = $0.meaning { text } else { nil } }
  }

  /// How types' names begin, without the mark.
  public var types: [String] {
    words.compactMap { if case .type(let text) = $0.meaning { text } else { nil } }
  }

  /// How locations' names begin, without the mark.
  public var locations: [String] {
    words.compactMap { if case .location(let text) = $0.meaning { text } else { nil } }
  }

  /// Lengths in minutes, in the order of the line.
  public var minutes: [Int] {
    words.compactMap { if case .minutes(let minutes) = $0.meaning { minutes } else { nil } }
  }

  /// All days and times of the line.
  public var wish: PlaceWish {
    var wish = PlaceWish()
    for word in words {
      switch word.meaning {
      case .day(let day): wish.days.append(day)
      case .time(let time): wish.times.append(time)
      default: break
      }
    }
    return wish
  }

  /// The word that the caret is in or comes after; nil before the first one.
  public func word(at caret: Int) -> Word? {
    words.last { $0.range.lowerBound < caret || $0.range.lowerBound == 0 && caret == 0 }
  }
}
