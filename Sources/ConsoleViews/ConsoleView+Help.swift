import ConsoleModel
import Screen

extension ConsoleView {
  func drawHelp(
    _ card: HelpCard, _ state: ConsoleState, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    let rect = layout.body
    drawCardFrame(Wording.helpTitle, in: rect, on: &grid)
    let lines = Wording.help(state.helpBindings(card))
    let room = max(1, rect.rows - 1)
    let isWide = rect.columns >= 76
    let perColumn = isWide ? (lines.count + 1) / 2 : lines.count
    let first = max(0, min(card.firstLine, perColumn - room))
    for (index, line) in lines.enumerated() {
      let column = index / max(1, perColumn)
      let row = index % max(1, perColumn) - first
      guard (0..<room).contains(row) else { continue }
      let width = isWide ? rect.columns / 2 : rect.columns
      draw(
        line,
        in: Rect(
          column: rect.column + column * width + 2, row: rect.row + 1 + row, columns: width - 3,
          rows: 1), on: &grid)
    }
    grid.cursor = Point(column: 2, row: rect.row + 1)
    if lines.isEmpty { putCard(Wording.noCommand, 1, in: rect, style: styles.dim, on: &grid) }
    guard card.isFiltering else { return }
    drawLine(label: Wording.helpLabel, card.editor, ghost: "", in: layout.detail, on: &grid)
  }

  private func draw(_ line: Wording.HelpLine, in rect: Rect, on grid: inout Grid) {
    guard let key = line.keys else {
      grid.put(line.text, in: rect, style: styles.cardTitle)
      return
    }
    grid.put(key, in: rect, style: styles.helpKey)
    grid.put(
      line.text, at: Point(column: rect.column + Wording.helpKeyColumns, row: rect.row),
      style: styles.helpText,
      maxColumns: max(0, rect.columns - Wording.helpKeyColumns))
  }
}
