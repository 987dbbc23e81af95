import Booking
import CivilTime
import DeskModel
import Screen

/// The mouse: a click selects, a click on the selection opens it, the wheel moves. No click changes
/// anything at the clinic.
extension Console {
  static let wheelSteps = 3

  mutating func handle(_ mouse: Mouse) -> [Effect] {
    // While keys wait for an answer, the screen is about to change, so clicks do nothing.
    guard !isLocked, !layout.isTooSmall, hold == nil else { return [] }
    guard overlays.isEmpty else { return handle(mouse, onCard: layout) }
    lastInput = now
    clearMessage()
    people.isEditing = false
    let layout = layout
    if layout.practitioners.contains(mouse.at) { return handle(mouse, onPeople: layout) }
    if layout.calendar.contains(mouse.at) { return handle(mouse, onCalendar: layout) }
    if layout.clients.contains(mouse.at) { return handle(mouse, onClients: layout) }
    return []
  }

  mutating func toggleMouse() -> [Effect] {
    usesMouse.toggle()
    say(.mouse(usesMouse))
    screenEffects.append(.setMouse(usesMouse))
    return []
  }

  private mutating func act(_ action: Action) -> [Effect] {
    switch pane {
    case .practitioners, .clients: pressInPanes(bindings.keys(for: action).first ?? .enter)
    case .calendar: performInCalendar(action)
    }
  }

  private mutating func roll(_ mouse: Mouse, in pane: Pane) -> [Effect]? {
    let action: Action
    switch mouse.action {
    case .wheelUp: action = .up
    case .wheelDown: action = .down
    case .press: return nil
    }
    focus(pane)
    if pane == .clients { clients.isEditing = false }
    guard let key = bindings.keys(for: action).first else { return [] }
    return (0..<Self.wheelSteps).flatMap { _ in pressInPanes(key) }
  }

  // MARK: - Practitioners

  private mutating func handle(_ mouse: Mouse, onPeople layout: ConsoleLayout) -> [Effect] {
    if let effects = roll(mouse, in: .practitioners) { return effects }
    let line = mouse.at.row - layout.practitioners.row - linesOverPractitioners
    let all = listedPractitioners
    let index = people.first + line / 2
    guard line >= 0, all.indices.contains(index) else {
      focus(.practitioners)
      return []
    }
    let isSecond = pane == .practitioners && people.selection == all[index].id
    focus(.practitioners)
    people.selection = all[index].id
    return isSecond ? act(.open) : []
  }

  // MARK: - Clients

  private mutating func handle(_ mouse: Mouse, onClients layout: ConsoleLayout) -> [Effect] {
    if let effects = roll(mouse, in: .clients) { return effects }
    let line = mouse.at.row - layout.clients.row - 3
    let index = clients.first + line / 2
    guard line >= 0, desk.clientSearch.matches.indices.contains(index) else {
      let wasThere = pane == .clients
      focus(.clients)
      clients.isEditing = clients.isEditing || wasThere && line == -2
      return []
    }
    let match = desk.clientSearch.matches[index]
    let isSecond = pane == .clients && selectedMatch?.id == match.id
    focus(.clients)
    clients.isEditing = false
    clients.selection = match.id
    return isSecond ? act(.open) : []
  }

  // MARK: - Calendar

  private mutating func handle(_ mouse: Mouse, onCalendar layout: ConsoleLayout) -> [Effect] {
    if let effects = roll(mouse, in: .calendar) { return effects }
    let wasFocused = pane == .calendar
    focus(.calendar)
    switch effectiveView {
    case .month: return clickInMonth(mouse.at, layout, wasFocused)
    case .agenda, .day, .week:
      let before = diary.cursor
      guard diary.isCurrent, let effects = place(at: mouse.at, layout) else { return [] }
      return effects + (wasFocused && diary.cursor == before ? act(.open) : [])
    }
  }

  /// Puts the cursor at the pointer; nil if nothing is there.
  private mutating func place(at point: Point, _ layout: ConsoleLayout) -> [Effect]? {
    let line = calendar.firstRow + point.row - layout.calendar.row - 1
    guard point.row > layout.calendar.row else { return nil }
    if effectiveView == .agenda { return placeInAgenda(line) }
    let (visible, columns) = (visibleColumns, calendarColumns)
    guard line < desk.rowCount,
      let index = (0..<visible).first(where: {
        layout.calendarColumn($0, of: visible).contains(point)
      }), columns.indices.contains(calendar.firstColumn + index)
    else { return nil }
    let column = columns[calendar.firstColumn + index]
    let rect = layout.calendarColumn(index, of: visible)
    let lane = lane(at: point, of: column, line, in: rect)
    return carryOut(.moveCursorToRow(line, of: column, lane: lane))
  }

  /// The lane at the pointer if appointments are side by side; else nil.
  private func lane(
    at point: Point, of column: DiaryColumn, _ line: Int, in rect: Rect
  ) -> Int? {
    let row = Rect(column: rect.column, row: point.row, columns: rect.columns - 1, rows: 1)
    let lanes = desk.lanes(of: column.practitioner)
    guard
      case .appointments(let list) = desk.cell(column, in: desk.rowRange(line, on: column.day))
    else { return nil }
    return list.compactMap { lanes[$0.id] }.first {
      ConsoleLayout.lane($0, of: row)?.contains(point) ?? false
    }?.index
  }

  private mutating func placeInAgenda(_ line: Int) -> [Effect]? {
    let items = agenda
    guard items.indices.contains(line) else { return nil }
    return carryOut(.moveCursorToItem(items[line]))
  }

  private mutating func clickInMonth(
    _ point: Point, _ layout: ConsoleLayout, _ wasFocused: Bool
  ) -> [Effect] {
    let cells = 0..<ConsoleLayout.monthCells
    guard let month, let index = cells.first(where: { layout.monthCell($0).contains(point) })
    else { return [] }
    let day = month.days.lowerBound.adding(days: index)
    if wasFocused, day == diary.day { return carryOut(.show(.day)) }
    return carryOut(.markDay(day))
  }
}

/// The mouse on a card: the wheel scrolls, and a click selects a line of its list.
extension Console {
  mutating func handle(_ mouse: Mouse, onCard layout: ConsoleLayout) -> [Effect] {
    lastInput = now
    switch mouse.action {
    case .wheelUp: return roll(.up)
    case .wheelDown: return roll(.down)
    case .press:
      select(at: mouse.at, layout)
      return []
    }
  }

  /// Scrolls the card by its own keys for moving. A field for text doesn't scroll.
  private mutating func roll(_ action: Action) -> [Effect] {
    let key: Key = action == .up ? .up : .down
    return (0..<Self.wheelSteps).flatMap { _ -> [Effect] in
      guard let card = overlays.last?.card, card.walks(key, cardContext) else { return [] }
      return press(key)
    }
  }

  private mutating func select(at point: Point, _ layout: ConsoleLayout) {
    if let card = overlays.last?.card { click(point, on: card, layout) }
  }
}
