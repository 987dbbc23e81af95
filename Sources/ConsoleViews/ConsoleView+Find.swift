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
    drawFindTitle(line, state, in: rect, on: &grid)
    let (list, reasons, first) = layout.findList(of: line)
    if line.showsReasons {
      drawAllReasons(
        line, state,
        in: Rect(
          column: rect.column, row: list.row, columns: rect.columns,
          rows: max(0, rect.endRow - list.row)), on: &grid)
    } else {
      drawChoices(line, state, from: first, in: list, on: &grid)
      if !reasons.isEmpty { drawReasons(line, state, in: reasons, on: &grid) }
    }
    drawFindField(line, state, in: layout.detail, on: &grid)
  }

  /// What is looked for and, on the right, how many work then.
  private func drawFindTitle(
    _ line: FindLine, _ state: ConsoleState, in rect: Rect, on grid: inout Grid
  ) {
    let staffing = Wording.staffing(line)
    let width = TextWidth.columns(of: staffing)
    let room = rect.columns - 4 - (width == 0 ? 0 : width + 3)
    let title = Wording.findTitle(line, state, columns: room)
    drawCardFrame(title, in: rect, on: &grid)
    guard width > 0, TextWidth.columns(of: title) <= room else { return }
    grid.put(
      " \(staffing) ", at: Point(column: rect.endColumn - width - 3, row: rect.row),
      style: styles.cardTitle)
  }

  private func drawChoices(
    _ line: FindLine, _ state: ConsoleState, from first: Int, in rect: Rect, on grid: inout Grid
  ) {
    if line.choices.isEmpty {
      putCard(Wording.noChoices(line, state), 0, in: rect, style: styles.dim, on: &grid)
      grid.cursor = rect.origin
    }
    let rows = Wording.findRows(line, state, columns: rect.columns - 2)
    for (index, row) in rows.enumerated().dropFirst(first).prefix(rect.rows) {
      draw(
        row, isSelected: line.isList && index == line.selection, in: rect.line(index - first),
        on: &grid)
    }
  }

  private func draw(
    _ row: Wording.FindRow, isSelected: Bool, in rect: Rect, on grid: inout Grid
  ) {
    let style = isSelected ? styles.selected : styles.card
    if isSelected {
      grid.fill(rect.inset(columns: 1), style: style)
      grid.cursor = Point(column: rect.column + 2, row: rect.row)
    }
    var column = rect.column + 1
    for (text, width) in row {
      let room = rect.endColumn - column - 1
      guard room > 0 else { break }
      grid.put(
        TextWidth.cut(text, to: room), at: Point(column: column, row: rect.row), style: style,
        maxColumns: room)
      column += width
    }
  }

  /// What it answers stays in sight after Enter.
  private func drawFindField(
    _ line: FindLine, _ state: ConsoleState, in rect: Rect, on grid: inout Grid
  ) {
    let ghost = Wording.findGhost(line, state)
    guard line.isList else {
      grid.cursor = nil
      drawLine(label: Wording.find, line.editor, ghost: ghost, in: rect, on: &grid)
      return
    }
    let end = grid.put(
      " " + Wording.find + "  " + line.editor.text, at: rect.origin, style: styles.label,
      maxColumns: rect.columns)
    grid.put(
      "  ⟶ " + ghost, at: Point(column: rect.column + end, row: rect.row), style: styles.ghost,
      maxColumns: max(0, rect.columns - end))
    if grid.cursor == nil { grid.cursor = rect.origin }
  }
}
