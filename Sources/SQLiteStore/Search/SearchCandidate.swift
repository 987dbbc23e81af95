import Booking
import CivilTime

/// A client's search text, taken apart to judge how well it answers a search.
struct SearchCandidate {
  var number: Int
  var birth: Day?
  /// As `SearchWords.text(of:)` made it.
  var text: [UInt8]

  /// Smaller is better; nil where a term is not answered.
  ///
  /// A term answered by the family name is better than by the given name, and that better than by
  /// the middle of a word; a longer term has more weight, so that `smi j` means SMITH Jane before
  /// JONES Smita.
  func rank(_ terms: [SearchTerm]) -> Int? {
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

  enum Tier {
    static let wholeFamily = 0
    static let familyBeginning = 1
    static let wholeGiven = 2
    static let givenBeginning = 3
    static let laterFamilyWord = 3
    static let other = 4
    static let middle = 5
  }

  /// The best place where `word` occurs.
  private func tier(of word: [UInt8]) -> Int? {
    guard let first = word.first else { return nil }
    // Only what has three letters is looked for in the middle of words; see `SearchExpression`.
    let isLong = SearchExpression.isLong(word)
    var best: Int?
    var section = 0
    var wordIndex = -1
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte == SearchWords.separator {
        section += 1
        wordIndex = -1
      } else if byte == SearchWords.mark {
        // The first of the two marks before a word.
        if at + 1 < text.count, text[at + 1] == SearchWords.mark { wordIndex += 1 }
      } else if byte == first, begins(word, at) {
        let isBeginning = text[at - 1] == SearchWords.mark
        if isBeginning || isLong {
          let end = at + word.count
          let isWhole = end == text.count || text[end] == SearchWords.separator
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
