import Booking
import CivilTime
import ClinicStore

extension Session {
  private static let kept = """
    id, client, phone, practitioner, location, type, minutes, weekdays, days, exact, earliest, \
    latest, is_morning, is_afternoon, note, created_at, created_by
    """

  func insert(_ entry: WaitingEntry, of practice: Practice.ID) throws(StoreFailure) {
    let wish = WishParts(entry.wish)
    try connection.run(
      """
      INSERT INTO waiting(practice, \(Session.kept)) VALUES (\(Session.placeholders(18)))
      """, practice, entry.id, entry.client, entry.phone, entry.practitioner, entry.location,
      entry.type, entry.minutes, Self.list(wish.weekdays.map(\.rawValue)),
      Self.list(wish.days.map(\.daysSinceEpoch)), wish.exact, wish.earliest, wish.before,
      wish.isMorning, wish.isAfternoon, entry.note, entry.createdAt, entry.createdBy)
  }

  func removeWaiting(
    _ id: WaitingEntry.ID, of practice: Practice.ID
  ) throws(StoreFailure) -> Client.ID? {
    let clients: [Client.ID] = try connection.all(
      "DELETE FROM waiting WHERE practice = ? AND id = ? RETURNING client", practice, id
    ) { $0.id(0) }
    return clients.first
  }

  func waitingList(
    of practice: Practice.ID, page: Page
  ) throws(StoreFailure) -> Rows<WaitingEntry> {
    let columns = Session.kept.split(separator: ", ").map { "w.\($0)" }.joined(separator: ", ")
    let rows = try connection.all(
      """
      SELECT \(columns), c.family_name, c.given_name, c.mobile, c.home_phone, c.work_phone
      FROM waiting w JOIN client c ON c.practice = w.practice AND c.id = w.client
      WHERE w.practice = ? ORDER BY w.created_at, w.id LIMIT ? OFFSET ?
      """, practice, page.limit, page.offset, read: Session.waiting)
    let total = try connection.first(
      "SELECT count(*) FROM waiting WHERE practice = ?", practice
    ) { $0.integer(0) }
    return Rows(rows: rows, total: total ?? 0)
  }

  private static func waiting(_ row: Row) -> WaitingEntry {
    let client = client(row)
    let wish = WishParts(
      weekdays: numbers(row.text(7)).compactMap(Weekday.init(rawValue:)),
      days: numbers(row.text(8)).map(Day.init(daysSinceEpoch:)),
      exact: row.optional(9, row.wallTime), earliest: row.optional(10, row.wallTime),
      before: row.optional(11, row.wallTime), isMorning: row.bool(12), isAfternoon: row.bool(13))
    let order = WaitingOrder(
      client: client.id, clientName: client.listedName,
      phone: row.text(2).isEmpty ? client.phoneToCall : row.text(2),
      practitioner: row.optionalID(3), location: row.optionalID(4), type: row.optionalID(5),
      minutes: row.optional(6, row.integer), wish: PlaceWish(wish), note: row.text(14),
      createdBy: row.text(16))
    return WaitingEntry(order, id: row.id(0), createdAt: row.instant(15))
  }

  /// The part of the client's record that the list needs: names and phone numbers.
  private static func client(_ row: Row) -> ClientRecord {
    var client = ClientRecord(
      client: Client(
        id: row.id(1), givenName: row.text(18), familyName: row.text(17), dateOfBirth: nil))
    client.mobile = row.text(19)
    client.homePhone = row.text(20)
    client.workPhone = row.text(21)
    return client
  }

  private static func list(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ",")
  }

  private static func numbers(_ list: String) -> [Int] {
    list.split(separator: ",").compactMap { Int($0) }
  }
}
