import Booking
import CivilTime
import Screen

/// Where the cursor begins, and what the panes show so that it is in sight.
extension ConsoleState {
  mutating func placeCursor(isFirst: Bool) {
    guard diary.cursor.appointment == nil else { return }
    if !isFirst || !placeCursorAhead() {
      if isFirst, !workingHours.contains(diary.cursor.time) {
        diary.cursor.time = workingHours.start
      }
      if freePlaceAtCursor == nil { place(atRow: row(of: diary.cursor.time)) }
    }
    placeFirstRow()
  }

  /// Onto what comes next in the first column that has anything to come: a free place, or an
  /// appointment that is not over; false where none has.
  private mutating func placeCursorAhead() -> Bool {
    let now = now
    for id in diary.columns {
      let free = (diary.plans[id]?.segments ?? []).filter { $0.kind == .free && $0.time.end > now }
        .map { Diary.Cursor(practitioner: id, time: max(now, $0.time.start)) }
      let booked = appointments(of: id, in: dayRange).filter { $0.isAhead(of: now) }
        .map { Diary.Cursor(practitioner: id, time: $0.time.start, appointment: $0.id) }
      guard let next = (free + booked).min(by: { $0.time < $1.time }) else { continue }
      diary.cursor = next
      return true
    }
    return false
  }

  /// A little of what was, and all that is to come; or the hour that is configured.
  mutating func placeFirstRow() {
    if let hour = diary.firstHour, let time = WallTime(hour: hour, minute: 0) {
      diary.firstRow = row(of: zone.instant(diary.day, time))
      return
    }
    diary.firstRow = max(row(of: workingHours.start), row(of: diary.cursor.time) - 3)
  }

  mutating func keepCursorInSight() {
    let layout = layout
    let rows = max(1, layout.calendarRows)
    let selected = effectiveView == .agenda ? agendaIndex ?? 0 : row(of: diary.cursor.time)
    // The night before is not shown for the sake of the night after.
    let count =
      effectiveView == .agenda
      ? agenda.count : max(rowCount, rows + row(of: workingHours.start))
    diary.firstRow = Self.scrolled(
      diary.firstRow, toShow: selected, rows: rows, count: count, margin: min(2, rows / 4))
    let columns = calendarColumns
    let column = cursorColumn.flatMap { columns.firstIndex(of: $0) } ?? 0
    diary.firstColumn = Self.scrolled(
      diary.firstColumn, toShow: column, rows: visibleColumns, count: columns.count, margin: 0)
    let listed = listedPractitioners
    let person = listed.firstIndex { $0.id == people.selection } ?? 0
    people.first = Self.scrolled(
      people.first, toShow: person,
      rows: max(1, (layout.practitioners.rows - linesOverPractitioners) / 2), count: listed.count,
      margin: 0)
    let match = clients.matches.firstIndex { $0.id == clients.selection } ?? 0
    clients.first = Self.scrolled(
      clients.first, toShow: match, rows: max(1, (layout.clients.rows - 3) / 2),
      count: clients.matches.count, margin: 0)
  }

  /// The first line to show, as near to `first` as possible, so that a line is on the screen.
  static func scrolled(
    _ first: Int, toShow line: Int, rows: Int, count: Int, margin: Int
  ) -> Int {
    var first = min(first, line - margin)
    first = max(first, line + margin - rows + 1)
    return max(0, min(first, count - rows))
  }
}

extension Appointment {
  /// Whether it is still to come, or under way and not over by what the desk says of it.
  fileprivate func isAhead(of now: Instant) -> Bool {
    occupies && time.end > now && status != .attended && status != .didNotAttend
  }
}
