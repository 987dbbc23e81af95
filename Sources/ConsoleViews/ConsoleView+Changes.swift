import Booking
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  /// Draws a day's changes over all panes, newest first.
  func drawChanges(
    _ card: ChangesCard, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    let rect = layout.body
    let list = state.desk.changes ?? .reading
    drawCardFrame(Wording.changesTitle(list, state.desk, state.keys), in: rect, on: &grid)
    grid.cursor = Point(column: rect.column + 2, row: rect.row + 1)
    if let line = Wording.changesNote(list) {
      putCard(line, 1, in: rect, style: styles.dim, on: &grid)
    }
    let changes = list.changes
    let who = Wording.whoColumns(changes, state.desk, isNarrow: rect.columns < ConsoleLayout.wide)
    drawRows(
      changes.map { Wording.change($0, whoColumns: who, state.desk) }, selection: card.selection,
      from: 3, in: rect, on: &grid)
  }
}
