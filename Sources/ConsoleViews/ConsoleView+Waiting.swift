import Booking
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  func drawWaiting(
    _ card: WaitingCard, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    let rect = layout.card
    drawCardFrame(Wording.waitingTitle(state.desk), in: rect, on: &grid)
    grid.cursor = Point(column: rect.column + 2, row: rect.row + 1)
    let list = state.desk.waitingInOrder
    guard !list.isEmpty else {
      let lines = state.waiting == nil ? [Wording.readingWaiting] : Wording.emptyWaiting(state.keys)
      for (row, line) in lines.enumerated() { putCard(line, row + 1, in: rect, on: &grid) }
      return
    }
    drawRows(
      list.map { Wording.waitingLine($0, state.desk) }, selection: card.selection(state.desk),
      from: 1,
      in: rect,
      on: &grid)
  }
}
