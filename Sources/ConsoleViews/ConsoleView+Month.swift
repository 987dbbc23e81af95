import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  /// Six weeks, each day with the places that are free.
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
      // Alone on its row a day needs every column.
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
    // Alone on its row a day has room for the mark, and for a number behind it.
    let text =
      rect.rows > 1 ? "\(mark) \(words)" : mark + words.prefix { "0"..."9" ~= $0 }
    let number = rect.rows > 1 ? Wording.monthDay(day, state.desk) : String(day.day)
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

  /// A mark and words: never by colour alone, and no two states alike.
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
