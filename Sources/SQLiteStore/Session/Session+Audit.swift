import Booking
import CivilTime
import ClinicStore

extension Session {
  private static let columns = "number, at, practice, actor, action, subjects, hash"

  func insert(_ record: AuditRecord) throws(StoreFailure) {
    let entry = record.entry
    try connection.run(
      "INSERT INTO audit(\(Session.columns)) VALUES (\(Session.placeholders(7)))", record.number,
      entry.at, entry.practice, entry.actor, entry.action,
      entry.subjects.joined(separator: ","), record.hash)
  }

  func lastAuditRecord() throws(StoreFailure) -> AuditRecord? {
    try connection.first(
      "SELECT \(Session.columns) FROM audit ORDER BY number DESC LIMIT 1", read: Session.audit)
  }

  func auditRecords(after number: Int, limit: Int) throws(StoreFailure) -> [AuditRecord] {
    try connection.all(
      "SELECT \(Session.columns) FROM audit WHERE number > ? ORDER BY number LIMIT ?", number,
      limit, read: Session.audit)
  }

  func auditRecords(
    of practice: Practice.ID, actions: [String], in range: TimeRange, page: Page
  ) throws(StoreFailure) -> Rows<AuditRecord> {
    // The words are the server's own, from its table of endpoints.
    let words = actions.map { "'\($0)'" }.joined(separator: ", ")
    let condition = "practice = ? AND at >= ? AND at < ? AND action IN (\(words))"
    let rows = try connection.all(
      "SELECT \(Session.columns) FROM audit WHERE \(condition) ORDER BY number DESC LIMIT ? OFFSET ?",
      practice, range.start, range.end, page.limit, page.offset, read: Session.audit)
    let total = try connection.first(
      "SELECT count(*) FROM audit WHERE \(condition)", practice, range.start, range.end
    ) { $0.integer(0) }
    return Rows(rows: rows, total: total ?? 0)
  }

  private static func audit(_ row: Row) -> AuditRecord {
    AuditRecord(
      number: row.integer(0),
      entry: AuditEntry(
        at: row.instant(1), practice: row.optionalID(2), actor: row.text(3), action: row.text(4),
        subjects: row.text(5).split(separator: ",").map(String.init)),
      hash: row.text(6))
  }
}
