import Booking
import BookingLanguage
import CivilTime
import ClinicStore

/// The SQL of a search: finds the matching clients of one practice, best first.
///
/// The trigram index counts the matches without reading them. If there are at most `rankedAtOnce`,
/// all are read and sorted. If there are more, those whose family name begins with the text are
/// read by name, because they are the best matches; others are read only if these are too few.
struct ClientQuery {
  let connection: DatabaseConnection
  let practice: Practice.ID
  /// The range of numbers of the practice's clients.
  let numbers: ClosedRange<Int>

  private static let rankedAtOnce = 400
  static let lookedAtAtMost = 2000

  func find(_ terms: [SearchTerm], limit: Int) throws(StoreFailure) -> SearchFindings {
    guard limit > 0 else { return SearchFindings(numbers: [], total: 0) }
    guard !terms.isEmpty else { return try byName(limit) }
    let born = try bornThen(terms)
    var total = 0
    var candidates: [SearchCandidate] = []
    if let expression = SearchExpression.all(terms) {
      total = try count(expression)
      candidates = try indexed(expression, terms, total: total, limit: limit)
    }
    // Eight digits may be a date or a phone number: count each client once.
    let onlyWords = terms.map { SearchTerm(spellings: $0.spellings) }
    total += born.count { $0.rank(onlyWords) == nil }
    candidates = born + candidates
    if candidates.isEmpty {
      candidates = try forgiving(terms)
      total = candidates.count
    }
    return SearchFindings(
      numbers: SearchCandidate.best(of: candidates, for: terms, limit: limit), total: total)
  }

  /// All clients, by name: the result of an empty search.
  private func byName(_ limit: Int) throws(StoreFailure) -> SearchFindings {
    SearchFindings(
      numbers: try connection.all(
        """
        SELECT number FROM client WHERE practice = ? AND status <> 'Deleted'
        ORDER BY family_key, given_key, id LIMIT ?
        """, practice, limit
      ) { $0.integer(0) },
      total: try connection.all(
        "SELECT findable_clients FROM practice WHERE id = ?", practice
      ) { $0.integer(0) }[0])
  }

  /// Clients with a date of birth from the search who match the other terms too.
  private func bornThen(_ terms: [SearchTerm]) throws(StoreFailure) -> [SearchCandidate] {
    var found: [SearchCandidate] = []
    for day in Set(terms.compactMap(\.birth)) {
      found += try connection.all(
        """
        SELECT s.number, s.words FROM client c JOIN client_search s ON s.number = c.number
        WHERE c.practice = ? AND c.date_of_birth = ?
        """, practice, day
      ) { ClientQuery.candidate($0, birth: day) }
    }
    return found.filter { $0.rank(terms) != nil }
  }

  private func count(_ expression: String) throws(StoreFailure) -> Int {
    try connection.all(
      """
      SELECT count(*) FROM client_words WHERE client_words MATCH ? AND rowid BETWEEN ? AND ?
      """, expression, numbers.lowerBound, numbers.upperBound
    ) { $0.integer(0) }[0]
  }

  private func indexed(
    _ expression: String, _ terms: [SearchTerm], total: Int, limit: Int
  ) throws(StoreFailure) -> [SearchCandidate] {
    guard total > ClientQuery.rankedAtOnce else {
      return try matching(expression, atMost: ClientQuery.rankedAtOnce)
    }
    var leading: [SearchCandidate] = []
    for term in terms {
      for word in term.spellings { leading += try familyBegins(word, terms, limit: limit) }
    }
    guard leading.count < limit else { return leading }
    // All clients whose phone number has these digits match equally well.
    let most =
      terms.allSatisfy(\.isNumber) ? ClientQuery.rankedAtOnce : ClientQuery.lookedAtAtMost
    return try leading + matching(expression, atMost: max(limit, most))
  }

  func matching(
    _ expression: String, atMost limit: Int
  ) throws(StoreFailure) -> [SearchCandidate] {
    try connection.all(
      """
      SELECT s.number, s.words FROM client_words w JOIN client_search s ON s.number = w.rowid
      WHERE w.client_words MATCH ? AND w.rowid BETWEEN ? AND ? LIMIT ?
      """, expression, numbers.lowerBound, numbers.upperBound, limit
    ) { ClientQuery.candidate($0) }
  }

  /// Clients whose family name begins with `word` and who match all terms, by name.
  private func familyBegins(
    _ word: [UInt8], _ terms: [SearchTerm], limit: Int
  ) throws(StoreFailure) -> [SearchCandidate] {
    let prefix = String(decoding: word, as: UTF8.self)
    var found: [SearchCandidate] = []
    var seen = 0
    let values: [any Bindable] = [practice, prefix, prefix + "\u{10FFFF}"]
    try connection.forEach(
      """
      SELECT s.number, s.words FROM client c JOIN client_search s ON s.number = c.number
      WHERE c.practice = ? AND c.family_key >= ? AND c.family_key < ?
      ORDER BY c.family_key, c.given_key, c.id
      """, values
    ) { row in
      let candidate = ClientQuery.candidate(row)
      if candidate.rank(terms) != nil { found.append(candidate) }
      seen += 1
      return found.count < limit && seen < ClientQuery.lookedAtAtMost
    }
    return found
  }

  private static func candidate(_ row: Row, birth: Day? = nil) -> SearchCandidate {
    SearchCandidate(
      number: row.integer(0), birth: birth, text: row.statement.withBytes(1) { Array($0) })
  }
}
