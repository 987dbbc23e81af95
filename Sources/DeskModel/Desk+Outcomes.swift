import Booking
import BookingLanguage
import CivilTime

/// The results of changes: applied, recorded for undo, and reported.
extension Desk {
  /// Applies a change that was made.
  mutating func finish(_ id: RequestID, made appointment: Appointment) -> [Effect] {
    guard case .appointment(let write)? = finishWrite(id) else { return [] }
    connection = .live
    if let effects = finishInBatch(id, .done(appointment)) ?? finishStep(id, appointment) {
      return effects
    }
    leave(write: id)
    switch write {
    case .booking: return finishBooking(id, appointment)
    case .cancellation(let before, let cause): return finishCancelling(before, appointment, cause)
    case .moving(let before, _): return finishMoving(id, before, appointment)
    case .editing(let before, let edit):
      // The answer may lack the note, which must not count as changed.
      record(.edited(from: before, to: before.changed(by: edit)))
      notice = .edited(appointment)
      replace(appointment)
      return reload()
    }
  }

  private mutating func finishBooking(_ id: RequestID, _ appointment: Appointment) -> [Effect] {
    record(.booked(appointment))
    notice = .booked(appointment)
    withdrawOffer(of: appointment)
    let settled = settleWaiting(waitingFor.removeValue(forKey: id))
    // If the user didn't wait for the booking, the cursor stays where it is.
    guard draft?.write == id else { return reload() + settled }
    asideText = ""
    return arrive(at: appointment) + loadNextPlaces() + settled
  }

  private mutating func finishMoving(
    _ id: RequestID, _ before: Appointment, _ appointment: Appointment
  ) -> [Effect] {
    record(.moved(from: before, to: appointment))
    notice = .moved(appointment, from: before)
    offerFreed(before)
    withdrawOffer(of: appointment)
    guard draft?.write == id else { return reload() }
    return arrive(at: appointment) + loadNextPlaces()
  }

  private mutating func finishCancelling(
    _ before: Appointment, _ appointment: Appointment, _ cause: Cause
  ) -> [Effect] {
    // The diary may lack the note, which a new booking on undo must not lose.
    var whole = before
    whole.notes = before.notes.isEmpty ? appointment.notes : before.notes
    record(.cancelled(whole, cause))
    notice = .cancelled(appointment, reason: appointment.cancellation?.reason ?? cause.reason)
    replace(appointment)
    letGo(of: appointment)
    offerFreed(before)
    return reload()
  }

  /// Goes on with the booking of a client who was saved.
  mutating func finishAdding(_ id: RequestID, _ client: Client.ID) -> [Effect] {
    guard case .adding(let newcomer)? = finishWrite(id) else { return [] }
    connection = .live
    var record = newcomer.record
    record.client.id = client
    savedClients.insert(client)
    guard draft?.write == id else {
      asideNewcomer = ""
      notice = .clientSaved(record.client)
      return []
    }
    return bookSaved(ClientMatch(client: record.client, mobile: record.mobile))
  }

  /// Ends a request and returns its change; nil if it had ended before.
  private mutating func finishWrite(_ id: RequestID) -> Requests.Write? {
    slow.remove(id)
    guard let write = requests.finishWrite(id) else { return nil }
    // Receptionists read the month's numbers to callers, so old ones aren't kept.
    month = nil
    return write
  }

  // MARK: - The waiting list

  mutating func finishWaiting(_ id: RequestID, _ entry: WaitingEntry) -> [Effect] {
    guard case .waiting? = finishWrite(id) else { return [] }
    connection = .live
    waiting = (waiting ?? []).filter { $0.id != entry.id } + [entry]
    notice = .waits(entry)
    if let step = history.finish(id) {
      history.settle(step, as: step.direction == .undo ? .waitsNoMore(entry) : .waits(entry))
      return []
    }
    record(.waits(entry))
    // Closes only the draft that sent this, since there may be another by now.
    return finishWaitingDraft(id)
  }

  mutating func finishRemoving(_ id: RequestID) -> [Effect] {
    guard case .waitingOver(let entry)? = finishWrite(id) else { return [] }
    connection = .live
    let booked = settling.removeValue(forKey: id)
    forget(entry)
    if let step = history.finish(id) {
      history.settle(step, as: step.change)
      notice = .waitsNoMore(entry)
    } else if let booked {
      // Undo takes back the booking first, then this. It needs no notice.
      let index = history.done.lastIndex { $0.appointment?.client == booked }
      insert(.waitsNoMore(entry), at: index ?? history.done.count)
    } else {
      record(.waitsNoMore(entry))
      notice = .waitsNoMore(entry)
    }
    return []
  }

  // MARK: - Failing

  /// Applies the failure of a change; nil if the request wasn't one.
  mutating func failWrite(_ id: RequestID, _ failure: BookingFailure) -> [Effect]? {
    guard let write = finishWrite(id) else { return nil }
    noteConnection(failure)
    // The user has to see the failure in this practice.
    abandonOpening()
    if case .appointment(let write) = write, let effects = failInBatch(write, id, failure) {
      return effects
    }
    if let effects = failStep(id, failure) { return effects }
    forgetTypeAhead(after: id)
    switch write {
    case .appointment(let write): return fail(write, id, failure)
    case .adding: return failAdding(id, failure)
    case .waiting, .waitingOver: return failWaiting(id, failure)
    }
  }

