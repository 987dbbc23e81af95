public import Booking
import CivilTime

/// Cancelling and editing appointments.
extension Desk {
  /// Why an appointment can't be changed so now; nil: it can.
  public func obstacle(to action: Action, _ appointment: Appointment) -> Notice.Reason? {
    switch action {
    case .cancel, .move, .edit, .arrived, .status: if !appointment.occupies { return .isCancelled }
    case .bookAgain: return appointment.client == nil ? .noClient : nil
    default: break
    }
    let isOpen = appointment.status == .booked
    switch action {
    case .cancel: return isOpen || appointment.time.end > now ? nil : .isOver
    case .move: return isOpen && appointment.time.end > now ? nil : .isOver
    default: return nil
    }
  }

  // MARK: - Cancelling

  mutating func startCancelling(_ appointment: Appointment) -> [Effect] {
    if let obstacle = obstacle(to: .cancel, appointment) { return refuse(.cancel, obstacle) }
    cancelling = Cancelling(appointment)
    return []
  }

  mutating func cancel(_ cause: Cause) -> [Effect] {
    guard let appointment = cancelling?.appointment, cancelling?.write == nil else { return [] }
    let id = requests.begin(.cancellation(appointment, cause))
    cancelling?.write = id
    hold = .write(id)
    return [.cancel(id, appointment, cause.reason, notes: cause.notes)]
  }

  /// A cancellation wasn't made.
  mutating func failCancelling(_ id: RequestID, _ failure: BookingFailure) {
    guard cancelling?.write == id else { return }
    cancelling?.write = nil
    // Nobody may go on from what is not so any more.
    if [.unknownOutcome, .changedMeanwhile].contains(failure.code) { cancelling = nil }
  }

  // MARK: - Editing

  mutating func startEditing(_ appointment: Appointment) -> [Effect] {
    if let obstacle = obstacle(to: .edit, appointment) { return refuse(.edit, obstacle) }
    edit = AppointmentEdit(appointment)
    hold = .editCard
    return read(appointment)
  }

  /// Whether the note that is to be changed is still to come.
  var isAwaitingNote: Bool { edit.map { !$0.isComplete } ?? false }

  mutating func save(_ change: Edit) -> [Effect] {
    guard let appointment = edit?.appointment, edit?.write == nil else { return [] }
    let id = requests.begin(.editing(appointment, change))
    edit?.write = id
    hold = .write(id)
    return [.edit(id, appointment, change)]
  }

  /// Gives up an edit, or the wait for what it is to change.
  mutating func leaveEdit() {
    if let edit, !edit.isComplete { requests.drop(.appointment(edit.appointment.id)) }
    edit = nil
  }

  /// An edit wasn't saved; what is there by now is read where another desk has changed it.
  mutating func failEdit(_ id: RequestID, _ failure: BookingFailure) -> [Effect] {
    guard let appointment = edit?.appointment, edit?.write == id else { return [] }
    edit?.write = nil
    return failure.code == .changedMeanwhile ? read(appointment) : []
  }

  // MARK: - What was sent

  /// Ends the cancellation or the edit that a write was sent for; the write goes on by itself.
  mutating func leave(write id: RequestID) {
    if cancelling?.write == id { cancelling = nil }
    if edit?.write == id { edit = nil }
  }
}

/// Whether a client came: arrived, attended, did not attend. Nothing is sent to anybody.
extension Desk {
  mutating func mark(
    _ appointment: Appointment, as status: Appointment.Status, by action: Action
  ) -> [Effect] {
    guard appointment.occupies else { return refuse(action, .isCancelled) }
    guard status != appointment.status else { return [] }
    // Who has not come by then has not arrived; the day before nobody can.
    guard status == .booked || zone.day(of: appointment.time.start) <= today else {
      return refuse(action, .isAhead)
    }
    let edit = Edit(status: status)
    let id = requests.begin(.editing(appointment, edit))
    hold = .write(id)
    return [.edit(id, appointment, edit)]
  }
}
