import Console
import DeskModel
import Screen
import Wording

/// Below the list of free places, or instead of it: the practitioners who aren't free, and why.
extension ConsoleView {
  /// Draws as many reasons as fit, one a line, and how many more there are.
  func drawReasons(
    _ card: FindCard, _ search: FreeSearch, _ state: Console, in rect: Rect,
    on grid: inout Grid
  ) {
    let top = rect.rows < 3 ? 0 : 1
    putCard(
      Wording.absentTitle(search, state.desk), top, in: rect, style: styles.cardTitle, on: &grid)
    let room = rect.rows - top - 1
    let isCut = search.absences.count > room
    let shown = isCut ? max(0, room - 1) : search.absences.count
    let indent = rect.columns < 60 ? 0 : 4
    let name = rect.columns < 60 ? 14 : 18
    for (index, absence) in search.absences.prefix(shown).enumerated() {
      let row = top + 1 + index
      putCard(
        String(repeating: " ", count: indent)
          + TextWidth.cut(Wording.name(of: absence, state.desk), to: name - 2), row, in: rect,
        on: &grid)
      let column = rect.column + 2 + indent + name
      let left = max(0, rect.endColumn - column - 1)
      grid.put(
        TextWidth.cut(Wording.absence(absence, search, state.desk, columns: left), to: left),
        at: Point(column: column, row: rect.row + row), style: styles.dim, maxColumns: left)
    }
    guard isCut else { return }
    putCard(
      String(repeating: " ", count: indent)
        + Wording.moreReasons(
          search.absences.count - shown, isList: card.mode != .typing, state.keys),
      min(top + 1 + shown, rect.rows - 1), in: rect, style: styles.dim, on: &grid)
  }

  /// Draws every reason in full, from the first that is scrolled to.
  func drawAllReasons(
    _ search: FreeSearch, from firstReason: Int, _ state: Console, in rect: Rect,
    on grid: inout Grid
  ) {
    putCard(
      Wording.absentTitle(search, state.desk), 0, in: rect, style: styles.cardTitle, on: &grid)
    grid.cursor = Point(column: rect.column + 2, row: rect.row)
    let name = rect.columns < 60 ? 14 : 18
    let width = max(1, rect.columns - name - 4)
    var lines: [(name: String, text: String)] = []
    var starts: [Int] = []
    for absence in search.absences {
      starts.append(lines.count)
      let parts = SafeText.wrapped(Wording.absence(absence, search, state.desk), columns: width)
      let who = TextWidth.cut(Wording.name(of: absence, state.desk), to: name - 2)
      for (index, part) in parts.enumerated() { lines.append((index == 0 ? who : "", part)) }
    }
    let room = max(1, rect.rows - 1)
    let wanted = starts.indices.contains(firstReason) ? starts[firstReason] : 0
    let first = max(0, min(wanted, lines.count - room))
    for (row, text) in lines.dropFirst(first).prefix(room).enumerated() {
      putCard(text.name, row + 1, in: rect, on: &grid)
      grid.put(
        text.text, at: Point(column: rect.column + 2 + name, row: rect.row + row + 1),
        style: styles.dim, maxColumns: width)
    }
  }
}
