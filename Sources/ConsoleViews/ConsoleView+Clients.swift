import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  /// Draws the line between the diary and the pane. Returns the space beside it.
  func drawClientsEdge(
    _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) -> Rect {
    let whole = layout.clients
    let edge = whole.column > 0 ? whole.column : whole.endColumn - 1
    if whole.columns < state.size.columns {
      grid.verticalLine(
        at: Point(column: edge, row: whole.row), rows: whole.rows, style: styles.border)
    }
    return layout.clientsInside
  }

  func drawClients(_ state: Console, _ layout: ConsoleLayout, on grid: inout Grid) {
    let rect = drawClientsEdge(state, layout, on: &grid)
    let count = state.desk.clientSearch.total.map { String($0) } ?? ""
    drawTitle(
      Wording.clients, count: count, in: rect, isFocused: state.pane == .clients, on: &grid)
    drawSearchLine(state, in: rect.line(1), on: &grid)
    if state.desk.clientSearch.matches.isEmpty {
      let lines = Wording.emptyClients(state)
      putLines(
        lines,
        below: Rect(
          column: rect.column, row: rect.row + 1, columns: rect.columns, rows: rect.rows - 1),
        on: &grid)
    }
    let shown = max(0, (rect.rows - 3) / 2)
    for (line, match) in state.desk.clientSearch.matches.dropFirst(state.clients.first).prefix(
      shown
    )
    .enumerated() {
      draw(
        match, state,
        in: Rect(column: rect.column, row: rect.row + 3 + line * 2, columns: rect.columns, rows: 2),
        on: &grid)
    }
  }

  private func drawSearchLine(_ state: Console, in rect: Rect, on grid: inout Grid) {
    let label = "\(Wording.prompt("/", .clients, state)) "
    grid.put(" " + label, in: rect, style: styles.label)
    let at = Point(column: rect.column + 1 + label.count, row: rect.row)
    let room = max(0, rect.endColumn - at.column - 1)
    if state.clients.isEditing, state.overlays.isEmpty {
      _ = drawField(state.clients.editor, at: at, columns: room, on: &grid)
    } else {
      grid.put(state.clients.editor.text, at: at, style: styles.field, maxColumns: room)
      // Without matches, the cursor is in the field, where the next search is typed.
      let isHere = state.pane == .clients && state.overlays.isEmpty
      if isHere, state.selectedMatch == nil { grid.cursor = at }
    }
  }

  private func draw(
    _ match: ClientMatch, _ state: Console, in rect: Rect, on grid: inout Grid
  ) {
    let isSelected = state.selectedMatch?.id == match.id
    let isFocused = state.pane == .clients && state.overlays.isEmpty
    let style = isSelected && isFocused ? styles.selected : styles.row
    if isSelected, isFocused { grid.fill(rect, style: style) }
    if isSelected { grid.put("▸", at: rect.origin, style: style) }
    grid.put(
      Wording.name(match.client), at: Point(column: rect.column + 2, row: rect.row), style: style,
      maxColumns: max(0, rect.columns - 3))
    grid.put(
      Wording.under(match), at: Point(column: rect.column + 2, row: rect.row + 1),
      style: isSelected && isFocused ? style : styles.dim, maxColumns: max(0, rect.columns - 3))
    if isSelected, isFocused, !state.clients.isEditing { grid.cursor = rect.origin }
  }
}
