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

/// What begins a booking from a pane or a card.
extension Console {
  /// Begins a booking; from the clients' pane, for the client that is selected there.
  mutating func startBooking() -> [Effect] {
    let client = pane == .clients ? selectedMatch : nil
    return carryOut(.booking(.begin(for: client, at: nil, saying: nil)))
  }

  mutating func closeTop() -> [Effect] {
    let leaving = overlays.popLast()?.card.leaving
    return (leaving.map { carryOut($0) } ?? []) + resumeLine()
  }

  /// A draft that was covered before its answers came asks again.
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

/// Whether a client came: arrived, attended, did not attend. Nothing is sent to anybody.
extension Console {
  /// Arrived with one key; the same key again takes it back.
  mutating func markArrived(_ appointment: Appointment) -> [Effect] {
    carryOut(
      .mark(
        appointment, as: appointment.status == .arrived ? .booked : .arrived, by: .arrived))
  }

  mutating func chooseStatus(_ appointment: Appointment) -> [Effect] {
    guard appointment.occupies else { return refuse(.status, .isCancelled) }
    overlays.append(.status(StatusCard(appointment)))
    return []
  }
}

/// Appointments of what is shown, by words.
extension Console {
  mutating func startSearching() -> [Effect] {
    guard diary.isCurrent, diary.view != .month else {
      return refuse(.search, diary.view == .month ? .nothingSelected : .isLoading)
    }
    focus(.calendar)
    overlays.append(.search(DiarySearch(desk.searchedText)))
    return []
  }

  /// The next appointment that has the words searched for last, from the cursor on and round.
  mutating func searchAgain() -> [Effect] {
    guard diary.isCurrent, diary.view != .month, !desk.searchedText.isEmpty else {
      return startSearching()
    }
    if !desk.appointments(having: desk.searchedText).isEmpty { focus(.calendar) }
    return carryOut(.findAgain)
  }
}
