import Booking
import CivilTime
import Screen

/// The card of a cancellation, and what answers to changes are to cards.
extension ConsoleState {
  // MARK: - Cancelling

  mutating func startCancelling() -> [Effect] {
    guard case .appointment(let appointment) = selection else {
      return refuse(.cancel, diary.isCurrent ? .notAnAppointment : .isLoading)
    }
    return startCancelling(appointment)
  }

  mutating func startCancelling(_ appointment: Appointment) -> [Effect] {
    guard appointment.occupies else { return refuse(.cancel, .isCancelled) }
    guard appointment.status == .booked || appointment.time.end > now else {
      return refuse(.cancel, .isOver)
    }
    overlays.append(.cancel(CancelCard(appointment: appointment)))
    return []
  }

  mutating func press(_ key: Key, on card: CancelCard) -> [Effect] {
    var card = card
    guard card.write == nil else { return [] }
    switch key {
    case .escape, .control("c"), .control("g"): return closeTop()
    case .enter: return cancel(card)
    case .tab, .backtab: card.isInNote.toggle()
    case .character(let digit) where !card.isInNote:
      let reasons = clinic?.reasons ?? []
      guard let number = digit.wholeNumberValue, reasons.indices.contains(number - 1) else {
        notice = .chooseReason
        return []
      }
      card.reason = number - 1
    case .up where !card.isInNote, .down where !card.isInNote:
      let count = clinic?.reasons.count ?? 0
      guard count > 0 else { return [] }
      card.reason = Self.moved(
        card.reason ?? (key == .down ? -1 : count), by: key == .down ? .down : .up, page: 1,
        count: count)
    default:
      guard card.isInNote, card.note.handle(key) else {
        notice = .unknownKey(key)
        return []
      }
    }
    replaceTop(.cancel(card))
    return []
  }

  private mutating func cancel(_ card: CancelCard) -> [Effect] {
    let reasons = clinic?.reasons ?? []
    guard card.reason != nil || reasons.isEmpty else {
      notice = .chooseReason
      return [.beep]
    }
    let reason = card.reason.map { reasons[$0].id }
    let cause = Cause(reason: reason, notes: card.note.text)
    let id = requests.begin(.cancellation(card.appointment, cause))
    var card = card
    card.write = id
    replaceTop(.cancel(card))
    hold = .write(id)
    return [.cancel(id, card.appointment, cause.reason, notes: cause.notes)]
  }

  // MARK: - Answers

  /// Whether the uppermost card has sent this change.
  func isShowing(write id: RequestID) -> Bool {
    switch overlays.last {
    case .cancel(let card): card.write == id
    case .edit(let card): card.write == id
    default: false
    }
  }

  /// A change was made: its card closes.
  mutating func finish(_ id: RequestID, made appointment: Appointment) -> [Effect] {
    let isShown = isShowing(write: id)
    let effects = desk.finish(id, made: appointment)
    if isShown { overlays.removeLast() }
    return effects
  }

  /// A request failed: the card that sent it can be used again, unless what it shows is not so any
  /// more.
  mutating func fail(_ id: RequestID, _ failure: BookingFailure) -> [Effect] {
    let isShown = isShowing(write: id)
    guard let effects = desk.failWrite(id, failure) else { return failRead(id, failure) }
    guard isShown else { return effects }
    switch overlays.last {
    case .cancel(var card):
      card.write = nil
      replaceTop(.cancel(card))
      if [.unknownOutcome, .changedMeanwhile].contains(failure.code) { overlays.removeLast() }
    case .edit(var card):
      card.write = nil
      replaceTop(.edit(card))
    default: break
    }
    return effects
  }

  private mutating func failRead(_ id: RequestID, _ failure: BookingFailure) -> [Effect] {
    slow.remove(id)
    let waited = hold.map(mustHold) ?? false
    guard let read = requests.finish(id) else { return [] }
    defer { if waited, !read.isAdvice { desk.forgetTypeAheadIfOver() } }
    // It says nothing of the line to this practice.
    if read == .opening { return desk.failOpening(failure) }
    desk.noteConnection(failure)
    switch read {
    case .clientAppointments:
      if case .client(var card)? = overlays.last {
        card.appointments = card.appointments ?? []
        replaceTop(.client(card))
      }
    case .appointment where isAwaitingNote: _ = closeTop()
    default: break
    }
    return desk.fail(read, failure)
  }

  /// Shows on cards what the clinic has confirmed of appointments.
  mutating func followConfirmed() {
    for appointment in desk.confirmed { replace(appointment) }
    desk.confirmed = []
  }

  private mutating func replace(_ appointment: Appointment) {
    for index in overlays.indices {
      switch overlays[index] {
      case .client(var card):
        card.appointments = card.appointments?.map {
          $0.id == appointment.id ? appointment : $0
        }
        overlays[index] = .client(card)
      case .appointment(var card) where card.appointment.id == appointment.id:
        card.appointment = appointment
        overlays[index] = .appointment(card)
      default: break
      }
    }
  }
}
