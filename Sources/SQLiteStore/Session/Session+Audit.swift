import Booking
import CivilTime
import ClinicStore

extension Session {
  private static let columns = "number, at, practice, actor, action, subjects, hash"

  func insert(_ record: AuditRecord) throws(StoreFailure) {
    let words = record.entry.words
    try connection.run(
      "INSERT INTO audit(\(Session.columns)) VALUES (\(Session.placeholders(7)))", record.number,
      record.entry.at, record.entry.practice, words.actor, words.action,
      words.subjects.joined(separator: ","), record.hash)
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

  func appointmentRecords(
    of practice: Practice.ID, in range: TimeRange, page: Page
  ) throws(StoreFailure) -> Rows<AuditRecord> {
    let values: [any Bindable] =
      [practice, range.start, range.end] + AuditWords.appointmentActions as [any Bindable]
    let rows = try connection.all(
      "SELECT \(Session.columns) \(Session.appointmentRecords) ORDER BY number DESC LIMIT ? OFFSET ?",
      values + [page.limit, page.offset], read: Session.audit)
    let total = try connection.all(
      "SELECT count(*) \(Session.appointmentRecords)", values
    ) { $0.integer(0) }[0]
    return Rows(rows: rows, total: total)
  }

  private static let appointmentRecords = """
    FROM audit WHERE practice = ? AND at >= ? AND at < ?
    AND action IN (\(placeholders(AuditWords.appointmentActions.count)))
    """

  private static func audit(_ row: Row) -> AuditRecord {
    AuditRecord(
      number: row.integer(0),
      entry: AuditEntry(
        at: row.instant(1), practice: row.optionalID(2),
        words: AuditWords(
          actor: row.text(3), action: row.text(4),
          subjects: row.text(5).split(separator: ",").map(String.init))),
      hash: row.text(6))
  }
}
