import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  /// The day as a list, for narrow screens and for reading from top to bottom.
  func drawAgenda(_ state: Console, in rect: Rect, on grid: inout Grid) {
    let isFocused = state.pane == .calendar && state.overlays.isEmpty
    drawTitle(
      Wording.agenda(state.diary.day, state.desk), count: "", in: rect,
      isFocused: state.pane == .calendar, on: &grid)
    let items = state.agenda
    if !state.diary.isCurrent || items.isEmpty {
      let lines =
        state.diary.isCurrent
        ? Wording.noAgenda(state.keys) : Wording.emptyDiary(state.desk, state.keys)
      putLines(lines, below: rect, on: &grid)
      if isFocused { grid.cursor = rect.origin }
    }
    let selected = state.desk.agendaIndex
    for line in 0..<max(0, rect.rows - 1) {
      let index = state.calendar.firstRow + line
      guard index < items.count else { break }
      let place = rect.line(line + 1)
      draw(items[index], state, in: place, on: &grid)
      if index == selected {
        grid.paint(place, style: isFocused ? styles.cursor : styles.selectedUnfocused)
        if isFocused {
          grid.put("▶", at: place.origin, style: styles.cursor)
          grid.cursor = place.origin
        }
      }
    }
  }

  private func draw(
    _ item: AgendaItem, _ state: Console, in rect: Rect, on grid: inout Grid
  ) {
    let time = Wording.span(item.time, in: state.zone)
    grid.put(time, at: Point(column: rect.column + 2, row: rect.row), style: styles.time)
    var column = rect.column + 15
    let person = state.practitioner(item.practitioner).map(\.familyName) ?? ""
    switch item.content {
    case .free:
      let (mark, style) = look(of: .free)
      grid.put(
        "\(mark) \(Wording.free)  \(Wording.minutes(item.time.minutes))",
        at: Point(column: column, row: rect.row), style: style,
        maxColumns: max(0, rect.endColumn - column - 12))
    case .appointment(let appointment):
      let (mark, style) = look(of: appointment)
      grid.put(
        mark, at: Point(column: column, row: rect.row), style: markStyle(of: appointment, style))
      column += 2
      grid.put(
        Wording.agendaLine(appointment, state.desk), at: Point(column: column, row: rect.row),
        style: style, maxColumns: max(0, rect.endColumn - column - 12))
    }
    grid.put(
      TextWidth.cut(person, to: 10),
      at: Point(column: max(rect.column, rect.endColumn - 11), row: rect.row), style: styles.dim,
      maxColumns: 11)
  }
}
