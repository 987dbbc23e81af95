import Booking
import CivilTime
import ConsoleModel
import Screen

extension ConsoleView {
  /// Who is free, and who is not and why; over all panes, the line below.
  func drawFind(
    _ line: FindLine, _ state: ConsoleState, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    let rect = layout.body
    drawCardFrame(Wording.findTitle(line, state), in: rect, on: &grid)
    let room = max(1, rect.rows - 2)
    let absences = line.absences.isEmpty ? 0 : min(line.absences.count + 2, room / 2)
    let shown = max(1, room - absences)
    let first = max(0, min(line.selection - shown / 2, line.choices.count - shown))
    for (row, choice) in line.choices.enumerated().dropFirst(first).prefix(shown) {
      draw(choice, row, line, state, in: rect.line(row - first + 2), on: &grid)
    }
    if line.choices.isEmpty {
      putCard(Wording.noChoices(line, state), 2, in: rect, style: styles.dim, on: &grid)
    }
    let below = min(shown, max(1, line.choices.count)) + 3
    drawAbsences(line, state, from: below, in: rect, on: &grid)
    drawFindField(line, state, in: layout.detail, on: &grid)
  }

  private func draw(
    _ choice: FreeChoice, _ index: Int, _ line: FindLine, _ state: ConsoleState, in rect: Rect,
    on grid: inout Grid
  ) {
    let isSelected = line.isList && index == line.selection
    let style = isSelected ? styles.selected : styles.card
    if isSelected { grid.fill(rect.inset(columns: 1), style: style) }
    var column = rect.column + 1
    // Columns line up whatever is in them; the last takes what is left.
    for (text, width) in Wording.columns(choice, index, line, state) {
      let room = min(width, rect.endColumn - column - 1)
      guard room > 0 else { break }
      grid.put(
        TextWidth.cut(text, to: max(1, room - 1)), at: Point(column: column, row: rect.row),
        style: style, maxColumns: room)
      column += width
    }
    if isSelected { grid.cursor = Point(column: rect.column + 2, row: rect.row) }
  }

  private func drawAbsences(
    _ line: FindLine, _ state: ConsoleState, from row: Int, in rect: Rect, on grid: inout Grid
  ) {
    guard let target = line.target, !line.absences.isEmpty, row + 1 < rect.rows else { return }
    putCard(Wording.absentTitle(target, state), row, in: rect, style: styles.cardTitle, on: &grid)
    for (index, absence) in line.absences.prefix(rect.rows - row - 1).enumerated() {
      let name = state.practitioner(absence.practitioner).map(Wording.listName) ?? ""
      putCard("    " + TextWidth.cut(name, to: 16), row + 1 + index, in: rect, on: &grid)
      grid.put(
        Wording.absence(absence, line, state),
        at: Point(column: rect.column + 24, row: rect.row + row + 1 + index), style: styles.dim,
        maxColumns: max(0, rect.columns - 25))
    }
  }

  private func drawFindField(
    _ line: FindLine, _ state: ConsoleState, in rect: Rect, on grid: inout Grid
  ) {
    if line.isList {
      grid.put(
        " " + Wording.find + "  " + line.editor.text, at: rect.origin, style: styles.label,
        maxColumns: rect.columns)
      if grid.cursor == nil { grid.cursor = rect.origin }
      return
    }
    grid.cursor = nil
    drawLine(
      label: Wording.find, line.editor, ghost: Wording.findGhost(line, state), in: rect, on: &grid)
  }
}
