import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  func drawEdit(
    _ card: EditCard, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    guard let edit = state.desk.edit else { return }
    let rect = layout.card
    drawCardFrame(Wording.editTitle(edit), in: rect, on: &grid)
    putCard(
      Wording.oneLine(edit.appointment, state.desk), 1, in: rect, style: styles.card.adding(.bold),
      on: &grid)
    let labels = [Wording.note, Wording.typeLabel]
    let width = (labels.map { TextWidth.columns(of: $0) }.max() ?? 0) + 2
    for (index, label) in labels.enumerated() { putCard(label, index + 3, in: rect, on: &grid) }
    let field = Point(column: rect.column + 2 + width, row: rect.row + 3)
    let room = max(1, rect.endColumn - field.column - 2)
    if card.place == .note, card.isFilled {
      _ = drawField(card.note, at: field, columns: room, on: &grid)
    } else {
      grid.put(
        card.isFilled ? card.note.text : Wording.readingNote, at: field, style: styles.field,
        maxColumns: room)
    }
    let type = Point(column: field.column, row: field.row + 1)
    let isChosen = card.place == .type
    grid.put(
      Wording.typeChoice(card, state), at: type, style: isChosen ? styles.selected : styles.card,
      maxColumns: room)
    if let text = Wording.theirNote(edit, state.keys) {
      putCard(text, 6, in: rect, style: styles.warning, on: &grid)
    }
    if grid.cursor == nil { grid.cursor = isChosen ? type : field }
  }

  /// Draws the words that the line understands over the calendar; the line below doesn't change.
  func drawLineHelp(_ state: Console, _ layout: ConsoleLayout, on grid: inout Grid) {
    let rect = layout.card
    drawCardFrame(Wording.lineHelpTitle, in: rect, on: &grid)
    for (row, line) in Wording.lineHelp(state.keys).enumerated() {
      guard row + 1 < rect.rows else { break }
      grid.put(
        line.words, at: Point(column: rect.column + 2, row: rect.row + row + 1),
        style: styles.helpKey, maxColumns: max(0, rect.columns - 3))
      grid.put(
        line.meaning, at: Point(column: rect.column + 28, row: rect.row + row + 1),
        style: styles.helpText, maxColumns: max(0, rect.columns - 29))
    }
    grid.cursor = Point(column: rect.column + 2, row: rect.row + 1)
  }
}
