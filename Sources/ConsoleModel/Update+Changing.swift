import Booking
import CivilTime
import Screen

/// Moving and editing appointments.
extension ConsoleState {
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
    case .move: desk.startMoving(appointment)
    case .edit: carryOut(.startEditing(appointment))
    case .bookAgain: desk.bookAgain(appointment)
    case .arrived: markArrived(appointment)
    case .status: chooseStatus(appointment)
    default: openCard(of: appointment)
    }
  }

}

extension Appointment {
  func changed(by edit: Edit) -> Appointment {
    var changed = self
    changed.notes = edit.notes ?? notes
    changed.type = edit.type ?? type
    changed.status = edit.status ?? status
    return changed
  }
}
