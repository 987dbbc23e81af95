import Booking
import CivilTime
import ConsoleModel
import Screen

extension ConsoleView {
  /// Title, client, what for and when.
  private static let wholeCardRows = 4

  /// A label, the field and, behind it, what the text means so far.
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
    _ line: BookingLine, _ state: ConsoleState, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    let rect = layout.card
    drawCardFrame(Wording.bookingTitle(line, state), in: rect, on: &grid)
    var row = 1
    for text in Wording.bookingCard(line, state) {
      putCard(
        text, row, in: rect, style: row == 1 ? styles.card.adding(.bold) : nil, on: &grid)
      row += 1
    }
    let problem = line.problem.map { Wording.problem($0, line, state) }
    if let text = problem ?? Wording.caution(line, state) {
      for part in SafeText.wrapped(text, columns: max(1, rect.columns - 4)).prefix(2) {
        putCard(part, row, in: rect, style: styles.warning, on: &grid)
        row += 1
      }
    }
    row = max(row, rect.rows - (line.phase == .typing ? 3 : 2))
    for text in Wording.candidates(line, state) where row < rect.rows {
      putCard(text, row, in: rect, style: styles.dim, on: &grid)
      row += 1
    }
    drawBookingField(line, state, layout, on: &grid)
  }

  private func drawBookingField(
    _ line: BookingLine, _ state: ConsoleState, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    let rect = layout.detail
    switch line.phase {
    case .typing:
      drawLine(
        label: Wording.label(line), line.editor, ghost: Wording.ghost(line, state), in: rect,
        on: &grid)
    case .card, .writing:
      // On a low screen the card has no room for what Enter is about.
      let isLow = layout.card.rows < Self.wholeCardRows
      let what = isLow ? Wording.ghost(line, state) : ""
      grid.put(
        " " + [Wording.confirm(line, state), what].filter { !$0.isEmpty }.joined(separator: ": "),
        at: rect.origin, style: styles.information,
        maxColumns: rect.columns)
      grid.cursor = rect.origin
    }
  }
}
