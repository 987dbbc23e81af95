import Booking
import CivilTime
import DeskModel
import Screen

/// Scrolling the panes, so that the cursor is in sight.
extension Console {
  /// Scrolls an opened day to just before the current time, or to the configured hour.
  mutating func placeFirstRow() {
    if let hour = firstHour, let time = WallTime(hour: hour, minute: 0) {
      calendar.firstRow = row(of: zone.instant(diary.day, time))
      return
    }
    calendar.firstRow = max(row(of: desk.workingHours.start), row(of: diary.cursor.time) - 3)
  }

  /// How many columns of the calendar are on the screen.
  public var visibleColumns: Int {
    effectiveView == .week
      ? layout.visibleColumns(of: 7, narrowest: ConsoleLayout.narrowestWeekday)
      : layout.visibleColumns(of: diary.columns.count)
  }

  mutating func keepCursorInSight() {
    let layout = layout
    let rows = max(1, layout.calendarRows)
    let selected = effectiveView == .agenda ? desk.agendaIndex ?? 0 : row(of: diary.cursor.time)
    // Don't show the night before only to fill the screen to the end of the day.
    let count =
      effectiveView == .agenda
      ? agenda.count : max(desk.rowCount, rows + row(of: desk.workingHours.start))
    calendar.firstRow = Self.scrolled(
      calendar.firstRow, toShow: selected, rows: rows, count: count, margin: min(2, rows / 4))
    let columns = calendarColumns
    let column = cursorColumn.flatMap { columns.firstIndex(of: $0) } ?? 0
    calendar.firstColumn = Self.scrolled(
      calendar.firstColumn, toShow: column, rows: visibleColumns, count: columns.count, margin: 0)
    let listed = listedPractitioners
    let person = listed.firstIndex { $0.id == people.selection } ?? 0
    people.first = Self.scrolled(
      people.first, toShow: person,
      rows: max(1, (layout.practitioners.rows - linesOverPractitioners) / 2), count: listed.count,
      margin: 0)
    let match = desk.clientSearch.matches.firstIndex { $0.id == clients.selection } ?? 0
    clients.first = Self.scrolled(
      clients.first, toShow: match, rows: max(1, (layout.clients.rows - 3) / 2),
      count: desk.clientSearch.matches.count, margin: 0)
  }

  /// The first line to show, as near to `first` as possible, so that `line` is on the screen.
  static func scrolled(
    _ first: Int, toShow line: Int, rows: Int, count: Int, margin: Int
  ) -> Int {
    var first = min(first, line - margin)
    first = max(first, line + margin - rows + 1)
    return max(0, min(first, count - rows))
  }
}
