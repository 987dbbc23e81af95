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
    guard let file = state.desk.clientFiles[card.id],
      let places = card.places(in: layout, state.desk)
    else { return }
    let rect = layout.card
    drawCardFrame(Wording.clientTitle(file), in: rect, on: &grid)
    for (row, line) in places.contact.enumerated() {
      putCard(
        line.text, row + 1, in: rect, style: line.isWarning ? styles.warning : nil, on: &grid)
    }
    guard !places.entries.isEmpty else {
      let words = file.appointments == nil ? Wording.readingAppointments : Wording.noAppointments
      putCard(words, 0, in: places.list.rect, style: styles.dim, on: &grid)
      grid.cursor = Point(column: rect.column + 2, row: rect.row + 1)
      return
    }
    drawList(places, selection: card.selection(state.desk), state, on: &grid)
  }

  private func drawList(
    _ places: ClientCard.Places, selection: Appointment.ID?, _ state: Console,
    on grid: inout Grid
  ) {
    let rect = places.list.rect
    let shown = places.entries.dropFirst(places.list.first).prefix(rect.rows)
    for (line, entry) in shown.enumerated() {
      guard let appointment = entry.appointment else { continue }
      let isSelected = appointment.id == selection
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
