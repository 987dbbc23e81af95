import Booking
import CivilTime
import ClinicStore

extension Session {
  func insert(_ roster: Roster, of practice: Practice.ID) throws(StoreFailure) {
    let number = try inserted(
      "INSERT INTO roster(practice, practitioner, location) VALUES (?, ?, ?) RETURNING number",
      practice, roster.practitioner, roster.location)
    for shift in roster.shifts { try insert(shift, roster: number) }
  }

  private func insert(_ shift: Roster.Shift, roster: Int) throws(StoreFailure) {
    var anchor: Day?
    if case .fortnightly(let day) = shift.rhythm { anchor = day }
    let number = try inserted(
      """
      INSERT INTO shift(roster, weekday, starts, ends, anchor, first_day, last_day)
      VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number
      """, roster, shift.weekday.rawValue, shift.start, shift.end, anchor, shift.from,
      shift.until)
    for pause in shift.breaks {
      try connection.run(
        "INSERT INTO shift_break(shift, starts, ends) VALUES (?, ?, ?)",
        number, pause.start, pause.end)
    }
  }

  private func inserted(_ sql: String, _ values: any Bindable...) throws(StoreFailure) -> Int {
    try connection.all(sql, values) { $0.integer(0) }[0]
  }

  func insert(_ leave: Leave, of practice: Practice.ID) throws(StoreFailure) {
    try connection.run(
      "INSERT INTO leave(practice, practitioner, starts, ends, note) VALUES (?, ?, ?, ?, ?)",
      practice, leave.practitioner, leave.time.start, leave.time.end, leave.note)
  }

  func insert(_ closure: Closure, of practice: Practice.ID) throws(StoreFailure) {
    try connection.run(
      "INSERT INTO closure(practice, location, starts, ends, reason) VALUES (?, ?, ?, ?, ?)",
      practice, closure.location, closure.time.start, closure.time.end, closure.reason)
  }

  func rosterBook(
    of practice: Practice.ID, touching range: TimeRange
  ) throws(StoreFailure) -> RosterBook {
    RosterBook(
      rosters: try rosters(of: practice),
      leave: try connection.all(
        """
        SELECT practitioner, starts, ends, note FROM leave
        WHERE practice = ? AND ends > ? AND starts < ? ORDER BY starts, number
        """, practice, range.start, range.end
      ) { Leave(practitioner: $0.id(0), time: $0.range(1), note: $0.text(3)) },
      closures: try connection.all(
        """
        SELECT location, starts, ends, reason FROM closure
        WHERE practice = ? AND ends > ? AND starts < ? ORDER BY starts, number
        """, practice, range.start, range.end
      ) { Closure(location: $0.id(0), time: $0.range(1), reason: $0.text(3)) })
  }

  private func rosters(of practice: Practice.ID) throws(StoreFailure) -> [Roster] {
    let breaks = Dictionary(
      grouping: try connection.all(
        """
        SELECT b.shift, b.starts, b.ends FROM roster r JOIN shift s ON s.roster = r.number
        JOIN shift_break b ON b.shift = s.number WHERE r.practice = ? ORDER BY b.number
        """, practice
      ) { ($0.integer(0), Roster.Break(start: $0.wallTime(1), end: $0.wallTime(2))) }, by: \.0)
    let shifts = Dictionary(
      grouping: try connection.all(
        """
        SELECT s.number, s.roster, s.weekday, s.starts, s.ends, s.anchor, s.first_day, s.last_day
        FROM roster r JOIN shift s ON s.roster = r.number
        WHERE r.practice = ? ORDER BY s.number
        """, practice
      ) { ($0.integer(1), Session.shift($0, breaks: breaks[$0.integer(0)]?.map(\.1) ?? [])) },
      by: \.0)
    return try connection.all(
      "SELECT number, practitioner, location FROM roster WHERE practice = ? ORDER BY number",
      practice
    ) { row in
      Roster(
        practitioner: row.id(1), location: row.id(2),
        shifts: shifts[row.integer(0)]?.map(\.1) ?? [])
    }
  }

  private static func shift(_ row: Row, breaks: [Roster.Break]) -> Roster.Shift {
    Roster.Shift(
      // The table's check allows only 1 to 7.
      weekday: Weekday(rawValue: row.integer(2)) ?? .monday,
      start: row.wallTime(3), end: row.wallTime(4),
      rhythm: row.optionalDay(5).map { .fortnightly(anchor: $0) } ?? .weekly,
      breaks: breaks, from: row.optionalDay(6), until: row.optionalDay(7))
  }
}
