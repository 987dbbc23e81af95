import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  /// Draws the free places, and why other practitioners aren't free, over all panes; the line is
  /// below.
  func drawFind(
    _ card: FindCard, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    guard let search = state.desk.free else { return }
    let rect = layout.body
    drawFindTitle(search, state, in: rect, on: &grid)
    let (list, reasons) = card.places(of: search, in: layout)
    if case .reasons(let first) = card.mode {
      drawAllReasons(
        search, from: first, state,
        in: Rect(
          column: rect.column, row: list.rect.row, columns: rect.columns,
          rows: max(0, rect.endRow - list.rect.row)), on: &grid)
    } else {
      drawChoices(card, search, state, in: list, on: &grid)
      if !reasons.isEmpty { drawReasons(card, search, state, in: reasons, on: &grid) }
    }
    drawFindField(card, search, state, in: layout.detail, on: &grid)
  }

  /// Draws the title, and on the right how many practitioners work then.
  private func drawFindTitle(
    _ search: FreeSearch, _ state: Console, in rect: Rect, on grid: inout Grid
  ) {
    let staffing = Wording.staffing(search)
    let width = TextWidth.columns(of: staffing)
    let room = rect.columns - 4 - (width == 0 ? 0 : width + 3)
    let title = Wording.findTitle(search, state.desk, columns: room)
    drawCardFrame(title, in: rect, on: &grid)
    guard width > 0, TextWidth.columns(of: title) <= room else { return }
    grid.put(
      " \(staffing) ", at: Point(column: rect.endColumn - width - 3, row: rect.row),
      style: styles.cardTitle)
  }

  private func drawChoices(
    _ card: FindCard, _ search: FreeSearch, _ state: Console, in list: CardList,
    on grid: inout Grid
  ) {
    let rect = list.rect
    if search.choices.isEmpty {
      putCard(Wording.noChoices(search, state.desk), 0, in: rect, style: styles.dim, on: &grid)
      grid.cursor = rect.origin
    }
    let rows = Wording.findRows(search, state.desk, columns: rect.columns - 2)
    let selection = card.mode == .list ? card.selection(search) : nil
    for (index, row) in rows.enumerated().dropFirst(list.first).prefix(rect.rows) {
      draw(row, isSelected: index == selection, in: rect.line(index - list.first), on: &grid)
    }
  }

  private func draw(
    _ row: Wording.FindRow, isSelected: Bool, in rect: Rect, on grid: inout Grid
  ) {
    let style = isSelected ? styles.selected : styles.card
    if isSelected {
      grid.fill(rect.inset(columns: 1), style: style)
      grid.cursor = Point(column: rect.column + 2, row: rect.row)
    }
    var column = rect.column + 1
    for (text, width) in row {
      let room = rect.endColumn - column - 1
      guard room > 0 else { break }
      grid.put(
        TextWidth.cut(text, to: room), at: Point(column: column, row: rect.row), style: style,
        maxColumns: room)
      column += width
    }
  }

  /// Draws the line and its answer, also while keys act on the list.
  private func drawFindField(
    _ card: FindCard, _ search: FreeSearch, _ state: Console, in rect: Rect,
    on grid: inout Grid
  ) {
    let ghost = Wording.findGhost(search, isList: card.mode != .typing, state.desk, state.keys)
    guard card.mode != .typing else {
      grid.cursor = nil
      drawLine(label: Wording.find, card.editor, ghost: ghost, in: rect, on: &grid)
      return
    }
    let end = grid.put(
      " " + Wording.find + "  " + card.editor.text, at: rect.origin, style: styles.label,
      maxColumns: rect.columns)
    grid.put(
      "  ⟶ " + ghost, at: Point(column: rect.column + end, row: rect.row), style: styles.ghost,
      maxColumns: max(0, rect.columns - end))
    if grid.cursor == nil { grid.cursor = rect.origin }
  }
}
