import Booking
import ConsoleModel
import Screen

extension ConsoleView {
  func drawWaiting(
    _ card: WaitingCard, _ state: ConsoleState, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    let rect = layout.card
    drawCardFrame(Wording.waitingTitle(state), in: rect, on: &grid)
    grid.cursor = Point(column: rect.column + 2, row: rect.row + 1)
    let list = state.waitingInOrder
    guard !list.isEmpty else {
      let lines = state.waiting == nil ? [Wording.readingWaiting] : Wording.nobodyWaits
      for (row, line) in lines.enumerated() { putCard(line, row + 1, in: rect, on: &grid) }
      return
    }
    let rows = max(1, rect.rows - 2)
    let first = max(0, min(card.selection - rows / 2, list.count - rows))
    for (index, entry) in list.enumerated().dropFirst(first).prefix(rows) {
      let isSelected = index == card.selection
      let place = rect.line(index - first + 1)
      let style = isSelected ? styles.selected : styles.card
      if isSelected {
        grid.fill(place.inset(columns: 1), style: style)
        grid.cursor = Point(column: rect.column + 2, row: place.row)
      }
      putCard(
        (isSelected ? "▸ " : "  ") + Wording.waitingLine(entry, state), index - first + 1,
        in: rect, style: style, on: &grid)
    }
  }
}
