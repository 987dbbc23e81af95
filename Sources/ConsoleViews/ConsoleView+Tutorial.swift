import ConsoleModel
import Screen

extension ConsoleView {
  /// What to do next, over the panes and whatever is opened over them.
  func drawTutorial(_ state: ConsoleState, in rect: Rect, on grid: inout Grid) {
    guard let tutorial = state.tutorial, !rect.isEmpty else { return }
    grid.fill(rect, style: styles.information)
    let lines = Wording.tutorial(tutorial, state)
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      grid.put(" " + line, in: rect.line(row), style: styles.information)
    }
  }

  func drawPalette(
    _ palette: Palette, _ state: ConsoleState, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    let rect = layout.card
    drawCardFrame(Wording.paletteTitle, in: rect, on: &grid)
    let found = state.commands(in: palette)
    if found.isEmpty { putCard(Wording.noCommand, 1, in: rect, style: styles.dim, on: &grid) }
    let rows = max(1, rect.rows - 1)
    let first = max(0, min(palette.selection - rows / 2, found.count - rows))
    for (index, binding) in found.enumerated().dropFirst(first).prefix(rows) {
      let isSelected = index == palette.selection
      let place = rect.line(index - first + 1)
      let style = isSelected ? styles.selected : styles.card
      if isSelected { grid.fill(place.inset(columns: 1), style: style) }
      putCard(
        (isSelected ? "▸ " : "  ") + Wording.command(binding), index - first + 1, in: rect,
        style: style, on: &grid)
    }
    drawLine(label: Wording.paletteLabel, palette.editor, ghost: "", in: layout.detail, on: &grid)
  }
}
