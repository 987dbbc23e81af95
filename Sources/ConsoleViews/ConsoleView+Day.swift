import Booking
import CivilTime
import ConsoleModel
import Screen

extension ConsoleView {
  func drawDay(_ state: ConsoleState, _ layout: ConsoleLayout, on grid: inout Grid) {
    let rect = layout.calendar
    drawGutter(state, in: rect, on: &grid)
    guard state.diary.isCurrent else {
      putLines(
        Wording.emptyDiary(state),
        below: Rect(
          column: rect.column + 7, row: rect.row, columns: rect.columns - 7, rows: rect.rows),
        on: &grid)
      grid.cursor = Point(column: rect.column, row: rect.row)
      return
    }
    let visible = layout.visibleColumns(of: state.diary.columns.count)
    let columns = state.diary.columns.dropFirst(state.diary.firstColumn).prefix(visible)
    for (index, id) in columns.enumerated() {
      drawColumn(id, state, in: layout.calendarColumn(index, of: visible), on: &grid)
    }
    drawHiddenColumns(state, visible, in: rect, on: &grid)
  }

  /// The day's name over the times, the times, and where now is.
  private func drawGutter(_ state: ConsoleState, in rect: Rect, on grid: inout Grid) {
    let title = rect.line(0)
    grid.fill(title, style: styles.column)
    guard state.clinic != nil else { return }
    grid.put(
      Wording.gutterDay(state.diary.day), in: title,
      style: state.pane == .calendar ? styles.columnFocused : styles.column)
    let nowRow =
      state.dayRange.contains(state.now) ? state.row(of: state.now) : nil
    for line in 0..<max(0, rect.rows - 1) {
      let row = state.diary.firstRow + line
      guard row < state.rowCount else { break }
      let at = Point(column: rect.column, row: rect.row + 1 + line)
      if row == nowRow {
        grid.put(Wording.now, at: at, style: styles.now)
      } else if let label = Wording.timeLabel(state, row: row) {
        grid.put(" " + label, at: at, style: styles.time)
      }
    }
  }

  /// Says how many columns are out of sight on either side.
  private func drawHiddenColumns(
    _ state: ConsoleState, _ visible: Int, in rect: Rect, on grid: inout Grid
  ) {
    let before = state.diary.firstColumn
    let after = state.diary.columns.count - before - visible
    guard after > 0 || before > 0 else { return }
    let text = (before > 0 ? "◂\(before)" : "") + (after > 0 ? " \(after)▸" : "")
    grid.put(text, in: rect.line(0), style: styles.columnFocused, alignment: .trailing)
  }

  private func drawColumn(
    _ id: Practitioner.ID, _ state: ConsoleState, in rect: Rect, on grid: inout Grid
  ) {
    let isCursorColumn = state.diary.cursor.practitioner == id
    let name = state.practitioner(id).map(Wording.listName) ?? ""
    grid.put(
      "  " + name, in: rect.line(0),
      style: isCursorColumn ? styles.columnFocused : styles.column)
    let cursorRow = state.row(of: state.diary.cursor.time)
    let lanes = state.lanes(of: id)
    for line in 0..<max(0, rect.rows - 1) {
      let row = state.diary.firstRow + line
      guard row < state.rowCount else { break }
      let place = Rect(
        column: rect.column, row: rect.row + 1 + line, columns: rect.columns - 1, rows: 1)
      drawCell(
        state.cell(id, row: row), row: row, isFirstLine: line == 0, of: id, lanes, state,
        in: place, on: &grid)
      if isCursorColumn, row == cursorRow { drawCursor(state, in: place, on: &grid) }
    }
  }

  private func drawCursor(_ state: ConsoleState, in rect: Rect, on grid: inout Grid) {
    let isFocused = state.pane == .calendar && state.overlays.isEmpty
    grid.paint(rect, style: isFocused ? styles.cursor : styles.selectedUnfocused)
    guard isFocused else { return }
    grid.put("▶", at: rect.origin, style: styles.cursor)
    grid.cursor = rect.origin
  }

