import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

/// A client's card on a screen with room for it beside the diary.
extension ConsoleView {
  func drawClientBeside(
    _ card: ClientCard, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    let rect = drawClientsEdge(state, layout, on: &grid)
    let isOnTop = if case .client? = state.overlays.last { true } else { false }
    guard let file = state.desk.clientFiles[card.id],
      let places = card.places(in: layout, state.desk)
    else { return }
    drawTitle(Wording.clientTitle(file), count: "", in: rect, isFocused: isOnTop, on: &grid)
    if isOnTop { grid.cursor = Point(column: rect.column + 1, row: rect.row) }
    for (row, line) in places.contact.enumerated() {
      put(
        line.text, in: rect.line(row + 1), style: line.isWarning ? styles.warning : styles.row,
        on: &grid)
    }
    guard !places.entries.isEmpty else {
      let words = file.appointments == nil ? Wording.readingAppointments : Wording.noAppointments
      put(words, in: places.list.rect.line(0), style: styles.dim, on: &grid)
      return
    }
    drawEntries(places, selection: card.selection(state.desk), isOnTop, state, on: &grid)
  }

  private func drawEntries(
    _ places: ClientCard.Places, selection: Appointment.ID?, _ isOnTop: Bool, _ state: Console,
    on grid: inout Grid
  ) {
    let rect = places.list.rect
    let shown = places.entries.dropFirst(places.list.first).prefix(rect.rows)
    for (row, entry) in shown.enumerated() {
      let isSelected = entry.appointment != nil && entry.appointment?.id == selection
      let place = rect.line(row)
      let (text, style) = look(of: entry, state)
      if isSelected { grid.fill(place, style: styles.selected) }
      put(text, in: place, style: isSelected ? styles.selected : style, on: &grid)
      guard isSelected, case .appointment = entry else { continue }
      grid.put("▸", at: place.origin, style: styles.selected)
      if isOnTop { grid.cursor = place.origin }
    }
  }

  private func look(of entry: ClientCard.Entry, _ state: Console) -> (text: String, style: Style) {
    switch entry {
    case .heading(let isPast):
      return (isPast ? Wording.before : Wording.toCome, styles.title)
    case .appointment(let appointment):
      let isPast = appointment.time.end <= state.now
      return (
        Wording.entry(appointment, state.desk).when,
        isPast ? styles.dim : look(of: appointment).style
      )
    case .more(let appointment):
      return (
        Wording.entry(appointment, state.desk).what,
        styles.dim.over(look(of: appointment).style)
      )
    }
  }

  private func put(_ text: String, in rect: Rect, style: Style, on grid: inout Grid) {
    grid.put(
      text, at: Point(column: rect.column + 1, row: rect.row), style: style,
      maxColumns: max(0, rect.columns - 1))
  }
}
