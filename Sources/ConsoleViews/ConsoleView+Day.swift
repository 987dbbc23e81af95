import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  func drawDay(_ state: Console, _ layout: ConsoleLayout, on grid: inout Grid) {
    let rect = layout.calendar
    drawGutter(state, in: rect, on: &grid)
    guard state.diary.isCurrent else {
      putLines(
        Wording.emptyDiary(state.desk, state.keys),
        below: Rect(
          column: rect.column + 7, row: rect.row, columns: rect.columns - 7, rows: rect.rows),
        on: &grid)
      grid.cursor = Point(column: rect.column, row: rect.row)
      return
    }
    let (visible, all) = (state.visibleColumns, state.calendarColumns)
    for (index, column) in all.dropFirst(state.calendar.firstColumn).prefix(visible).enumerated() {
      drawColumn(column, state, in: layout.calendarColumn(index, of: visible), on: &grid)
    }
    drawHiddenColumns(state, visible, of: all.count, in: rect, on: &grid)
  }

  /// Draws the day's name above the times, the times, and the mark of the current time.
  private func drawGutter(_ state: Console, in rect: Rect, on grid: inout Grid) {
    let title = rect.line(0)
    grid.fill(title, style: styles.column)
    guard state.clinic != nil else { return }
    grid.put(
      Wording.gutter(state.desk), in: title,
      style: state.pane == .calendar ? styles.columnFocused : styles.column)
    let isShown = state.diary.wantedDays.contains(state.today)
    let nowRow = isShown ? state.desk.row(of: state.now, on: state.today) : nil
    for line in 0..<max(0, rect.rows - 1) {
      let row = state.calendar.firstRow + line
      guard row < state.desk.rowCount else { break }
      let at = Point(column: rect.column, row: rect.row + 1 + line)
      if row == nowRow {
        grid.put(Wording.now, at: at, style: styles.now)
      } else if let label = Wording.timeLabel(state.desk, row: row) {
        grid.put(" " + label, at: at, style: styles.time)
      }
    }
  }

  /// Shows how many columns are out of sight on either side.
  private func drawHiddenColumns(
    _ state: Console, _ visible: Int, of count: Int, in rect: Rect, on grid: inout Grid
  ) {
    let before = state.calendar.firstColumn
    let after = count - before - visible
    guard after > 0 || before > 0 else { return }
    let text = (before > 0 ? "◂\(before)" : "") + (after > 0 ? " \(after)▸" : "")
    guard state.effectiveView == .week else {
      grid.put(text, in: rect.line(0), style: styles.columnFocused, alignment: .trailing)
      return
    }
    // A date that is cut off would look like another date, so it is above the times.
    grid.put(
      text, at: rect.origin, style: styles.columnFocused, maxColumns: 6)
  }

  /// The content of a cell: practitioner, time, and the appointments side by side in it.
  private struct Cell {
    var column: DiaryColumn
    var row: Int
    var range: TimeRange
    /// The rows above are out of sight.
    var isFirstLine: Bool
    var lanes: Lanes
  }

  private func drawColumn(
    _ column: DiaryColumn, _ state: Console, in rect: Rect, on grid: inout Grid
  ) {
    let isCursorColumn = state.cursorColumn == column
    grid.put(
      Wording.heading(column, state.desk), in: rect.line(0),
      style: isCursorColumn ? styles.columnFocused : styles.column)
    let cursorRow = state.desk.row(of: state.diary.cursor.time)
    let lanes = state.desk.lanes(of: column.practitioner)
    for line in 0..<max(0, rect.rows - 1) {
      let row = state.calendar.firstRow + line
      guard row < state.desk.rowCount else { break }
      let place = Rect(
        column: rect.column, row: rect.row + 1 + line, columns: rect.columns - 1, rows: 1)
      let cell = Cell(
        column: column, row: row, range: state.desk.rowRange(row, on: column.day),
        isFirstLine: line == 0, lanes: lanes)
      draw(cell, state, in: place, on: &grid)
      if isCursorColumn, row == cursorRow {
        drawSelection(cell, state, in: place, on: &grid)
        drawCursor(state, in: selected(in: place, lanes, state), on: &grid)
      }
    }
  }

  /// If appointments are side by side, only the selected one is marked.
  private func selected(in rect: Rect, _ lanes: Lanes, _ state: Console) -> Rect {
    guard let id = state.diary.cursor.appointment, let lane = lanes[id] else { return rect }
    return ConsoleLayout.lane(lane, of: rect) ?? rect
  }

  /// Writes the name of whatever the cursor is on at the cursor's row, even if an earlier row has
  /// it or the row shows something else too.
  private func drawSelection(
    _ cell: Cell, _ state: Console, in rect: Rect, on grid: inout Grid
  ) {
    let content = state.desk.cell(cell.column, in: cell.range)
    switch (state.selection, content) {
    case (.free(let slot), _):
      let time = state.zone.wallTime(of: slot.time.start)
      let word = slot.time.start == cell.range.start ? "" : " \(time)"
      put(Wording.free + word, look(of: .free), in: rect, on: &grid)
    case (.closed(let kind, _), _):
      put(Wording.cell(kind, state.desk) ?? Wording.past, look(of: kind), in: rect, on: &grid)
    case (.appointment(let appointment), .open):
      put(Wording.name(of: appointment), look(of: appointment), in: rect, on: &grid)
    case (.appointment, .appointments), (.nothing, _): break
    }
  }

  private func put(
    _ word: String, _ look: (mark: String, style: Style), in rect: Rect, on grid: inout Grid
  ) {
    let text = textOrigin(in: rect)
    grid.fill(rect, style: look.style)
    grid.put(look.mark, at: rect.origin, style: look.style)
    grid.put(
      word, at: text, style: look.style, maxColumns: max(0, rect.endColumn - text.column))
  }

  private func drawCursor(_ state: Console, in rect: Rect, on grid: inout Grid) {
    let isFocused = state.pane == .calendar && state.overlays.isEmpty
    grid.paint(rect, style: isFocused ? styles.cursor : styles.selectedUnfocused)
    guard isFocused else { return }
    grid.put("▶", at: rect.origin, style: styles.cursor)
    grid.cursor = rect.origin
  }

  private func draw(
    _ cell: Cell, _ state: Console, in rect: Rect, on grid: inout Grid
  ) {
    let content = state.desk.cell(cell.column, in: cell.range)
    switch content {
    case .appointments(let list) where list.contains { cell.lanes[$0.id] != nil }:
      drawSideBySide(list, cell, state, in: rect, on: &grid)
    case .appointments(let list): draw(list, cell, state, in: rect, on: &grid)
    case .open(let kind):
      let isFirst =
        cell.isFirstLine || cell.row == 0
        || state.desk.cell(cell.column, in: state.desk.rowRange(cell.row - 1, on: cell.column.day))
          != content
      let (mark, style) = look(of: kind)
      grid.put(mark, at: rect.origin, style: style)
      guard isFirst, let word = Wording.cell(kind, state.desk) else { return }
      let text = textOrigin(in: rect)
      grid.put(word, at: text, style: style, maxColumns: max(0, rect.endColumn - text.column))
    }
  }

  /// Draws appointments that follow each other within a row: the first, and how many more.
  private func draw(
    _ list: [Appointment], _ cell: Cell, _ state: Console, in rect: Rect, on grid: inout Grid
  ) {
    // An appointment that begins in this row is named; one that began above has its name there.
    let beginning = list.filter { cell.range.contains($0.time.start) }
    let named = beginning.isEmpty ? list : beginning
    let chosen = named.first { $0.id == state.diary.cursor.appointment } ?? named[0]
    drawAppointment(chosen, cell, state, in: rect, on: &grid)
    if named.count > 1 {
      grid.put("+\(named.count - 1)", in: rect, style: styles.warning, alignment: .trailing)
    }
  }

  private func drawSideBySide(
    _ list: [Appointment], _ cell: Cell, _ state: Console, in rect: Rect, on grid: inout Grid
  ) {
    let lanes = cell.lanes.split(list)
    let places = lanes.compactMap { lane, list in
      ConsoleLayout.lane(lane, of: rect).map { (list, $0) }
    }
    guard places.count == lanes.count else {
      // There are more at once than columns, so every row shows how many there are.
      let chosen = list.first { $0.id == state.diary.cursor.appointment } ?? list[0]
      drawAppointment(chosen, cell, state, in: rect, on: &grid)
      grid.put("+\(list.count - 1)", in: rect, style: styles.warning, alignment: .trailing)
      return
    }
    for (list, place) in places { draw(list, cell, state, in: place, on: &grid) }
  }

  /// Where the words begin beside a mark; in a narrow column without a gap.
  private func textOrigin(in rect: Rect) -> Point {
    let gap = rect.columns < ConsoleLayout.narrowestNamedLane ? 1 : 2
    return Point(column: rect.column + gap, row: rect.row)
  }

  func look(of kind: DayPlan.Kind) -> (mark: String, style: Style) {
    switch kind {
    case .free: ("·", styles.free)
    case .booked: ("┃", styles.booked)
    case .onBreak: ("=", styles.pause)
    case .onLeave: ("~", styles.leave)
    case .closed: ("#", styles.closed)
    case .elsewhere, .offRoster: ("░", styles.off)
    case .past: (" ", styles.past)
    case .notOffered: ("░", styles.off)
    }
  }

  func look(of appointment: Appointment) -> (mark: String, style: Style) {
    switch appointment.status {
    case .cancelled: ("×", styles.cancelled)
    case .arrived, .attended: ("✓", styles.arrived)
    case .didNotAttend: ("!", styles.cancelled)
    default: ("┃", styles.booked)
    }
  }

  private func drawAppointment(
    _ appointment: Appointment, _ cell: Cell, _ state: Console, in rect: Rect,
    on grid: inout Grid
  ) {
    var (mark, base) = look(of: appointment)
    let day = state.zone.range(of: cell.column.day)
    let first = state.desk.row(of: max(appointment.time.start, day.start), on: cell.column.day)
    // The first row has the mark of the status; the others show how long it lasts.
    if appointment.occupies, cell.row != first, !cell.isFirstLine { mark = "┃" }
    let isSelected = appointment.id == state.diary.cursor.appointment
    let style = isSelected ? styles.sameAppointment.over(base) : base
    grid.put(mark, at: rect.origin, style: markStyle(of: appointment, base))
    let text = textOrigin(in: rect)
    let room = max(0, rect.endColumn - text.column)
    if cell.row == first || cell.isFirstLine {
      grid.put(Wording.name(of: appointment), at: text, style: style, maxColumns: room)
    } else if isSelected, cell.row == state.desk.row(of: state.diary.cursor.time),
      cell.row > first + 1
    {
      grid.put(Wording.name(of: appointment), at: text, style: style, maxColumns: room)
    } else if cell.row == first + 1 {
      let note = Wording.under(appointment, state.desk)
      grid.put(note, at: text, style: styles.dim.over(base), maxColumns: room)
    }
  }

  /// The style of an appointment's mark: the colour of its type, unless the theme draws all types
  /// alike.
  func markStyle(of appointment: Appointment, _ base: Style) -> Style {
    guard appointment.occupies, let type = appointment.type else { return base }
    if let same = styles.type { return same.over(base) }
    guard let colour = typeColours[type] else { return base }
    var style = base
    style.foreground = colour
    return style
  }
}
