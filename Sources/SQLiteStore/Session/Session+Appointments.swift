import Booking
import CivilTime
import ClinicStore

extension Session {
  private static let columns = """
    id, reference, status, practitioner, location, type, client, subject, notes, starts, ends, \
    is_cancellation_told, cancellation_reason, cancellation_notes
    """

  func appointments(
    of practice: Practice.ID, matching filter: AppointmentFilter, page: Page
  ) throws(StoreFailure) -> Rows<Appointment> {
    let condition = Session.condition(of: practice, filter)
    let rows = try connection.all(
      """
      SELECT \(Session.columns) FROM appointment WHERE \(condition.sql)
      ORDER BY starts, id LIMIT ? OFFSET ?
      """, condition.values + [page.limit, page.offset], read: Session.appointment)
    // A page that isn't full is the last one, so the total is known.
    if rows.count < page.limit, !rows.isEmpty || page.offset == 0 {
      return Rows(rows: rows, total: page.offset + rows.count)
    }
    let total = try connection.all(
      "SELECT count(*) FROM appointment WHERE \(condition.sql)", condition.values
    ) { $0.integer(0) }[0]
    return Rows(rows: rows, total: total)
  }

  private static func condition(
    of practice: Practice.ID, _ filter: AppointmentFilter
  ) -> (sql: String, values: [any Bindable]) {
    var sql = "practice = ? AND starts >= ? AND starts < ?"
    var values: [any Bindable] = [practice, filter.starting.start, filter.starting.end]
    func restrict(_ column: String, _ ids: [some Bindable]) {
      guard !ids.isEmpty else { return }
      sql += " AND \(column) IN (\(placeholders(ids.count)))"
      values += ids as [any Bindable]
    }
    restrict("practitioner", filter.practitioners)
    restrict("location", filter.locations)
    restrict("client", filter.clients)
    return (sql, values)
  }

  func appointment(
    _ id: Appointment.ID, of practice: Practice.ID
  ) throws(StoreFailure) -> Appointment? {
    try connection.first(
      "SELECT \(Session.columns) FROM appointment WHERE practice = ? AND id = ?", practice, id,
      read: Session.appointment)
  }

  func occupying(
    _ range: TimeRange, practitioners: [Practitioner.ID], of practice: Practice.ID
  ) throws(StoreFailure) -> [Appointment] {
    guard !range.isEmpty else { return [] }
    var sql = """
      SELECT \(Session.columns) FROM appointment
      WHERE practice = ? AND starts > ? AND starts < ? AND ends > ? AND status <> 'Cancelled'
      """
    var values: [any Bindable] = [
      practice, range.start.adding(seconds: -DatabaseSchema.longestAppointment), range.end,
      range.start,
    ]
    if !practitioners.isEmpty {
      sql += " AND practitioner IN (\(Session.placeholders(practitioners.count)))"
      values += practitioners as [any Bindable]
    }
    return try connection.all(sql + " ORDER BY starts, id", values, read: Session.appointment)
  }

  func insert(
    _ appointment: Appointment, of practice: Practice.ID, changedAt: Instant
  ) throws(StoreFailure) {
    try connection.run(
      """
      INSERT INTO appointment(practice, changed_at, \(Session.columns))
      VALUES (\(Session.placeholders(16)))
      """,
      practice, changedAt, appointment.id, appointment.reference, appointment.status.rawValue,
      appointment.practitioner, appointment.location, appointment.type, appointment.client,
      appointment.subject, appointment.notes, appointment.time.start, appointment.time.end,
      appointment.cancellation != nil, appointment.cancellation?.reason,
      appointment.cancellation?.notes)
  }

  func update(
    _ appointment: Appointment, of practice: Practice.ID, changedAt: Instant
  ) throws(StoreFailure) {
    try connection.run(
      """
      UPDATE appointment SET (changed_at, \(Session.columns))
        = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
      WHERE practice = ?1 AND id = ?3
      """,
      practice, changedAt, appointment.id, appointment.reference, appointment.status.rawValue,
      appointment.practitioner, appointment.location, appointment.type, appointment.client,
      appointment.subject, appointment.notes, appointment.time.start, appointment.time.end,
      appointment.cancellation != nil, appointment.cancellation?.reason,
      appointment.cancellation?.notes)
    guard connection.changes == 1 else { throw .missing("appointment") }
  }

  func nextReference(of practice: Practice.ID) throws(StoreFailure) -> String {
    let next = try connection.all(
      """
      UPDATE practice SET last_reference = last_reference + 1 WHERE id = ?
      RETURNING last_reference
      """, [practice]
    ) { $0.text(0) }
    guard let next = next.first else { throw .missing("reference numbers") }
    return next
  }

  private static func appointment(_ row: Row) -> Appointment {
    Appointment(
      id: row.id(0), reference: row.text(1), status: .init(rawValue: row.text(2)),
      practitioner: row.id(3), location: row.id(4), type: row.optionalID(5),
      client: row.optionalID(6), subject: row.text(7), notes: row.text(8), time: row.range(9),
      cancellation: row.bool(11)
        ? .init(reason: row.optionalID(12), notes: row.text(13)) : nil)
  }
}
