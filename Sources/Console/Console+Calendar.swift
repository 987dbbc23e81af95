import Booking
import CivilTime
import DeskModel
import Screen

/// Keys in the calendar.
extension Console {
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

/// Beginning a booking from a pane or a card.
extension Console {
  /// Begins a booking; from the clients' pane for the selected client.
  mutating func startBooking() -> [Effect] {
    let client = pane == .clients ? selectedMatch : nil
    return carryOut(.booking(.begin(for: client, at: nil, saying: nil)))
  }

  mutating func closeTop() -> [Effect] {
    let leaving = overlays.popLast()?.card.leaving
    return (leaving.map { carryOut($0) } ?? []) + resumeLine()
  }

  /// Has the draft send its requests again, since a card covered it before their answers came.
  mutating func resumeLine() -> [Effect] {
    guard case .booking? = overlays.last else { return [] }
    return carryOut(.booking(.resume))
  }
}

/// Moving and editing appointments.
extension Console {
  /// Changes the appointment under the diary's cursor.
  mutating func changeSelection(_ action: Action) -> [Effect] {
    guard case .appointment(let appointment) = selection else {
      return refuse(action, diary.isCurrent ? .notAnAppointment : .isLoading)
    }
    return change(appointment, by: action)
  }

  mutating func change(_ appointment: Appointment, by action: Action) -> [Effect] {
    switch action {
    case .cancel: carryOut(.startCancelling(appointment))
    case .move: carryOut(.booking(.move(appointment)))
    case .edit: carryOut(.startEditing(appointment))
    case .bookAgain: carryOut(.booking(.again(appointment)))
    case .arrived: markArrived(appointment)
    case .status: chooseStatus(appointment)
    default: openCard(of: appointment)
    }
  }

}

/// Whether a client came: arrived, attended, did not attend. Nothing is sent to the client.
extension Console {
  /// Marks a client as arrived; the same key again removes the mark.
  mutating func markArrived(_ appointment: Appointment) -> [Effect] {
    carryOut(
      .mark(
        appointment, as: appointment.status == .arrived ? .booked : .arrived, by: .arrived))
  }

  mutating func chooseStatus(_ appointment: Appointment) -> [Effect] {
    guard appointment.occupies else { return refuse(.status, .isCancelled) }
    open(.status(StatusCard(appointment)))
    return []
  }
}

/// Finding appointments of the days that are shown by words.
extension Console {
  mutating func startSearching() -> [Effect] {
    guard diary.isCurrent, diary.view != .month else {
      return refuse(.search, diary.view == .month ? .nothingSelected : .isLoading)
    }
    focus(.calendar)
    open(.search(DiarySearch(desk.searchedText)))
    return []
  }

  /// Moves the cursor to the next appointment that has the last search's words.
  mutating func searchAgain() -> [Effect] {
    guard diary.isCurrent, diary.view != .month, !desk.searchedText.isEmpty else {
      return startSearching()
    }
    if !desk.appointments(having: desk.searchedText).isEmpty { focus(.calendar) }
    return carryOut(.findAgain)
  }
}
