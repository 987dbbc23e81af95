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

extension Desk {
  /// Makes a target of the diary what keys act on, on whatever day it is; a client is not in it.
  mutating func point(at target: Pointing) -> [Effect] {
    switch target {
    case .practitioner(let id):
      diary.hidden.remove(id)
      diary.shown.insert(id)
      diary.cursor = Diary.Cursor(practitioner: id, time: diary.cursor.time)
      chooseColumns()
      return []
    case .client: return []
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
