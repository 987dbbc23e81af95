import Booking
import BookingLanguage
import CivilTime
import ClinicStore

extension Session {
  func client(
    _ id: Client.ID, of practice: Practice.ID
  ) throws(StoreFailure) -> ClientRecord? {
    try connection.first(
      "SELECT \(ClientColumns.all) FROM client WHERE practice = ? AND id = ?", practice, id,
      read: ClientColumns.record)
  }

  func insert(
    _ client: ClientRecord, of practice: Practice.ID, changedAt: Instant
  ) throws(StoreFailure) {
    let number = try nextClientNumber(of: practice)
    try connection.run(
      """
      INSERT INTO client(number, practice, id, changed_at, \(ClientColumns.written))
      VALUES (?, ?, ?, ?, \(Session.placeholders(ClientColumns.writtenCount)))
      """, values: [number, practice, client.id, changedAt] + ClientColumns.values(client))
    try setSearchText(of: client, number: number)
  }

  func update(
    _ client: ClientRecord, of practice: Practice.ID, changedAt: Instant
  ) throws(StoreFailure) {
    let number = try connection.first(
      "SELECT number FROM client WHERE practice = ? AND id = ?", practice, client.id
    ) { $0.integer(0) }
    guard let number else { throw .missing("client") }
    try connection.run(
      """
      UPDATE client SET (changed_at, \(ClientColumns.written))
        = (?, \(Session.placeholders(ClientColumns.writtenCount))) WHERE number = ?
      """, values: [changedAt] + ClientColumns.values(client) + [number])
    try setSearchText(of: client, number: number)
  }

  /// Makes a client findable. A deleted client is kept, but no search finds them.
  func setSearchText(of client: ClientRecord, number: Int) throws(StoreFailure) {
    guard client.status != .deleted else {
      try connection.run("DELETE FROM client_search WHERE number = ?", number)
      return
    }
    try connection.run(
      """
      INSERT INTO client_search(number, words) VALUES (?1, ?2)
      ON CONFLICT DO UPDATE SET words = ?2 WHERE words <> ?2
      """, number, SearchKeys(client).text)
  }

  private func nextClientNumber(of practice: Practice.ID) throws(StoreFailure) -> Int {
    guard let range = try clientNumbers(of: practice) else { throw .missing("client list") }
    let last = try connection.first(
      "SELECT max(number) FROM client WHERE number BETWEEN ? AND ?", range.lowerBound,
      range.upperBound
    ) { row in row.optional(0, row.integer) }
    return (last ?? nil).map { $0 + 1 } ?? range.lowerBound
  }

  /// The range of numbers of a practice's clients; nil if there is no such practice.
  func clientNumbers(of practice: Practice.ID) throws(StoreFailure) -> ClosedRange<Int>? {
    try connection.first("SELECT number FROM practice WHERE id = ?", practice) { row in
      let first = row.integer(0) << 32
      return first...(first + 0xFFFF_FFFF)
    }
  }

  func clients(
    of practice: Practice.ID, matching filter: ClientFilter, page: Page
  ) throws(StoreFailure) -> Rows<Client> {
    guard let numbers = try clientNumbers(of: practice),
      let condition = ClientCondition(filter, practice: practice, numbers: numbers)
    else {
      return Rows(rows: [], total: 0)
    }
    let rows = try connection.all(
      """
      SELECT \(ClientColumns.listed) FROM \(condition.sql)
      ORDER BY family_key, given_key, id LIMIT ? OFFSET ?
      """, condition.values + [page.limit, page.offset], read: ClientColumns.client)
    if rows.count < page.limit, !rows.isEmpty || page.offset == 0 {
      return Rows(rows: rows, total: page.offset + rows.count)
    }
    let total = try connection.all(
      "SELECT count(*) FROM \(condition.sql)", condition.values
    ) { $0.integer(0) }[0]
    return Rows(rows: rows, total: total)
  }
}
