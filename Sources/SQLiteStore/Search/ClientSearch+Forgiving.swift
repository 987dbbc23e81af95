import Booking
import BookingLanguage
import ClinicStore

extension ClientSearch {
  /// Letters that a word must have before one of them may be wrong.
  private static let forgivenFrom = 4

  /// Where nothing matches: those who would, were one word typed with one error less.
  ///
  /// Cost: bounded; first looks at words that begin alike, then at any that share three letters.
  func forgiving(_ terms: [SearchTerm]) throws(StoreFailure) -> [SearchCandidate] {
    for (index, term) in terms.enumerated() {
      guard let word = term.spellings.first, term.birth == nil,
        String(decoding: word, as: UTF8.self).unicodeScalars.count >= ClientSearch.forgivenFrom,
        !SearchExpression.isDigits(word)
      else { continue }
      var others = terms
      others.remove(at: index)
      for guess in SearchExpression.guesses(at: word) {
        let found = try slips(guess, of: word, others)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  private func slips(
    _ guess: String, of word: [UInt8], _ others: [SearchTerm]
  ) throws(StoreFailure) -> [SearchCandidate] {
    var expression = guess
    if !others.isEmpty {
      guard let rest = SearchExpression.all(others) else { return [] }
      expression += " AND \(rest)"
    }
    return try matching(expression, atMost: ClientSearch.lookedAtAtMost).filter {
      $0.hasSlip(of: word) && $0.rank(others) != nil
    }
  }
}

extension SearchCandidate {
  /// Whether one of the names begins with what was meant by `word`.
  func hasSlip(of word: [UInt8]) -> Bool {
    text.split(whereSeparator: { $0 == SearchWords.mark || $0 == SearchWords.separator })
      .contains { TypingError.isSlip(word[...], for: $0) }
  }
}
