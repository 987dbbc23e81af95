import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

/// A client's card where there is room for it beside the diary.
extension ConsoleView {
  func drawClientBeside(
    _ card: ClientCard, _ state: Console, in whole: Rect, on grid: inout Grid
  ) {
    let rect = drawClientsEdge(state, in: whole, on: &grid)
    let isOnTop = if case .client? = state.overlays.last { true } else { false }
    guard let file = state.desk.clientFiles[card.id] else { return }
    drawTitle(Wording.clientTitle(file), count: "", in: rect, isFocused: isOnTop, on: &grid)
    if isOnTop { grid.cursor = Point(column: rect.column + 1, row: rect.row) }
    let row = drawContactBeside(file, state, in: rect, on: &grid) + 1
    let list = Rect(
      column: rect.column, row: rect.row + row, columns: rect.columns,
      rows: max(0, rect.rows - row))
    guard let appointments = file.appointments, !appointments.isEmpty else {
      let words = file.appointments == nil ? Wording.readingAppointments : Wording.noAppointments
      put(words, in: list.line(0), style: styles.dim, on: &grid)
      return
    }
    drawEntries(appointments, card, state, isOnTop, in: list, on: &grid)
  }

  /// The contact data and the warning, each as long as it is; gives the row after them.
  private func drawContactBeside(
    _ file: ClientFile, _ state: Console, in rect: Rect, on grid: inout Grid
  ) -> Int {
    let room = max(1, rect.columns - 2)
    let contact = Wording.clientPieces(file, state.desk).flatMap {
      SafeText.wrapped($0, columns: room)
    }
    let warning = Wording.clientWarning(file).map { SafeText.wrapped($0, columns: room) } ?? []
    // What keys act on has the lower half at least.
    let rows = max(1, rect.rows / 2)
    for (index, line) in (warning + contact).prefix(rows - 1).enumerated() {
      let style = index < warning.count ? styles.warning : styles.row
      put(line, in: rect.line(index + 1), style: style, on: &grid)
    }
    return 1 + min(rows - 1, warning.count + contact.count)
  }

  /// A line of the list: a heading, or one of the two lines of an appointment.
  private struct Line {
    var text: String
    var style: Style
    var appointment: Appointment.ID?
    var isFirst = true
  }

  private func drawEntries(
    _ appointments: [Appointment], _ card: ClientCard, _ state: Console, _ isOnTop: Bool,
    in rect: Rect, on grid: inout Grid
  ) {
    let lines = lines(of: appointments, state)
    let selection = card.selection(state.desk)
    let selected = lines.firstIndex { $0.appointment == selection && $0.isFirst } ?? 0
    // The selected one stands in the middle: past above, future below.
    let first = max(0, min(selected - rect.rows / 2, lines.count - rect.rows))
    for (row, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      let isSelected = line.appointment != nil && line.appointment == selection
      let place = rect.line(row)
      if isSelected { grid.fill(place, style: styles.selected) }
      put(line.text, in: place, style: isSelected ? styles.selected : line.style, on: &grid)
      guard isSelected, line.isFirst else { continue }
      grid.put("▸", at: place.origin, style: styles.selected)
      if isOnTop { grid.cursor = place.origin }
    }
  }

  private func lines(of appointments: [Appointment], _ state: Console) -> [Line] {
    var lines: [Line] = []
    let past = appointments.prefix { $0.time.end <= state.now }
    for (heading, list) in [(Wording.before, past), (Wording.toCome, appointments[past.count...])]
    where !list.isEmpty {
      lines.append(Line(text: heading, style: styles.title))
      for appointment in list {
        let base = look(of: appointment).style
        let style = list.startIndex < past.endIndex ? styles.dim : base
        let (when, what) = Wording.entry(appointment, state.desk)
        lines.append(Line(text: when, style: style, appointment: appointment.id))
        lines.append(
          Line(
            text: what, style: styles.dim.over(base), appointment: appointment.id, isFirst: false))
      }
    }
    return lines
  }

  private func put(_ text: String, in rect: Rect, style: Style, on grid: inout Grid) {
    grid.put(
      text, at: Point(column: rect.column + 1, row: rect.row), style: style,
      maxColumns: max(0, rect.columns - 1))
  }
}
