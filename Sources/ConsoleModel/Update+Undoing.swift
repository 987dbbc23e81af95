import Booking
import CivilTime

/// Undo and redo: the opposite change is made, as any other is, and told as what it is.
extension ConsoleState {
  mutating func step(_ direction: History.Direction) -> [Effect] {
    let action: Action = direction == .undo ? .undo : .redo
    guard clinic != nil else { return refuse(action, .isLoading) }
    guard let change = history.next(direction) else { return refuse(action, .isEmpty) }
    let (id, effect) = direction == .undo ? opposite(of: change) : again(change)
    history.begin(change, direction, as: id)
    hold = .write(id)
    notice = .waiting
    return [effect]
  }

  private mutating func opposite(of change: Change) -> (RequestID, Effect) {
    switch change {
    case .booked(let appointment): cancel(appointment, reason: nil)
    case .cancelled(let appointment, _): book(appointment)
    case .moved(let from, let to): move(to, back: from)
    case .edited(let from, let to): edit(to, back: from)
    }
  }

  private mutating func again(_ change: Change) -> (RequestID, Effect) {
    switch change {
    case .booked(let appointment): book(appointment)
    case .cancelled(let appointment, let reason): cancel(appointment, reason: reason)
    case .moved(let from, let to): move(from, back: to)
    case .edited(let from, let to): edit(from, back: to)
    }
  }

  private mutating func cancel(
    _ appointment: Appointment, reason: CancellationReason.ID?
  ) -> (RequestID, Effect) {
    let id = requests.begin(.cancellation(appointment, reason: reason))
    return (id, .cancel(id, appointment.id, reason, notes: ""))
  }

  private mutating func book(_ appointment: Appointment) -> (RequestID, Effect) {
    let order = order(again: appointment)
    let id = requests.begin(.booking(order))
    return (id, .book(id, order))
  }

  private func order(again appointment: Appointment) -> BookingOrder {
    BookingOrder(
      client: appointment.client, practitioner: appointment.practitioner,
      location: appointment.location, type: appointment.type, time: appointment.time,
      notes: appointment.notes)
  }

  private mutating func move(_ now: Appointment, back: Appointment) -> (RequestID, Effect) {
    let move = Move(
      time: back.time, practitioner: back.practitioner, location: back.location)
    let id = requests.begin(.moving(now, move))
    return (id, .move(id, now.id, move))
  }

  private mutating func edit(_ now: Appointment, back: Appointment) -> (RequestID, Effect) {
    let edit = Edit(
      notes: back.notes == now.notes ? nil : back.notes,
      type: back.type == now.type ? nil : back.type,
      status: back.status == now.status ? nil : back.status)
    let id = requests.begin(.editing(now, edit))
    return (id, .edit(id, now.id, edit))
  }

  /// Takes in what came of a step; nil where the write was no step.
  mutating func finishStep(_ id: RequestID, _ appointment: Appointment) -> [Effect]? {
    guard let step = history.finish(id) else { return nil }
    switch step.change {
    case .booked(let before) where step.direction == .redo,
      .cancelled(let before, _) where step.direction == .undo:
      history.rename(before.id, to: appointment)
      history.settle(
        renamed(step, to: appointment), as: step.change.renamed(before.id, to: appointment))
    default: history.settle(step, as: step.change)
    }
    notice = step.direction == .undo ? .undone(step.change, appointment) : .redone(appointment)
    replaceEverywhere(appointment)
    return showAppointment(appointment) + loadNextPlaces()
  }

  /// The history knows the change by the new id by now.
  private func renamed(_ step: History.Step, to appointment: Appointment) -> History.Step {
    History.Step(
      change: step.change.renamed(step.change.appointment.id, to: appointment),
      direction: step.direction)
  }

  /// Nothing was taken back, or nobody knows: then it cannot be taken back any more from here.
  mutating func failStep(_ id: RequestID, _ failure: BookingFailure) -> [Effect]? {
    guard let step = history.finish(id) else { return nil }
    if failure.code == .unknownOutcome {
      history.drop(step)
      if step.books { unsettled.append(order(again: step.change.appointment)) }
    }
    dropHeld(after: id)
    notice = .notUndone(step.change, isRedo: step.direction == .redo, failure)
    let appointment = step.change.appointment
    return show(
      zone(of: appointment.location).day(of: appointment.time.start), at: appointment.location)
  }
}
