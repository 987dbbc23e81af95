import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  /// The rows for title, client, type and time.
  private static let wholeCardRows = 4

  /// Draws a label, the field and, after it, the meaning of the text so far.
  func drawLine(
    label: String, _ editor: LineEditor, ghost: String, in rect: Rect, on grid: inout Grid
  ) {
    var column = rect.column + 1
    column += grid.put(label, at: Point(column: column, row: rect.row), style: styles.label) + 2
    let room = max(8, rect.endColumn - column - (ghost.isEmpty ? 1 : 24))
    column += drawField(
      editor, at: Point(column: column, row: rect.row), columns: room, on: &grid)
    guard !ghost.isEmpty else { return }
    grid.put(
      " ⟶ " + ghost, at: Point(column: column + 1, row: rect.row), style: styles.ghost,
      maxColumns: max(0, rect.endColumn - column - 1))
  }

  func drawBooking(
    _ card: BookingCard, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    guard let draft = state.desk.draft else { return }
    let rect = layout.card
    let isTyping = draft.phase == .typing
    drawCardFrame(
      Wording.bookingTitle(draft, state.desk, state.keys, isTyping: isTyping), in: rect, on: &grid)
    var row = 1
    for text in Wording.bookingCard(draft, state.desk, state.keys) {
      putCard(
        text, row, in: rect, style: row == 1 ? styles.card.adding(.bold) : nil, on: &grid)
      row += 1
    }
    let problem = draft.problem.map { Wording.problem($0, draft, state.desk, state.keys) }
    if let text = problem ?? Wording.caution(draft, state.desk, state.keys) {
      for part in SafeText.wrapped(text, columns: max(1, rect.columns - 4)).prefix(2) {
        putCard(part, row, in: rect, style: styles.warning, on: &grid)
        row += 1
      }
    }
    row = max(row, rect.rows - (isTyping ? 3 : 2))
    for text in Wording.candidates(draft, state.desk, state.keys) where row < rect.rows {
      putCard(text, row, in: rect, style: styles.dim, on: &grid)
      row += 1
    }
    drawBookingField(card.editor, draft, state, layout, on: &grid)
  }

  private func drawBookingField(
    _ editor: LineEditor, _ draft: BookingDraft, _ state: Console, _ layout: ConsoleLayout,
    on grid: inout Grid
  ) {
    let rect = layout.detail
    switch draft.phase {
    case .typing:
      drawLine(
        label: Wording.label(draft), editor, ghost: Wording.ghost(draft, state.desk), in: rect,
        on: &grid)
    case .card, .writing:
      // On a low screen, the card has no room for the booking that Enter would make.
      let isLow = layout.card.rows < Self.wholeCardRows
      let what = isLow ? Wording.ghost(draft, state.desk) : ""
      grid.put(
        " "
          + [Wording.confirm(draft, state.desk, state.keys), what].filter { !$0.isEmpty }.joined(
            separator: ": "),
        at: rect.origin, style: styles.information,
        maxColumns: rect.columns)
      grid.cursor = rect.origin
    }
  }
}
