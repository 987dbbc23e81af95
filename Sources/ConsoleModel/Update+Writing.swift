import Booking
import BookingLanguage
import CivilTime
import Screen

extension ConsoleState {
  // MARK: - Booking

  mutating func finishBooking(_ id: RequestID, _ appointment: Appointment) -> [Effect] {
    guard finishWrite(id) != nil else { return [] }
    connection = .live
    if let effects = finishInBatch(id, .done(appointment)) ?? finishStep(id, appointment) {
      return effects
    }
    record(.booked(appointment))
    notice = .booked(appointment)
    withdrawOffer(of: appointment)
    let settled = settleWaiting(waitingFor.removeValue(forKey: id))
    // Who did not wait is doing something else by now, and is left alone.
    guard desk.draft?.write == id else { return reload() + settled }
    asideText = ""
    return arrive(at: appointment) + loadNextPlaces() + settled
  }

  func isShowing(write id: RequestID) -> Bool {
    switch overlays.last {
    case .cancel(let card): card.write == id
    case .edit(let card): card.write == id
    default: false
    }
  }

  // MARK: - Saving a client

  /// Saved; what remains is a booking like any other, which no second Enter can save again.
  mutating func finishAdding(_ id: RequestID, _ client: Client.ID) -> [Effect] {
    guard case .adding(let newcomer)? = finishWrite(id) else { return [] }
    connection = .live
    var record = newcomer.record
    record.client.id = client
    savedClients.insert(client)
    guard desk.draft?.write == id else {
      asideNewcomer = ""
      notice = .clientSaved(record.client)
      return []
    }
    return desk.bookSaved(ClientMatch(client: record.client, mobile: record.mobile))
  }

  private mutating func failAdding(_ id: RequestID, _ failure: BookingFailure) -> [Effect] {
    dropHeld(after: id)
    notice = .clientNotSaved(failure)
    guard desk.draft?.write == id, let newcomer = desk.draft?.newcomer else { return [] }
    desk.reopenDraft(atCard: false)
    if failure.code == .unknownOutcome {
      desk.draft?.changeNewClient { $0.saving = .perhapsDone }
    }
    // Perhaps it was saved: a client who is there by now is shown, and can be taken.
    return desk.searchAlike(newcomer)
  }

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

  mutating func finishCancelling(_ id: RequestID, _ appointment: Appointment) -> [Effect] {
    guard case .cancellation(let before, let cause)? = finishWrite(id) else { return [] }
    connection = .live
    if let effects = finishInBatch(id, .done(appointment)) ?? finishStep(id, appointment) {
      return effects
    }
    // The list may leave out the note, which a new booking must not lose.
    var whole = before
    whole.notes = before.notes.isEmpty ? appointment.notes : before.notes
    record(.cancelled(whole, cause))
    if isShowing(write: id) { overlays.removeLast() }
    notice = .cancelled(appointment, reason: appointment.cancellation?.reason ?? cause.reason)
    replaceEverywhere(appointment)
    letGo(of: appointment)
    offerFreed(before)
    return reload()
  }

