import Booking

/// Keys in the calendar.
extension ConsoleState {
  mutating func performInCalendar(_ action: Action) -> [Effect] {
    switch action {
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last:
      return carryOut(.moveCursor(action, pageRows: layout.calendarRows))
    case .open: return openSelection()
    case .cancel, .move, .edit, .bookAgain, .arrived, .status: return changeSelection(action)
    case .whyNot: return carryOut(.askWhyNot)
    case .toggle where diary.view == .week: return refuse(action, .notAColumn)
    case .toggle:
      guard let id = diary.cursor.practitioner else { return refuse(action, .nothingSelected) }
      return carryOut(.toggleColumn(id))
    default: return refuse(action, .nothingSelected)
    }
  }

  private mutating func openSelection() -> [Effect] {
    switch selection {
    case .nothing: return refuse(.open, diary.isCurrent ? .nothingSelected : .isLoading)
    case .appointment(let appointment): return openCard(of: appointment)
    case .free(let slot): return carryOut(.booking(.begin(for: nil, at: slot, saying: nil)))
    case .closed(.past, _): return refuse(.open, .isPast)
    case .closed: return carryOut(.askWhyNot)
    }
  }
}
