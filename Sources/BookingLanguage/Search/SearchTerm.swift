public import CivilTime

/// One thing that a search for clients asks for.
public struct SearchTerm: Hashable, Sendable {
  /// Folded texts, in UTF-8, of which one must be found: the word, or a phone number's several
  /// spellings.
  public var spellings: [[UInt8]]
  /// For a date: the day of birth, which alone also satisfies the term.
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
}

extension SearchTerm {
  /// What a typed text can ask for, the likelier first: groups of digits are one phone number, or
  /// else parts of it. A store takes the first that finds somebody.
  ///
  /// - Parameter today: decides between the centuries of a two-digit year.
  public static func readings(_ text: String, today: Day) -> [[SearchTerm]] {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let joined = PhoneWords.joined(parts) { isDate(at: $0, of: parts, today: today) }
    return (joined == parts ? [parts] : [joined, parts]).map { terms($0, today: today) }
  }

  private static func isDate(at index: Int, of parts: [String], today: Day) -> Bool {
    BirthDate.day(parts[index], today: today) != nil
      || index + 2 < parts.count
        && BirthDate.day(
          parts[index], monthName: parts[index + 1], parts[index + 2], today: today) != nil
  }

  private static func terms(_ parts: [String], today: Day) -> [SearchTerm] {
    var terms: [SearchTerm] = []
    var index = 0
    while index < parts.count {
      if index + 2 < parts.count,
        let day = BirthDate.day(
          parts[index], monthName: parts[index + 1], parts[index + 2], today: today)
      {
        terms.append(SearchTerm(birth: day))
        index += 3
      } else {
        terms += part(parts[index], today: today)
        index += 1
      }
    }
    return terms
  }

  private static func part(_ part: String, today: Day) -> [SearchTerm] {
    if let day = BirthDate.day(part, today: today) {
      let isAllDigits = part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return [isAllDigits ? SearchTerm(digits: part, birth: day) : SearchTerm(birth: day)]
    }
    if PhoneWords.isGroup(part) { return [SearchTerm(digits: PhoneFold.digits(part))] }
    return NameFold.words(part).map { SearchTerm(word: $0) }
  }
}
