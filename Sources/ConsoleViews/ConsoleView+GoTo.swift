import CivilTime
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  /// Draws the line, and above it the months around the day that it means.
  func drawGoTo(
    _ line: GoToLine, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    let rect = layout.card
    drawCardFrame("", in: rect, on: &grid)
    let day = line.day(today: state.today) ?? state.diary.day
    let width = 7 * Self.dayColumns + 2
    let count = max(1, min(3, (rect.columns - 1) / width))
    for index in 0..<count {
      // The day's own month is in the middle.
      guard let month = day.adding(months: index - count / 2) else { continue }
      let place = Rect(
        column: rect.column + 1 + index * width, row: rect.row, columns: width, rows: rect.rows)
      drawMonth(of: month, meaning: day, state, in: place, on: &grid)
    }
    drawLine(
      label: Wording.goTo, line.editor, ghost: Wording.goToGhost(line, state), in: layout.detail,
      on: &grid)
  }

  /// Two digits, and a column for the mark of the day that the line means.
  private static let dayColumns = 3

  private func drawMonth(
    of month: Day, meaning day: Day, _ state: Console, in rect: Rect, on grid: inout Grid
  ) {
    let start = month.adding(days: 1 - month.day)
    grid.put(
      " \(start.shortMonthName) \(start.year) ", in: rect.line(0), style: styles.cardTitle)
    for (index, name) in Wording.weekdays(state.desk).enumerated() {
      let at = Point(column: rect.column + index * Self.dayColumns + 1, row: rect.row + 1)
      grid.put(String(name.prefix(2)), at: at, style: styles.dim)
    }
    let first = start.startOfWeek(on: state.diary.weekStart)
    for offset in 0..<42 {
      let date = first.adding(days: offset)
      let row = rect.row + 2 + offset / 7
      guard date.month == start.month, row < rect.endRow else { continue }
      draw(
        date, isMeant: date == day, state,
        at: Point(column: rect.column + offset % 7 * Self.dayColumns, row: row), on: &grid)
    }
  }

  private func draw(
    _ date: Day, isMeant: Bool, _ state: Console, at point: Point, on grid: inout Grid
  ) {
    let style =
      isMeant ? styles.selected : date == state.today ? styles.now : styles.card
    let digits = date.day < 10 ? " \(date.day)" : "\(date.day)"
    let mark = isMeant ? "▸" : date == state.today ? "•" : " "
    grid.put(mark + digits, at: point, style: style)
  }
}
