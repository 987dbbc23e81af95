import Console
import Screen
import Wording

extension ConsoleView {
  func drawHelp(
    _ card: HelpCard, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    let rect = layout.body
    drawCardFrame(Wording.helpTitle, in: rect, on: &grid)
    let lines = Wording.help(
      card.bindings(in: state.bindings), card: card.keysBelow, marks: card.marks)
    let page = layout.helpPage(of: lines.count)
    let first = max(0, min(card.firstLine, page.lines - page.rows))
    for (index, line) in lines.enumerated() {
      let column = index / max(1, page.lines)
      let row = index % max(1, page.lines) - first
      guard (0..<page.rows).contains(row) else { continue }
      let width = rect.columns / page.columns
      draw(
        line,
        in: Rect(
          column: rect.column + column * width + 2, row: rect.row + 1 + row, columns: width - 3,
          rows: 1), on: &grid)
    }
    grid.put(
      Wording.scroll(above: first, below: page.lines - page.rows - first), in: layout.rule,
      style: styles.warning, alignment: .trailing)
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
