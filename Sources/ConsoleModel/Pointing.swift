public import Booking
import CivilTime

/// Something on a list that was told before, named by what it is and not by where it is drawn.
public enum Pointing: Hashable, Sendable {
  case appointment(Appointment)
  /// A free place, from the time that is meant on.
  case free(AvailabilitySlot)
  case client(ClientMatch)
  case practitioner(Practitioner.ID)
}

extension ConsoleState {
  /// Closes what is open and makes the target what keys act on, on whatever day it is; a client's
  /// card is opened.
  mutating func point(at target: Pointing) -> [Effect] {
    guard clinic != nil else { return [] }
    while !overlays.isEmpty { _ = closeTop() }
    (clients.isEditing, people.isEditing) = (false, false)
    notice = nil
    switch target {
    case .practitioner(let id):
      pane = .calendar
      diary.hidden.remove(id)
      diary.shown.insert(id)
      diary.cursor = Diary.Cursor(practitioner: id, time: diary.cursor.time)
      chooseColumns()
      return []
    case .client(let match): return openCard(of: match.id, match: match)
    case .appointment(let appointment):
      let cursor = Diary.Cursor(
        practitioner: appointment.practitioner, time: appointment.time.start,
        appointment: appointment.id)
      return bring(cursor, at: appointment.location)
    case .free(let slot):
      return bring(
        Diary.Cursor(practitioner: slot.practitioner, time: slot.time.start), at: slot.location)
    }
  }

  private mutating func bring(_ cursor: Diary.Cursor, at location: Location.ID) -> [Effect] {
    let day = zone(of: location).day(of: cursor.time)
    let isThere = diary.isCurrent && diary.day == day && diary.location == location
    pane = .calendar
    if let person = cursor.practitioner {
      diary.hidden.remove(person)
      diary.shown.insert(person)
    }
    let effects = isThere ? [] : show(day, at: location)
    diary.cursor = cursor
    if isThere { chooseColumns() }
    return effects
  }
}
