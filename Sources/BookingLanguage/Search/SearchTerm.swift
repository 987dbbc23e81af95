public import CivilTime

/// One thing that a search for clients asks for.
public struct SearchTerm: Hashable, Sendable {
  /// Folded texts in UTF-8, one of which has to be found: the word, or the spellings of a phone
  /// number.
  public var spellings: [[UInt8]]
  /// For a date: the day of birth. A client born on it matches, whatever `spellings` are.
  public var birth: Day?

  /// Asks for one of these texts.
  public init(spellings: [[UInt8]]) { self.spellings = spellings }

  /// Asks for a folded word.
  public init(word: String) { spellings = [Array(word.utf8)] }

  /// Asks for digits that may be part of a phone number or, with `birth`, a day of birth.
  public init(digits: String, birth: Day? = nil) {
    var spellings = [Array(digits.utf8)]
    // Without its plus, "61412" may be the middle of a number or Australia's code.
    if digits.hasPrefix("61"), digits.utf8.count > 4 {
      spellings.append(Array(("0" + digits.dropFirst(2)).utf8))
    }
    self.spellings = spellings
    self.birth = birth
  }

  /// Asks for a day of birth and nothing else.
  public init(birth: Day) {
    spellings = []
    self.birth = birth
  }

  /// Whether it asks for no letters: for part of a phone number, a date, or either.
  public var isNumber: Bool { spellings.allSatisfy(SearchText.isDigits) }
}

extension SearchTerm {
  /// What a typed text can mean, the likeliest first: groups of digits are one phone number, or
  /// else parts of one. A store uses the first reading that finds a client.
  ///
  /// - Parameter today: the day at the clinic, which decides the century of a two-digit year.
  public static func readings(_ text: String, today: Day) -> [[SearchTerm]] {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let dates = dates(in: parts, today: today)
    let joined = PhoneWords.joined(parts) { dates.contains($0) }
    return (joined == parts ? [parts] : [joined, parts]).map { terms($0, today: today) }
  }

  /// The indices of words that are part of a date of birth.
  private static func dates(in parts: [String], today: Day) -> Set<Int> {
    var indices: Set<Int> = []
    for index in parts.indices where !indices.contains(index) {
      guard let date = BirthDate.match(parts[index...], today: today) else { continue }
      indices.formUnion(index..<index + date.count)
    }
    return indices
  }

  private static func terms(_ parts: [String], today: Day) -> [SearchTerm] {
    var terms: [SearchTerm] = []
    var rest = parts[...]
    while let part = rest.first {
      let date = BirthDate.match(rest, today: today)
      terms += date.map { [term(part, $0.day)] } ?? words(of: part)
      rest = rest.dropFirst(date?.count ?? 1)
    }
    return terms
  }

  /// Eight digits may also be a phone number.
  private static func term(_ part: String, _ birth: Day) -> SearchTerm {
    DayWords.number(part, digits: 8...8) == nil
      ? SearchTerm(birth: birth) : SearchTerm(digits: part, birth: birth)
  }

  private static func words(of part: String) -> [SearchTerm] {
    if PhoneWords.isGroup(part) { return [SearchTerm(digits: PhoneFold.digits(part))] }
    return NameFold.words(part).map { SearchTerm(word: $0) }
  }
}
