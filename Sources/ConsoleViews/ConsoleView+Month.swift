import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  /// Draws six weeks, each day with the number of its free places.
  func drawMonth(_ state: Console, _ layout: ConsoleLayout, on grid: inout Grid) {
    let rect = layout.calendar
    drawTitle(
      Wording.month(state.desk), count: "", in: rect, isFocused: state.pane == .calendar, on: &grid)
    guard let month = state.month else {
      putLines(Wording.emptyDiary(state.desk, state.keys), below: rect, on: &grid)
      return
    }
    for (index, name) in Wording.weekdays(state.desk).enumerated() {
      let cell = layout.monthCell(index)
      grid.put(
        " " + name, at: Point(column: cell.column, row: rect.row + 1), style: styles.column,
        maxColumns: cell.columns)
    }
    for index in 0..<ConsoleLayout.monthCells {
      let cell = layout.monthCell(index)
      guard !cell.isEmpty else { break }
      // A day with a single row needs every column.
      let gap = layout.monthCell(0).rows > 1 ? 1 : 0
      let place = Rect(
        column: cell.column, row: cell.row, columns: cell.columns - gap, rows: cell.rows)
      draw(month.days.lowerBound.adding(days: index), month, state, in: place, on: &grid)
    }
  }

  private func draw(
    _ day: Day, _ month: Month, _ state: Console, in rect: Rect, on grid: inout Grid
  ) {
    let isSelected = day == state.diary.day
    let isFocused = isSelected && state.pane == .calendar && state.overlays.isEmpty
    let isOther = day.month != state.diary.day.month
    let (mark, words, style) = look(of: day, month, state)
    // A day with a single row has room for the mark, and for a number after it.
    let text =
      rect.rows > 1 ? "\(mark) \(words)" : mark + words.prefix { "0"..."9" ~= $0 }
    let number = rect.rows > 1 ? Wording.monthDay(day, state.desk) : String(day.day)
    let first = " " + number
    grid.put(
      first, at: rect.origin,
      style: day == state.today ? styles.now : isOther ? styles.dim : styles.time,
      maxColumns: rect.columns)
    // On the cell's second row if there is one, else after the day.
    let at =
      rect.rows > 1
      ? Point(column: rect.column + 1, row: rect.row + 1)
      : Point(column: rect.column + 1 + TextWidth.columns(of: number), row: rect.row)
    grid.put(text, at: at, style: style, maxColumns: max(0, rect.endColumn - at.column))
    guard isSelected else { return }
    for line in 0..<min(2, rect.rows) {
      grid.paint(rect.line(line), style: isFocused ? styles.cursor : styles.selectedUnfocused)
    }
    guard isFocused else { return }
    grid.put("▶", at: rect.origin, style: styles.cursor)
    grid.cursor = rect.origin
  }

  /// A mark, words and a style for each state, so that colour alone never says which it is.
  private func look(
    of day: Day, _ month: Month, _ state: Console
  ) -> (mark: String, words: String, style: Style) {
    if day < state.today { return ("", "", styles.past) }
    if month.isUnread { return ("?", "", styles.warning) }
    switch month.standing(of: day) {
    case nil: return ("…", "", styles.dim)
    case .free(let places): return ("·", String(places), styles.free)
    case .full: return ("┃", "full", styles.booked)
    case .closed: return ("#", "closed", styles.closed)
    case .nothing: return ("–", "", styles.off)
    }
  }
}
