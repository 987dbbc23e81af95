import Booking
import CivilTime

/// Undo and redo. Each makes an ordinary change that is the opposite of the last.
extension Desk {
  mutating func step(_ direction: History.Direction) -> [Effect] {
    let action: Action = direction == .undo ? .undo : .redo
    guard clinic != nil else { return refuse(action, .isLoading) }
    // The pending change is the last one.
    guard !isWriting else { return refuse(action, .isWriting) }
    guard !isInDoubt else { return refuse(action, .isInDoubt) }
    guard let change = history.next(direction) else { return refuse(action, .isEmpty) }
    let writes = opposites(of: change, direction)
    guard let first = writes.first else { return [] }
    guard writes.count == 1 else {
      // Only changes to appointments are made as one.
      let changes = writes.compactMap {
        if case .appointment(let write) = $0 { write } else { nil }
      }
      return start(direction == .undo ? .undo(change) : .redo(change), changes)
    }
    if case .appointment(.booking(let order)) = first, let client = order.client {
      bookedFor[client] = change.appointment.map { .clientOf($0) }
    }
    let (id, effect) = send(first)
    history.begin(change, direction, as: id)
    hold = .write(id)
    notice = .waiting
    return [effect]
  }

  /// The changes that undo or redo a change; undo begins with the last.
  private func opposites(
    of change: Change, _ direction: History.Direction
  ) -> [Requests.Write] {
    let isUndo = direction == .undo
    return switch change {
    case .waits(let entry): [isUndo ? .waitingOver(entry) : .waiting(entry.order)]
    case .waitsNoMore(let entry): [isUndo ? .waiting(entry.order) : .waitingOver(entry)]
    case .several:
      (isUndo ? change.parts.reversed() : change.parts).flatMap { opposites(of: $0, direction) }
    case .booked, .cancelled, .moved, .edited:
      opposite(of: change, direction).map { [.appointment($0)] } ?? []
    }
  }

  /// The change that undoes or redoes a change to one appointment; nil for any other.
  private func opposite(
    of change: Change, _ direction: History.Direction
  ) -> AppointmentWrite? {
    let isUndo = direction == .undo
    return switch change {
    case .booked(let appointment) where isUndo: .cancellation(appointment, Cause())
    case .booked(let appointment): .booking(order(again: appointment))
    case .cancelled(let appointment, _) where isUndo: .booking(order(again: appointment))
    case .cancelled(let appointment, let cause): .cancellation(appointment, cause)
    case .moved(let from, let to): isUndo ? move(to, back: from) : move(from, back: to)
    case .edited(let from, let to): isUndo ? edit(to, back: from) : edit(from, back: to)
    case .waits, .waitsNoMore, .several: nil
    }
  }

  private func order(again appointment: Appointment) -> BookingOrder {
    BookingOrder(
      client: appointment.client, practitioner: appointment.practitioner,
      location: appointment.location, type: appointment.type, time: appointment.time,
      notes: appointment.notes)
  }

  private func move(_ now: Appointment, back: Appointment) -> AppointmentWrite {
    .moving(
      now, Move(time: back.time, practitioner: back.practitioner, location: back.location))
  }

  private func edit(_ now: Appointment, back: Appointment) -> AppointmentWrite {
    .editing(
      now,
      Edit(
        notes: back.notes == now.notes ? nil : back.notes,
        type: back.type == now.type ? nil : back.type,
        status: back.status == now.status ? nil : back.status))
  }

  /// Applies the result of undo or redo; nil if the request was neither.
  mutating func finishStep(_ id: RequestID, _ appointment: Appointment) -> [Effect]? {
    guard let step = history.finish(id) else { return nil }
    switch step.change {
    case .booked(let before) where step.direction == .redo,
      .cancelled(let before, _) where step.direction == .undo:
      history.rename(before.id, to: appointment)
      let renamed = step.change.renamed(before.id, to: appointment)
      history.settle(History.Step(change: renamed, direction: step.direction), as: renamed)
    default: history.settle(step, as: step.change)
    }
    note(step.direction == .undo ? .undone : .redone, appointment)
    notice = step.direction == .undo ? .undone(step.change, appointment) : .redone(appointment)
    replace(appointment)
    let effects =
      (hold == .write(id) ? arrive(at: appointment) : showAppointment(appointment))
      + loadNextPlaces()
    letGo(of: appointment)
    return effects
  }

  /// Applies the failure of undo or redo. With an unknown result, the change can't be undone here
  /// any more.
  mutating func failStep(_ id: RequestID, _ failure: BookingFailure) -> [Effect]? {
    guard let step = history.finish(id) else { return nil }
    if step.change.appointment == nil { return failWaitingStep(step, id, failure) }
    if failure.code == .unknownOutcome {
      history.drop(step)
      if let write = opposite(of: step.change, step.direction) { doubt(write, isStep: true) }
    }
    if failure.isFinal { history.refuse(step) }
    forgetTypeAhead(after: id)
    notice = .notUndone(step.change, isRedo: step.direction == .redo, failure)
    guard let appointment = step.change.appointment else { return reload() }
    return show(
      zone(of: appointment.location).day(of: appointment.time.start), at: appointment.location)
  }
}
