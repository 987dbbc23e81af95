import Booking
import ConsoleModel
import Screen

extension ConsoleView {
  /// A day's changes over all panes, newest first.
  func drawChanges(
    _ card: ChangesCard, _ state: ConsoleState, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    let rect = layout.body
    drawCardFrame(Wording.changesTitle(card, state), in: rect, on: &grid)
    grid.cursor = Point(column: rect.column + 2, row: rect.row + 1)
    let changes = card.changes ?? []
    if let line = Wording.changesNote(card) {
      putCard(line, 1, in: rect, style: styles.dim, on: &grid)
    }
    let rows = max(1, rect.rows - 3)
    let first = max(0, min(card.selection - rows / 2, changes.count - rows))
    for (index, change) in changes.enumerated().dropFirst(first).prefix(rows) {
      let isSelected = index == card.selection
      let place = rect.line(index - first + 3)
      let style = isSelected ? styles.selected : styles.card
      if isSelected {
        grid.fill(place.inset(columns: 1), style: style)
        grid.cursor = Point(column: rect.column + 2, row: place.row)
      }
      putCard(
        (isSelected ? "▸ " : "  ") + Wording.change(change, state), index - first + 3, in: rect,
        style: style, on: &grid)
    }
  }
}
