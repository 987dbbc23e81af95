public import Booking
import CivilTime

/// Cancelling and editing appointments.
extension Desk {
  /// Why this change can't be made to an appointment now; nil if it can.
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

  /// Applies the failure of a cancellation.
  mutating func failCancelling(_ id: RequestID, _ failure: BookingFailure) {
    guard cancelling?.write == id else { return }
    cancelling?.write = nil
    // The card shows an appointment that isn't like that any more, so it closes.
    if [.unknownOutcome, .changedMeanwhile].contains(failure.code) { cancelling = nil }
  }

  // MARK: - Editing

  mutating func startEditing(_ appointment: Appointment) -> [Effect] {
    if let obstacle = obstacle(to: .edit, appointment) { return refuse(.edit, obstacle) }
    edit = AppointmentEdit(appointment)
    hold = .note
    return read(appointment)
  }

  /// Whether the note to change is still being read.
  var isAwaitingNote: Bool { edit.map { !$0.isComplete } ?? false }

  mutating func save(_ change: Edit) -> [Effect] {
    guard let appointment = edit?.appointment, edit?.write == nil else { return [] }
    let id = requests.begin(.editing(appointment, change))
    edit?.write = id
    hold = .write(id)
    return [.edit(id, appointment, change)]
  }

  /// Leaves an edit, or stops waiting for its note.
  mutating func leaveEdit() {
    if let edit, !edit.isComplete { requests.drop(.appointment(edit.appointment.id)) }
    edit = nil
  }

  /// Applies the failure of an edit; reads the appointment if another desk has changed it.
  mutating func failEdit(_ id: RequestID, _ failure: BookingFailure) -> [Effect] {
    guard let appointment = edit?.appointment, edit?.write == id else { return [] }
    edit?.write = nil
    return failure.code == .changedMeanwhile ? read(appointment) : []
  }

  // MARK: - What was sent

  /// Ends the cancellation or the edit that sent this request, which continues by itself.
  mutating func leave(write id: RequestID) {
    if cancelling?.write == id { cancelling = nil }
    if edit?.write == id { edit = nil }
  }
}

/// Whether a client came: arrived, attended, did not attend. Nothing is sent to the client.
extension Desk {
  mutating func mark(
    _ appointment: Appointment, as status: Appointment.Status, by action: Action
  ) -> [Effect] {
    guard appointment.occupies else { return refuse(action, .isCancelled) }
    guard status != appointment.status else { return [] }
    // A client can't arrive before the day of the appointment.
    guard status == .booked || zone.day(of: appointment.time.start) <= today else {
      return refuse(action, .isAhead)
    }
    let edit = Edit(status: status)
    let id = requests.begin(.editing(appointment, edit))
    hold = .write(id)
    return [.edit(id, appointment, edit)]
  }
}