  private func drawCell(
    _ cell: DiaryCell, row: Int, isFirstLine: Bool, of id: Practitioner.ID, _ lanes: Lanes,
    _ state: ConsoleState, in rect: Rect, on grid: inout Grid
  ) {
    switch cell {
    case .appointments(let list)
    where list.contains { lanes[$0.id] != nil } && hasRoom(list, lanes, rect):
      drawSideBySide(list, lanes, row: row, isFirstLine: isFirstLine, state, in: rect, on: &grid)
    case .appointments(let list):
      let range = state.rowRange(row)
      // What begins here has the row; the tail of something longer was named above.
      let beginning = list.filter { range.contains($0.time.start) }
      let named = beginning.isEmpty ? list : beginning
      let chosen = named.first { $0.id == state.diary.cursor.appointment } ?? named[0]
      drawAppointment(chosen, row: row, isFirstLine: isFirstLine, state, in: rect, on: &grid)
      if named.count > 1 {
        grid.put("+\(named.count - 1)", in: rect, style: styles.warning, alignment: .trailing)
      }
    case .open(let kind):
      let isFirst = isFirstLine || row == 0 || state.cell(id, row: row - 1) != cell
      let (mark, style) = look(of: kind)
      grid.put(mark, at: rect.origin, style: style)
      guard isFirst, let word = Wording.cell(kind, state) else { return }
      grid.put(
        word, at: Point(column: rect.column + 2, row: rect.row), style: style,
        maxColumns: max(0, rect.columns - 2))
    }
  }

  /// Narrower than this a lane says nothing.
  private static let narrowestLane = 7

  private func hasRoom(_ list: [Appointment], _ lanes: Lanes, _ rect: Rect) -> Bool {
    let count = list.compactMap { lanes[$0.id]?.count }.max() ?? 1
    return rect.columns / count >= Self.narrowestLane
  }

  private func drawSideBySide(
    _ list: [Appointment], _ lanes: Lanes, row: Int, isFirstLine: Bool, _ state: ConsoleState,
    in rect: Rect, on grid: inout Grid
  ) {
    let range = state.rowRange(row)
    for (index, appointments) in Dictionary(grouping: list, by: { lanes[$0.id]?.index ?? 0 }) {
      // In one lane the next may begin in the row where the last ends.
      guard
        let shown = appointments.first(where: { range.contains($0.time.start) })
          ?? appointments.first
      else { continue }
      let width = rect.columns / (lanes[shown.id]?.count ?? 1)
      let lane = Rect(
        column: rect.column + index * width, row: rect.row, columns: width - 1, rows: 1)
      drawAppointment(shown, row: row, isFirstLine: isFirstLine, state, in: lane, on: &grid)
    }
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
    _ appointment: Appointment, row: Int, isFirstLine: Bool, _ state: ConsoleState, in rect: Rect,
    on grid: inout Grid
  ) {
    var (mark, base) = look(of: appointment)
    let first = state.row(of: max(appointment.time.start, state.dayRange.start))
    // The first row says how it stands, the others how long it lasts.
    if appointment.occupies, row != first, !isFirstLine { mark = "┃" }
    let isSelected = appointment.id == state.diary.cursor.appointment
    let style = isSelected ? styles.sameAppointment.over(base) : base
    var markStyle = base
    if appointment.occupies, let colour = state.type(appointment.type)?.colour {
      markStyle.foreground = .rgb(
        UInt8(colour >> 16 & 255), UInt8(colour >> 8 & 255), UInt8(colour & 255))
    }
    grid.put(mark, at: rect.origin, style: markStyle)
    let text = Point(column: rect.column + 2, row: rect.row)
    let room = max(0, rect.columns - 2)
    if row == first || isFirstLine {
      grid.put(Wording.name(of: appointment), at: text, style: style, maxColumns: room)
    } else if row == first + 1 {
      let note = Wording.under(appointment, state)
      grid.put(note, at: text, style: styles.dim.over(base), maxColumns: room)
    }
  }
}
