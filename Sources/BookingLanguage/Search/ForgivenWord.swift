/// One way to read a search in which one word is mistyped: a word, what it may have been meant for,
/// and the other terms, which are taken as they are.
public struct ForgivenWord: Sendable {
  /// The word as it is typed, folded.
  private let word: [UInt8]
  /// Texts, each at least three letters long, one of which is part of the search text of every
  /// client to look at.
  public let guess: [String]
  /// The other terms. None of them is only a date, so each has spellings to look for.
  public let others: [SearchTerm]

  /// Whether a client whose search text has one of the guessed texts is one who may be meant.
  public func matches(_ candidate: SearchCandidate) -> Bool {
    candidate.hasSlip(of: word) && candidate.rank(others) != nil
  }

  /// What to look for if no client matches the terms, the likeliest first. A store uses the first
  /// that finds a client. Empty if no word is long enough, or if the only others are dates.
  ///
  /// Cost: at most three for each word; a store with an index makes one query for each.
  public static func all(of terms: [SearchTerm]) -> [ForgivenWord] {
    terms.indices.flatMap { index -> [ForgivenWord] in
      var others = terms
      guard let word = others.remove(at: index).forgivable,
        others.allSatisfy({ !$0.spellings.isEmpty })
      else { return [] }
      return SearchTerm.guesses(at: word).map { guess in
        ForgivenWord(word: word, guess: guess, others: others)
      }
    }
  }
}
