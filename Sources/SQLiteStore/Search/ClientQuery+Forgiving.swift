import BookingLanguage
import ClinicStore

extension ClientQuery {
  /// If no client matches: the clients who would match with one typing error in one word.
  ///
  /// Cost: bounded; one query for each guess, with at most `lookedAtAtMost` clients.
  func forgiving(_ terms: [SearchTerm]) throws(StoreFailure) -> [SearchCandidate] {
    for (index, term) in terms.enumerated() {
      guard let word = term.forgivable else { continue }
      var others = terms
      others.remove(at: index)
      for guess in SearchTerm.guesses(at: word) {
        let found = try slips(SearchExpression.any(of: guess), of: word, others)
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
    return try matching(expression, atMost: ClientQuery.lookedAtAtMost).filter {
      $0.hasSlip(of: word) && $0.rank(others) != nil
    }
  }
}
