import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  func drawTitle(
    _ title: String, count: String, in rect: Rect, isFocused: Bool, on grid: inout Grid
  ) {
    let style = isFocused ? styles.titleFocused : styles.title
    let line = rect.line(0)
    grid.fill(line, style: style)
    grid.put(" " + title, in: line, style: style)
    grid.put(count + " ", in: line, style: style, alignment: .trailing)
  }

  func drawPractitioners(_ state: Console, in whole: Rect, on grid: inout Grid) {
    grid.verticalLine(
      at: Point(column: whole.endColumn - 1, row: whole.row), rows: whole.rows,
      style: styles.border)
    let rect = Rect(
      column: whole.column, row: whole.row, columns: whole.columns - 1, rows: whole.rows)
    let people = state.listedPractitioners
    let isFocused = state.pane == .practitioners
    let title = Wording.practitionersTitle(state.desk)
    let count = Wording.practitionersCount(state)
    let hasRoom = TextWidth.columns(of: title) + count.count + 3 <= rect.columns
    drawTitle(title, count: hasRoom ? count : "", in: rect, isFocused: isFocused, on: &grid)
    if people.isEmpty {
      putLines(Wording.emptyPractitioners(state), below: rect, on: &grid)
    }
    if state.people.showsFilter { drawFilter(state, in: rect.line(1), on: &grid) }
    let top = state.linesOverPractitioners
    let shown = max(0, (rect.rows - top) / 2)
    for (line, person) in people.dropFirst(state.people.first).prefix(shown).enumerated() {
      let isSelected = state.people.selection == person.id
      draw(
        person, state, isSelected: isSelected,
        in: Rect(
          column: rect.column, row: rect.row + top + line * 2, columns: rect.columns, rows: 2),
        on: &grid)
    }
  }

  private func drawFilter(_ state: Console, in rect: Rect, on grid: inout Grid) {
    let label = Wording.prompt("/", .clients, state)
    grid.put(" \(label) ", in: rect, style: styles.label)
    let at = Point(column: rect.column + 3, row: rect.row)
    let room = max(0, rect.endColumn - at.column - 1)
    if state.people.isEditing, state.overlays.isEmpty {
      _ = drawField(state.people.filter, at: at, columns: room, on: &grid)
    } else {
      grid.put(state.people.filter.text, at: at, style: styles.field, maxColumns: room)
    }
  }

  private func draw(
    _ person: Practitioner, _ state: Console, isSelected: Bool, in rect: Rect,
    on grid: inout Grid
  ) {
    let isFocused = state.pane == .practitioners && state.overlays.isEmpty
    let style =
      isSelected && isFocused ? styles.selected : styles.row
    if isSelected, isFocused { grid.fill(rect, style: style) }
    if isSelected { grid.put("▸", at: rect.origin, style: style) }
    let isShown = state.diary.columns.contains(person.id)
    grid.put(
      isShown ? "●" : "○", at: Point(column: rect.column + 1, row: rect.row), style: style)
    let next = Wording.nextFree(of: person.id, state.desk)
    let nextWidth = TextWidth.columns(of: next)
    grid.put(
      Wording.listName(person), at: Point(column: rect.column + 3, row: rect.row), style: style,
      maxColumns: max(0, rect.columns - 3 - nextWidth - (nextWidth > 0 ? 1 : 0)))
    grid.put(
      next, at: Point(column: rect.endColumn - nextWidth, row: rect.row),
      style: isSelected && isFocused ? style : styles.free)
    let dim = isSelected && isFocused ? style : styles.dim
    let bar = Wording.load(of: person.id, state.desk)
    grid.put(
      person.specialties.first?.name ?? "", at: Point(column: rect.column + 3, row: rect.row + 1),
      style: dim, maxColumns: max(0, rect.columns - 4 - TextWidth.columns(of: bar)))
    grid.put(
      bar, at: Point(column: rect.endColumn - TextWidth.columns(of: bar), row: rect.row + 1),
      style: isSelected && isFocused ? style : styles.load)
    if isSelected, isFocused, !state.people.isEditing { grid.cursor = rect.origin }
  }

  /// Writes the lines of an empty pane. A line that is too long continues on the next row.
  func putLines(_ lines: [String], below rect: Rect, on grid: inout Grid) {
    let room = max(1, rect.columns - 2)
    let rows = lines.flatMap {
      TextWidth.columns(of: $0) <= room ? [$0] : SafeText.wrapped($0, columns: room)
    }
    for (index, line) in rows.enumerated() where index + 2 < rect.rows {
      grid.put(
        line, at: Point(column: rect.column + 1, row: rect.row + 2 + index), style: styles.dim,
        maxColumns: room)
    }
  }
}
