import Booking
import CivilTime
import ConsoleModel
import Screen

extension ConsoleView {
  /// Six weeks, each day with the places that are free.
  func drawMonth(_ state: ConsoleState, _ layout: ConsoleLayout, on grid: inout Grid) {
    let rect = layout.calendar
    drawTitle(
      Wording.month(state), count: "", in: rect, isFocused: state.pane == .calendar, on: &grid)
    guard let month = state.month else {
      putLines(Wording.emptyDiary(state), below: rect, on: &grid)
      return
    }
    for (index, name) in Wording.weekdays.enumerated() {
      let cell = layout.monthCell(index)
      grid.put(
        " " + name, at: Point(column: cell.column, row: rect.row + 1), style: styles.column,
        maxColumns: cell.columns)
    }
    for index in 0..<ConsoleLayout.monthCells {
      let cell = layout.monthCell(index)
      guard !cell.isEmpty else { break }
      // Alone on its row a day needs every column.
      let gap = layout.monthCell(0).rows > 1 ? 1 : 0
      let place = Rect(
        column: cell.column, row: cell.row, columns: cell.columns - gap, rows: cell.rows)
      draw(month.days.lowerBound.adding(days: index), month, state, in: place, on: &grid)
    }
  }

  private func draw(
    _ day: Day, _ month: Month, _ state: ConsoleState, in rect: Rect, on grid: inout Grid
  ) {
    let isSelected = day == state.diary.day
    let isFocused = isSelected && state.pane == .calendar && state.overlays.isEmpty
    let isOther = day.month != state.diary.day.month
    let (words, style) = free(on: day, month, state)
    let text = rect.rows > 1 ? words : words.filter { $0 != " " }
    let number = rect.rows > 1 ? Wording.monthDay(day, state) : String(day.day)
    let first = " " + number
    grid.put(
      first, at: rect.origin,
      style: day == state.today ? styles.now : isOther ? styles.dim : styles.time,
      maxColumns: rect.columns)
    // A line of its own where there is one, else behind the day.
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

  private func free(
    on day: Day, _ month: Month, _ state: ConsoleState
  ) -> (text: String, style: Style) {
    if day < state.today { return ("", styles.past) }
    guard let free = month.free else { return ("…", styles.dim) }
    guard let places = free[day], places > 0 else { return ("–", styles.off) }
    return ("· \(places)", styles.free)
  }
}