  private mutating func fail(
    _ write: AppointmentWrite, _ id: RequestID, _ failure: BookingFailure
  ) -> [Effect] {
    if failure.code == .unknownOutcome { doubt(write) }
    switch write {
    case .booking(let order): return failBooking(order, id, failure)
    case .moving(let appointment, let move):
      notice = .notMoved(appointment, move, failure)
      return failMoving(id, failure)
    case .cancellation(let appointment, _):
      notice = .notCancelled(appointment, failure)
      failCancelling(id, failure)
      return reload()
    case .editing(let appointment, _):
      notice = .notEdited(appointment, failure)
      return reload() + failEdit(id, failure)
    }
  }

  private mutating func failBooking(
    _ order: BookingOrder, _ id: RequestID, _ failure: BookingFailure
  ) -> [Effect] {
    let isShown = draft?.write == id
    waitingFor[id] = nil
    if failure.code == .unknownOutcome {
      if isShown { dropDraft() }
      notice = doubts.last.map { .outcomeUnknown($0) }
      return doubts.last.map { showDay(of: $0) } ?? []
    }
    notice = .notBooked(order, failure)
    guard isShown, let draft else { return reload() }
    if draft.isNewlySaved { notice = .savedNotBooked(order, failure) }
    reopenDraft(atCard: failure.code != .refused)
    guard failure.code == .refused else { return [] }
    self.draft?.problem = nil
    var effects = reload()
    if draft.fixedPlace == nil { effects += findPlacesAgain() }
    if clinic?.tellsRosters == true, !draft.isNewlySaved {
      whyNotOrder = order
      effects.append(.findObstacles(requests.begin(.whyNot), order, ignoring: nil))
    }
    return effects
  }

  private mutating func failMoving(_ id: RequestID, _ failure: BookingFailure) -> [Effect] {
    guard draft?.write == id else { return reload() }
    switch failure.code {
    case .unknownOutcome:
      dropDraft()
      return doubts.last.map { showDay(of: $0) } ?? []
    case .changedMeanwhile:
      dropDraft()
      return reload()
    default:
      reopenDraft(atCard: failure.code != .refused)
      return failure.code == .refused ? reload() + findPlacesAgain() : []
    }
  }

  private mutating func failAdding(_ id: RequestID, _ failure: BookingFailure) -> [Effect] {
    notice = .clientNotSaved(failure)
    guard draft?.write == id, let newcomer = draft?.newcomer else { return [] }
    reopenDraft(atCard: false)
    if failure.code == .unknownOutcome { draft?.changeNewClient { $0.saving = .perhapsDone } }
    // The client may have been saved. If so, the search finds them, and the user can choose them.
    return searchAlike(newcomer)
  }

  mutating func noteConnection(_ failure: BookingFailure) {
    if failure.code == .unreachable {
      if case .offline = connection { return }
      connection = .offline(since: diary.picture?.readAt ?? now)
    } else if failure.code != .unknownOutcome {
      connection = .live
    }
  }

  /// Applies the failure of a read, and drops the keys typed ahead for its answer.
  mutating func failRead(_ id: RequestID, _ failure: BookingFailure) -> [Effect] {
    slow.remove(id)
    let waited = hold.map(mustHold) ?? false
    guard let read = requests.finish(id) else { return [] }
    defer { if waited, !read.isAdvice { forgetTypeAheadIfOver() } }
    // The failure isn't about the connection to this practice.
    if read == .opening { return failOpening(failure) }
    noteConnection(failure)
    return fail(read, failure)
  }

  /// Closes what the read was for. A read that the user didn't ask for fails without a notice.
  private mutating func fail(_ read: Requests.Read, _ failure: BookingFailure) -> [Effect] {
    switch read {
    case .doubt, .bookingVisits, .bookingWhyNot, .planWhyNot, .findLater, .nextPlaces: return []
    case .newcomerNames, .newcomerPhone: return failAlike(failure)
    case .findDiary: failFree(failure)
    case .bookingClients, .bookingPlaces: failDraft(read, failure)
    case .clients: failClients(failure)
    case .clientAppointments(let id): failAppointments(of: id, failure)
    case .appointment where isAwaitingNote:
      leaveEdit()
      notice = .failed(failure)
    case .diary where diary.isCurrent && failure.code == .unreachable && !saysWhenRead: break
    case .diary, .clinic:
      diary.failure = failure
      // Only the notice has the result of a change. The pane also says that the diary wasn't read.
      if saysWhenRead || notice?.tellsOfAChange != true { notice = .failed(failure) }
      saysWhenRead = false
    case .waiting:
      // The user hasn't asked for it unless the list is open.
      guard listsWaiting else { return [] }
      listsWaiting = false
      notice = .failed(failure)
    case .month, .monthRosters:
      month?.isUnread = true
      notice = .failed(failure)
    case .changes:
      _ = leaveChanges()
      notice = .failed(failure)
    case .planPlaces, .planAppointments:
      _ = leavePlan()
      notice = .failed(failure)
    default: notice = .failed(failure)
    }
    return []
  }
}
