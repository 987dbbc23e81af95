public import Booking
public import CivilTime

/// The words of a line in which appointments are asked for, each with what it means:
/// `smi j .lee ,physio tue 3p`. Their order is free.
public struct LineWords: Hashable, Sendable {
  public enum Meaning: Hashable, Sendable {
    /// Part of a name, of a phone number, or a date of birth.
    case client(String)
    /// How a practitioner's, a type's or a location's name begins.
    case practitioner(String)
    case type(String)
    case location(String)
    case day(DayWish)
    /// `thu 25 dec` of a year in which that is a Friday.
    case contradiction(Weekday, Day)
    case time(TimeWish)
    /// A length in minutes.
    case minutes(Int)
    /// Again and again, `x6 every 2w`.
    case series(SeriesWord)
    /// What may still become something: a mark alone, the day of a month without the month.
    case incomplete
  }

  public struct Word: Hashable, Sendable {
    /// Places of its characters in the line.
    public var range: Range<Int>
    public var text: String
    public var meaning: Meaning
  }

  public private(set) var words: [Word] = []

  /// - Parameters:
  ///   - today: where days are counted from.
  ///   - origin: what `+2w` counts from; nil: today.
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

  /// `thu or fri`: between two days the word says nothing.
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
  /// What is asked of the search for clients.
  public var clientText: String { clientTexts.joined(separator: " ") }

  public var clientTexts: [String] {
    words.compactMap { if case .client(let text) = $0.meaning { text } else { nil } }
  }

  /// A weekday and a date that do not go together.
  public var contradiction: (weekday: Weekday, day: Day)? {
    words.lazy.compactMap {
      if case .contradiction(let weekday, let day) = $0.meaning { (weekday, day) } else { nil }
    }.first
  }

  /// A word that may still become something.
  public var unfinished: String? {
    words.first { $0.meaning == .incomplete }?.text
  }

  public var practitioners: [String] {
    words.compactMap { if case .practitioner(let text) = $0.meaning { text } else { nil } }
  }

  public var types: [String] {
    words.compactMap { if case .type(let text) = $0.meaning { text } else { nil } }
  }

  public var locations: [String] {
    words.compactMap { if case .location(let text) = $0.meaning { text } else { nil } }
  }

  public var minutes: [Int] {
    words.compactMap { if case .minutes(let minutes) = $0.meaning { minutes } else { nil } }
  }

  /// When it shall be, by the days and times of the line.
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

  /// The word in which a caret stands or behind which it comes; nil before the first.
  public func word(at caret: Int) -> Word? {
    words.last { $0.range.lowerBound < caret || $0.range.lowerBound == 0 && caret == 0 }
  }
}
