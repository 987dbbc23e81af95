import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  func drawCancel(
    _ card: CancelCard, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    guard let cancelling = state.desk.cancelling else { return }
    let rect = layout.card
    drawCardFrame(Wording.cancelTitle(cancelling, state.keys), in: rect, on: &grid)
    putCard(
      Wording.oneLine(cancelling.appointment, state.desk), 1, in: rect,
      style: styles.card.adding(.bold), on: &grid)
    let reasons = state.clinic?.reasons ?? []
    let list = card.reasons(in: layout, of: reasons.count)
    if reasons.count > list.rect.rows {
      putCard(
        Wording.more(reasons.count - list.first - list.rect.rows, before: list.first),
        rect.rows - 2, in: rect, style: styles.dim, on: &grid)
    }
    for (index, reason) in reasons.enumerated().dropFirst(list.first).prefix(list.rect.rows) {
      let isChosen = card.reason == index
      let row = list.rect.row - rect.row + index - list.first
      putCard(
        "\(isChosen ? "▸" : " ") \(index + 1)  \(reason.name)", row, in: rect,
        style: isChosen ? styles.selected : styles.card, on: &grid)
      if isChosen, !card.isInNote {
        grid.cursor = Point(column: rect.column + 2, row: rect.row + row)
      }
    }
    let at = Point(column: rect.column + 2, row: rect.row + rect.rows - 1)
    let label = Wording.note + "  "
    grid.put(label, at: at, style: styles.label)
    let field = Point(column: at.column + TextWidth.columns(of: label), row: at.row)
    let columns = max(0, rect.endColumn - field.column - 2)
    if card.isInNote {
      _ = drawField(card.note, at: field, columns: columns, on: &grid)
    } else {
      grid.put(
        card.note.isEmpty ? Wording.noNote(state.keys) : card.note.text, at: field,
        style: card.note.isEmpty ? styles.ghost : styles.field, maxColumns: columns)
    }
    if grid.cursor == nil { grid.cursor = Point(column: rect.column + 2, row: rect.row + 1) }
  }

  func drawAppointment(
    _ card: AppointmentCard, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    guard let file = state.desk.appointmentFiles[card.id] else { return }
    let rect = layout.card
    drawCardFrame(Wording.appointmentTitle, in: rect, on: &grid)
    for (index, line) in Wording.appointmentCard(file, state.desk).enumerated() {
      putCard(
        line, index + 1, in: rect, style: index == 0 ? styles.card.adding(.bold) : nil, on: &grid)
    }
    grid.cursor = Point(column: rect.column + 2, row: rect.row + 1)
  }

  func drawClient(
    _ card: ClientCard, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    guard let file = state.desk.clientFiles[card.id] else { return }
    let rect = layout.card
    drawCardFrame(Wording.clientTitle(file), in: rect, on: &grid)
    let row = drawContact(file, state, in: rect, on: &grid)
    guard let appointments = file.appointments else {
      putCard(Wording.readingAppointments, row, in: rect, style: styles.dim, on: &grid)
      grid.cursor = Point(column: rect.column + 2, row: rect.row + 1)
      return
    }
    if appointments.isEmpty {
      putCard(Wording.noAppointments, row, in: rect, style: styles.dim, on: &grid)
      grid.cursor = Point(column: rect.column + 2, row: rect.row + 1)
      return
    }
    drawList(
      appointments, card, state,
      in: Rect(
        column: rect.column, row: rect.row + row, columns: rect.columns, rows: rect.rows - row),
      on: &grid)
  }

  /// The warning and the contact data, as far as they leave room for the appointments that keys
  /// act on; gives the row after them.
  private func drawContact(
    _ file: ClientFile, _ state: Console, in rect: Rect, on grid: inout Grid
  ) -> Int {
    let forList = min(3, max(1, file.appointments?.count ?? 1))
    let room = max(0, rect.rows - 1 - forList)
    let warning = Wording.clientWarning(file).map { [$0] } ?? []
    let contact = Wording.clientCard(file, state.desk).prefix(max(0, room - warning.count))
    for (row, line) in contact.enumerated() { putCard(line, row + 1, in: rect, on: &grid) }
    for line in warning.prefix(room) {
      putCard(line, contact.count + 1, in: rect, style: styles.warning, on: &grid)
    }
    let lines = contact.count + min(room, warning.count)
    return 1 + lines + (lines < room ? 1 : 0)
  }

  private func drawList(
    _ appointments: [Appointment], _ card: ClientCard, _ state: Console, in rect: Rect,
    on grid: inout Grid
  ) {
    let selection = card.selection(state.desk)
    let selected = appointments.firstIndex { $0.id == selection } ?? 0
    // The selected one stands in the middle: past above, future below.
    let first = max(0, min(selected - rect.rows / 2, appointments.count - rect.rows))
    for line in 0..<rect.rows where first + line < appointments.count {
      let appointment = appointments[first + line]
      let isSelected = first + line == selected
      let isPast = appointment.time.end <= state.now
      let style =
        isSelected ? styles.selected : isPast ? styles.dim : look(of: appointment).style
      let place = rect.line(line)
      if isSelected { grid.fill(place.inset(columns: 1), style: style) }
      putCard(
        (isSelected ? "▸ " : "  ") + Wording.listLine(appointment, state.desk), line, in: rect,
        style: style, on: &grid)
      if isSelected { grid.cursor = Point(column: rect.column + 2, row: place.row) }
    }
  }
}
