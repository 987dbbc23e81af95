public import CivilTime

/// A client whom a search may show, with what is needed to tell how well they match.
public struct SearchCandidate: Sendable {
  /// The store's own number of the client; of two equally good clients the smaller number comes
  /// first.
  public var number: Int
  /// The day of birth, if the search asks for that day; else nil.
  public var birth: Day?
  /// The text of the client's `SearchKeys`, in UTF-8.
  public var text: [UInt8]

  /// A client with that number, day of birth and search text.
  public init(number: Int, birth: Day? = nil, text: [UInt8]) {
    self.number = number
    self.birth = birth
    self.text = text
  }

  /// How well the client matches: smaller is better; nil if a term doesn't match.
  ///
  /// A match in the family name is better than one in the given name, and that is better than one
  /// in the middle of a word. A longer term has more weight, so that `smi j` finds SMITH Jane
  /// before JONES Smita.
  public func rank(_ terms: [SearchTerm]) -> Int? {
    var sum = 0
    for term in terms {
      if let birth = term.birth, birth == self.birth { continue }
      var best: Int?
      for spelling in term.spellings {
        guard let tier = tier(of: spelling) else { continue }
        best = min(best ?? .max, tier * spelling.count)
      }
      guard let best else { return nil }
      sum += best
    }
    return sum
  }

  private enum Tier {
    static let wholeFamily = 0
    static let familyBeginning = 1
    static let wholeGiven = 2
    static let givenBeginning = 3
    static let laterFamilyWord = 3
    static let other = 4
    static let middle = 5
  }

  /// The best tier in which `word` occurs; nil if it doesn't.
  private func tier(of word: [UInt8]) -> Int? {
    guard let first = word.first else { return nil }
    // Only words of three letters or more are looked for in the middle of others.
    let isLong = SearchText.isLong(word)
    var best: Int?
    var section = 0
    var wordIndex = -1
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte == SearchText.separator {
        section += 1
        wordIndex = -1
      } else if byte == SearchText.mark {
        // The first of the two marks before a word.
        if at + 1 < text.count, text[at + 1] == SearchText.mark { wordIndex += 1 }
      } else if byte == first, begins(word, at) {
        let isBeginning = text[at - 1] == SearchText.mark
        if isBeginning || isLong {
          let end = at + word.count
          let isWhole = end == text.count || text[end] == SearchText.separator
          let tier = tier(
            section: section, wordIndex: wordIndex, isBeginning: isBeginning, isWhole: isWhole)
          best = min(best ?? .max, tier)
        }
      }
      at += 1
    }
    return best
  }

  private func begins(_ word: [UInt8], _ at: Int) -> Bool {
    guard at + word.count <= text.count else { return false }
    for i in 0..<word.count where text[at + i] != word[i] { return false }
    return true
  }

  private func tier(section: Int, wordIndex: Int, isBeginning: Bool, isWhole: Bool) -> Int {
    guard isBeginning else { return Tier.middle }
    switch (section, wordIndex) {
    case (0, 0): return isWhole ? Tier.wholeFamily : Tier.familyBeginning
    case (0, _): return Tier.laterFamilyWord
    case (1, 0): return isWhole ? Tier.wholeGiven : Tier.givenBeginning
    case (1, _): return Tier.givenBeginning
    default: return Tier.other
    }
  }
}

extension SearchCandidate {
  /// Whether one of the names begins with `word`, if one typing error in it is forgiven.
  func hasSlip(of word: [UInt8]) -> Bool {
    text.split(whereSeparator: { $0 == SearchText.mark || $0 == SearchText.separator })
      .contains { TypingError.isSlip(word[...], for: $0) }
  }

  /// The numbers of the best candidates, each once: by rank, then by names. Those who don't match
  /// all terms come last.
  public static func best(
    of candidates: [SearchCandidate], for terms: [SearchTerm], limit: Int
  ) -> [Int] {
    let places = candidates.map { Place(rank: $0.rank(terms) ?? .max, candidate: $0) }.sorted()
    var seen: Set<Int> = []
    var numbers: [Int] = []
    for place in places where seen.insert(place.candidate.number).inserted {
      numbers.append(place.candidate.number)
      if numbers.count == limit { break }
    }
    return numbers
  }

  private struct Place: Comparable {
    var rank: Int
    var candidate: SearchCandidate

    static func == (a: Place, b: Place) -> Bool {
      a.rank == b.rank && a.candidate.number == b.candidate.number
    }

    static func < (a: Place, b: Place) -> Bool {
      if a.rank != b.rank { return a.rank < b.rank }
      if a.candidate.text != b.candidate.text {
        return a.candidate.text.lexicographicallyPrecedes(b.candidate.text)
      }
      return a.candidate.number < b.candidate.number
    }
  }
}
