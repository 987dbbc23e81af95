import Booking
import CivilTime
import DeskModel
import Screen

extension Console {
  /// Handles a key while no card or line is open.
  mutating func pressInPanes(_ key: Key) -> [Effect] {
    guard let action = bindings.action(for: key) else {
      say(key == .control("c") ? .interruptHint : .unknownKey(key))
      return []
    }
    if let hold = mustWait(before: action) {
      holdBack(.key(key), until: hold)
      return []
    }
    let before = visible
    let effects = perform(action)
    if effects.isEmpty { explain(action, since: before) }
    return effects
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    if diary.view == .month, pane == .calendar, let effects = performInMonth(action) {
      return effects
    }
    if let effects = common(action) { return effects }
    switch pane {
    case .practitioners: return perform(action, inPractitioners: ())
    case .calendar: return performInCalendar(action)
    case .clients: return perform(action, inClients: ())
    }
  }

  /// The answer that a key has to wait for, so that it acts on what it was typed for.
  private func mustWait(before action: Action) -> Hold? {
    switch action {
    case _ where diary.view == .month && pane == .calendar: return nil
    case .nextFree, .previousFree: return isReadingDay ? .diary : nil
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last, .open, .cancel, .book, .move,
      .edit, .bookAgain, .arrived, .status:
      if pane == .clients { return desk.isSearchingClients ? .clientSearch : nil }
      return pane == .calendar && action != .book && isReadingDay ? .diary : nil
    case .search, .searchAgain: return isReadingDay ? .diary : nil
    case .whyNot, .toggle: return pane == .calendar && isReadingDay ? .diary : nil
    default: return nil
    }
  }

  /// Handles the actions that are the same in every pane.
  private mutating func common(_ action: Action) -> [Effect]? {
    switch action {
    case .book: return startBooking()
    case .clients where pane == .practitioners: people.isEditing = true
    case .clients:
      pane = .clients
      clients.isEditing = true
      clients.editor = LineEditor(limit: 80)
      return search()
    case .goTo: open(.goTo(GoToLine()))
    case .practice: return chooseThePractice()
    case .help: open(.help(HelpCard()))
    case .nextPane: step(pane: 1)
    case .previousPane: step(pane: -1)
    case .redraw: return redraw()
    case .close where pane == .practitioners: clearFilter()
    case .suspend, .close: break
    case .today: return carryOut(.showNow)
    case .previousDay: return carryOut(.showDay(diary.day.adding(days: -1)))
    case .nextDay: return carryOut(.showDay(diary.day.adding(days: 1)))
    case .previousWeek: return carryOut(.showDay(diary.day.adding(days: -7)))
    case .nextWeek: return carryOut(.showDay(diary.day.adding(days: 7)))
    case .location: return carryOut(.showNextLocation)
    case .dayView: return carryOut(.show(.day))
    case .weekView: return inCalendar(.show(.week))
    case .agendaView: return carryOut(.show(.agenda))
    case .monthView: return inCalendar(.show(.month))
    case .zoomIn: return carryOut(.zoom(-1))
    case .zoomOut: return carryOut(.zoom(1))
    case .newClient: return carryOut(.booking(.newClient(saying: nil)))
    case .park: return carryOut(.booking(.park))
    case .parked: return showParked()
    case .operatorName: return askOperator()
    case .refresh: return carryOut(.refresh)
    case .lock: return lock()
    case .mouse: return toggleMouse()
    case .search: return startSearching()
    case .searchAgain: return searchAgain()
    case .undo: return carryOut(.undo)
    case .redo: return carryOut(.redo)
    case .away: return startAway()
    case .changes: return showChanges()
    case .waiting: return showWaiting()
    case .palette: open(.palette(Palette()))
    case .tutorial: return toggleTutorial()
    case .findFree: return startFinding()
    case .nextFree: return inCalendar(.moveToFree(ahead: true))
    case .previousFree: return inCalendar(.moveToFree(ahead: false))
    case .quit: return quit()
    default: return nil
    }
    return []
  }

  private mutating func performInMonth(_ action: Action) -> [Effect]? {
    switch action {
    case .left, .right, .up, .down, .pageUp, .pageDown, .first, .last, .previousDay, .nextDay,
      .previousWeek, .nextWeek:
      return carryOut(.moveCursor(action, pageRows: layout.calendarRows))
    case .open, .nextFree, .previousFree: return carryOut(.show(.day))
    // A month shows no appointments, so no key acts on one.
    case .cancel, .move, .edit, .bookAgain, .arrived, .status, .whyNot, .toggle, .zoomIn, .zoomOut:
      return refuse(action, .nothingSelected)
    case .today:
      return carryOut(.markDay(today))
    default: return nil
    }
  }

  private mutating func step(pane step: Int) {
    let all = Pane.allCases
    let index = all.firstIndex(of: pane) ?? 0
    focus(all[(index + step + all.count) % all.count])
  }

  /// Focuses a pane. A narrow screen then shows only this one.
  mutating func focus(_ pane: Pane) {
    self.pane = pane
    tellRoom()
  }

  /// Sends the desk an intent whose effect is in the calendar, and focuses the calendar unless the
  /// desk refuses.
  mutating func inCalendar(_ intent: Intent) -> [Effect] {
    let before = pane
    focus(.calendar)
    let effects = carryOut(intent)
    if case .disabled? = notice { focus(before) }
    return effects
  }

  // MARK: - Practitioners

  private mutating func perform(_ action: Action, inPractitioners: Void) -> [Effect] {
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last: moveInPractitioners(action)
    case .toggle:
      guard let id = people.selection else { return refuse(action, .nothingSelected) }
      return carryOut(.toggleColumn(id))
    case .open:
      guard let id = people.selection else { return refuse(action, .nothingSelected) }
      focus(.calendar)
      return carryOut(.moveCursorTo(id))
    case .right: focus(.calendar)
    case .left: break
    default: return refuse(action, .notAnAppointment)
    }
    return []
  }

  // MARK: - Clients

  private mutating func perform(_ action: Action, inClients: Void) -> [Effect] {
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last:
      moveInClients(action)
      return []
    case .open, .right:
      guard let match = selectedMatch else { return refuse(action, .nothingSelected) }
      return openCard(of: match.id, match: match)
    case .cancel, .move, .edit, .bookAgain, .arrived, .status:
      guard let match = selectedMatch, let key = bindings.keys(for: action).first else {
        return refuse(action, .nothingSelected)
      }
      let effects = openCard(of: match.id, match: match)
      holdBack(.key(key), until: .appointmentsOf(match.id))
      return effects
    case .left:
      pane = .calendar
      return []
    default: return refuse(action, .nothingSelected)
    }
  }

  mutating func moveInClients(_ action: Action) {
    let matches = desk.clientSearch.matches
    guard !matches.isEmpty else { return }
    let index = matches.firstIndex { $0.id == clients.selection } ?? 0
    clients.selection = matches[action.step(from: index, page: 10, count: matches.count)].id
  }
}