  /// Shows what the server now says of an appointment wherever it stands on the screen.
  mutating func replaceEverywhere(_ appointment: Appointment) {
    if diary.picture?.appointments.contains(where: { $0.id == appointment.id }) == true {
      insert(appointment)
    }
    desk.plan?.note(appointment)
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

  /// What was to be written, once it is over however it ended; nil where it was over before.
  mutating func finishWrite(_ id: RequestID) -> Requests.Write? {
    slow.remove(id)
    guard let write = requests.finishWrite(id) else { return nil }
    // Its numbers are read to callers.
    month = nil
    return write
  }

  // MARK: - Failing

  mutating func fail(_ id: RequestID, _ failure: BookingFailure) -> [Effect] {
    slow.remove(id)
    if let write = finishWrite(id) { return fail(write, id, failure) }
    let waited = hold.map(mustHold) ?? false
    guard let read = requests.finish(id) else { return [] }
    defer { if waited, !read.isAdvice { dropHeldIfOver() } }
    // It says nothing of the line to this practice.
    if read == .opening { return failOpening(failure) }
    noteConnection(failure)
    return fail(read, failure)
  }

  private mutating func noteConnection(_ failure: BookingFailure) {
    if failure.code == .unreachable {
      if case .offline = connection { return }
      connection = .offline(since: diary.picture?.readAt ?? now)
    } else if failure.code != .unknownOutcome {
      connection = .live
    }
  }

  private mutating func fail(
    _ write: Requests.Write, _ id: RequestID, _ failure: BookingFailure
  ) -> [Effect] {
    noteConnection(failure)
    // What went wrong here must be seen here.
    abandonOpening()
    if let effects = failInBatch(write, id, failure) ?? failStep(id, failure) { return effects }
    switch write {
    case .booking(let order): return failBooking(order, id, failure)
    case .adding: return failAdding(id, failure)
    case .waiting, .waitingOver: return failWaiting(id, failure)
    case .moving(let appointment, let move): return failMoving(appointment, move, id, failure)
    case .editing(let appointment, let edit):
      return failEditing(appointment, edit, id, failure)
    case .cancellation(let appointment, _):
      if isShowing(write: id), case .cancel(var card)? = overlays.last {
        card.write = nil
        replaceTop(.cancel(card))
        // Nobody may go on from what is not so any more.
        if [.unknownOutcome, .changedMeanwhile].contains(failure.code) { overlays.removeLast() }
      }
      dropHeld(after: id)
      notice = .notCancelled(appointment, failure)
      if failure.code == .unknownOutcome { doubt(write) }
      return reload()
    }
  }

  private mutating func failBooking(
    _ order: BookingOrder, _ id: RequestID, _ failure: BookingFailure
  ) -> [Effect] {
    let isShown = desk.draft?.write == id
    waitingFor[id] = nil
    dropHeld(after: id)
    if failure.code == .unknownOutcome {
      if isShown { desk.dropDraft() }
      doubt(.booking(order))
      notice = doubts.last.map { .outcomeUnknown($0) }
      return doubts.last.map { showDay(of: $0) } ?? []
    }
    notice = .notBooked(order, failure)
    guard isShown, let draft = desk.draft else { return reload() }
    if draft.isNewlySaved { notice = .savedNotBooked(order, failure) }
    desk.reopenDraft(atCard: failure.code != .refused)
    guard failure.code == .refused else { return [] }
    desk.draft?.problem = nil
    var effects = reload()
    if draft.fixedPlace == nil { effects += desk.findPlacesAgain() }
    if clinic?.tellsRosters == true, !draft.isNewlySaved {
      whyNotOrder = order
      effects.append(.findObstacles(requests.begin(.whyNot), order, ignoring: nil))
    }
    return effects
  }

  /// Shows the day on which a change without an answer would be seen.
  mutating func showDay(of doubt: Doubt) -> [Effect] {
    guard let place = doubt.place else { return [] }
    return show(zone(of: place.location).day(of: place.time.start), at: place.location)
  }

  /// What was typed ahead waited for an answer and was meant for the screen that it would have made.
  mutating func dropHeldIfOver() {
    if let hold, !mustHold(hold) { (desk.forgetsTypeAhead, self.hold) = (true, nil) }
  }

  /// What was typed after a write that failed was meant for another screen.
  mutating func dropHeld(after id: RequestID) { desk.forgetTypeAhead(after: id) }

  private mutating func fail(_ read: Requests.Read, _ failure: BookingFailure) -> [Effect] {
    switch read {
    case .doubt, .bookingVisits, .bookingWhyNot, .planWhyNot, .findLater: break
    case .newcomerNames, .newcomerPhone: return desk.failAlike(failure)
    case .findDiary:
      desk.failFree(failure)
    case .bookingClients, .bookingPlaces:
      desk.failDraft(read, failure)
    case .clients:
      desk.failClients(failure)
    case .clientAppointments:
      if case .client(var card)? = overlays.last {
        card.appointments = card.appointments ?? []
        replaceTop(.client(card))
      }
      notice = .failed(failure)
    case .appointment where isAwaitingNote:
      _ = closeTop()
      notice = .failed(failure)
    case .month, .monthRosters:
      month?.isUnread = true
      notice = .failed(failure)
    case .changes:
      _ = desk.leaveChanges()
      notice = .failed(failure)
    case .planPlaces, .planAppointments:
      _ = desk.leavePlan()
      notice = .failed(failure)
    case .waiting:
      // Nobody asked for it, unless the list is open.
      guard case .waiting? = overlays.last else { return [] }
      _ = closeTop()
      notice = .failed(failure)
    case .nextPlaces: break
    case .diary where diary.isCurrent && failure.code == .unreachable: break
    case .diary, .clinic:
      diary.failure = failure
      // What became of a change is told nowhere else; that the diary was not read says the pane.
      if notice?.tellsOfAChange != true { notice = .failed(failure) }
    default: notice = .failed(failure)
    }
    return []
  }
}
