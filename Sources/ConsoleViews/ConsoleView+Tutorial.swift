import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  /// Draws the tutorial's next step over the panes and open cards.
  func drawTutorial(_ state: Console, in rect: Rect, on grid: inout Grid) {
    guard let tutorial = state.tutorial, !rect.isEmpty else { return }
    grid.fill(rect, style: styles.information)
    let lines = Wording.tutorial(tutorial, state)
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      grid.put(" " + line, in: rect.line(row), style: styles.information)
    }
  }

  func drawPalette(
    _ palette: Palette, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    let rect = layout.card
    drawCardFrame(Wording.paletteTitle, in: rect, on: &grid)
    let found = palette.found(state.bindings)
    if found.isEmpty { putCard(Wording.noCommand, 1, in: rect, style: styles.dim, on: &grid) }
    drawRows(
      found.map(Wording.command), selection: palette.selection, from: 1, in: rect, on: &grid)
    drawLine(
      label: Wording.prompt(":", .palette, state), palette.editor, ghost: "", in: layout.detail,
      on: &grid)
  }
}
