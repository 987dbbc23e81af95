import Booking
import BookingLanguage
import CivilTime
import ClinicStore

extension Session {
  func searchClients(
    _ text: String, of practice: Practice.ID, now: Instant, today: Day, limit: Int
  ) throws(StoreFailure) -> Rows<ClientMatch> {
    guard let numbers = try clientNumbers(of: practice) else { return Rows(rows: [], total: 0) }
    let search = ClientQuery(connection: connection, practice: practice, numbers: numbers)
    let found = try SearchFindings.first(of: SearchTerm.readings(text, today: today)) {
      (terms) throws(StoreFailure) in try search.find(terms, limit: limit)
    }
    var rows: [ClientMatch] = []
    for number in found.numbers {
      if let match = try match(number, of: practice, now: now) { rows.append(match) }
    }
    return Rows(rows: rows, total: found.total)
  }

  private func match(
    _ number: Int, of practice: Practice.ID, now: Instant
  ) throws(StoreFailure) -> ClientMatch? {
    let match = try connection.first(
      "SELECT \(ClientColumns.listed), mobile FROM client WHERE number = ?", number
    ) { ClientMatch(client: ClientColumns.client($0), mobile: $0.text(11)) }
    guard var match else { return nil }
    let visits = try visits(of: match.id, practice, now: now)
    match.describe(visits: visits, now: now)
    if match.habit == nil, let usual = match.client.usualPractitioner {
      match.habit = try usualPlace(of: usual, practice)
    }
    return match
  }

  /// The next appointment, if there is one, then the past ones, latest first; no cancelled ones.
  private func visits(
    of client: Client.ID, _ practice: Practice.ID, now: Instant
  ) throws(StoreFailure) -> [ClientVisit] {
    func visit(_ row: Row) -> ClientVisit {
      ClientVisit(
        start: row.instant(0), status: .init(rawValue: row.text(1)),
        habit: ClientMatch.Habit(
          practitioner: row.id(2), location: row.id(3), type: row.optionalID(4)))
    }
    let columns = "starts, status, practitioner, location, type"
    let whose = "practice = ? AND client = ? AND status <> 'Cancelled'"
    return try connection.all(
      """
      SELECT \(columns) FROM appointment WHERE \(whose) AND starts > ? ORDER BY starts LIMIT 1
      """, practice, client, now, read: visit)
      + connection.all(
        """
        SELECT \(columns) FROM appointment WHERE \(whose) AND starts <= ?
        ORDER BY starts DESC LIMIT ?
        """, practice, client, now, ClientVisit.lookedAt, read: visit)
  }

  /// The location where a client without visits would see their usual practitioner.
  private func usualPlace(
    of practitioner: Practitioner.ID, _ practice: Practice.ID
  ) throws(StoreFailure) -> ClientMatch.Habit? {
    try connection.first(
      """
      SELECT location FROM roster WHERE practice = ? AND practitioner = ?
      ORDER BY number LIMIT 1
      """, practice, practitioner
    ) { ClientMatch.Habit(practitioner: practitioner, location: $0.id(0), type: nil) }
  }
}
