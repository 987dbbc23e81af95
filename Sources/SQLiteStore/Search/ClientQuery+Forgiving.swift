import BookingLanguage
import ClinicStore

extension ClientQuery {
  /// If no client matches: the clients who would match with one typing error in one word.
  ///
  /// Cost: bounded; one query for each guess, with at most `lookedAtAtMost` clients.
  func forgiving(_ terms: [SearchTerm]) throws(StoreFailure) -> [SearchCandidate] {
    for forgiven in ForgivenWord.all(of: terms) {
      guard let rest = SearchExpression.all(forgiven.others) else { continue }
      let parts = [SearchExpression.any(of: forgiven.guess), rest].filter { !$0.isEmpty }
      let found = try matching(
        parts.joined(separator: " AND "), atMost: ClientQuery.lookedAtAtMost
      ).filter(forgiven.matches)
      if !found.isEmpty { return found }
    }
    return []
  }
}
