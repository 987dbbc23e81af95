import Booking
import CivilTime
import Console
import Screen
import Wording

/// The locked screen, the parked calls, and the card for an appointment's status.
extension ConsoleView {
  /// Draws the locked screen, which shows nothing of the clinic.
  func drawLocked(_ state: Console, _ grid: inout Grid) {
    let at = Point(column: 2, row: max(0, grid.size.rows / 2 - 1))
    let words = Wording.locked(state)
    let width = grid.put(words, at: at, style: styles.text, maxColumns: grid.size.columns - 3)
    grid.cursor = state.deskLock == nil ? at : Point(column: at.column + width, row: at.row)
    if let told = Wording.lockNote(state) {
      grid.put(told, at: Point(column: 2, row: at.row + 2), style: styles.warning)
    }
  }

  func drawParked(
    _ selection: Int, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    drawChoices(
      Wording.parkedTitle, state.parked.map(Wording.parked), selection, in: layout.card, on: &grid)
  }

  func drawStatus(
    _ card: StatusCard, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    drawChoices(
      Wording.statusTitle(card, state), StatusCard.statuses.map(Wording.status), card.selection,
      in: layout.card, on: &grid)
  }

  /// Draws numbered lines, one of them selected.
  private func drawChoices(
    _ title: String, _ lines: [String], _ selection: Int, in rect: Rect, on grid: inout Grid
  ) {
    drawCardFrame(title, in: rect, on: &grid)
    let rows = max(1, rect.rows - 1)
    let first = max(0, min(selection - rows + 1, lines.count - rows))
    for (index, line) in lines.enumerated().dropFirst(first).prefix(rows) {
      let isChosen = index == selection
      putCard(
        "\(isChosen ? "▸" : " ") \(index + 1)  \(line)", index - first + 1, in: rect,
        style: isChosen ? styles.selected : styles.card, on: &grid)
      if isChosen {
        grid.cursor = Point(column: rect.column + 2, row: rect.row + index - first + 1)
      }
    }
  }
}
