import Booking
import BookingLanguage
import CivilTime

/// Makes several changes one after another. Each is sent once the one before is answered, and those
/// that were made remain if a later one fails.
extension Desk {
  mutating func start(_ purpose: Batch.Purpose, _ writes: [AppointmentWrite]) -> [Effect] {
    batch = Batch(purpose, writes)
    hold = .batch
    notice = .waiting
    return sendNext()
  }

  /// Sends items of the list of proposals, one after another.
  mutating func sendPlanned(_ items: [Int]) -> [Effect] {
    guard let plan, plan.items != nil, batch == nil else { return [.beep] }
    let sent = items.filter { plan.write($0) != nil }
    guard !sent.isEmpty else {
      notice = .nothingChosen
      return [.beep]
    }
    self.plan?.sent = sent
    let writes = sent.compactMap { plan.write($0) }
    return switch plan.purpose {
    case .series(let series): start(.series(series.waiting), writes)
    case .away(let id, _): start(.away(id), writes)
    }
  }

  private mutating func sendNext() -> [Effect] {
    guard let write = batch?.next else { return conclude() }
    let (id, effect) = send(.appointment(write))
    batch?.current = id
    return [effect]
  }

  /// Registers a change and returns the effect that sends it.
  mutating func send(_ write: Requests.Write) -> (RequestID, Effect) {
    let id = requests.begin(write)
    return switch write {
    case .appointment(.booking(let order)): (id, .book(id, order))
    case .appointment(.cancellation(let appointment, let cause)):
      (id, .cancel(id, appointment, cause.reason, notes: cause.notes))
    case .appointment(.moving(let appointment, let move)): (id, .move(id, appointment, move))
    case .appointment(.editing(let appointment, let edit)): (id, .edit(id, appointment, edit))
    case .adding(let newcomer): (id, .addClient(id, newcomer.record))
    case .waiting(let order): (id, .addWaiting(id, order))
    case .waitingOver(let entry): (id, .removeWaiting(id, entry.id))
    }
  }

  /// Records the result of one change of a batch; nil if the request wasn't one.
  mutating func finishInBatch(_ id: RequestID, _ outcome: Batch.Outcome) -> [Effect]? {
    guard batch?.current == id else { return nil }
    batch?.outcomes.append(outcome)
    if case .done(let appointment) = outcome { replace(appointment) }
    if outcome == .unknown { batch?.isStopping = true }
    return sendNext()
  }

  mutating func failInBatch(
    _ write: AppointmentWrite, _ id: RequestID, _ failure: BookingFailure
  ) -> [Effect]? {
    guard batch?.current == id else { return nil }
    let isUnknown = failure.code == .unknownOutcome
    if isUnknown { doubt(write, isStep: batch?.purpose.isStep ?? false) }
    // A server that can't be reached now won't answer the next one either.
    if failure.code == .unreachable { batch?.isStopping = true }
    return finishInBatch(id, isUnknown ? .unknown : .refused(failure))
  }

  /// Stops the batch after the pending change.
  mutating func stopBatch() -> [Effect] {
    guard batch != nil else { return [] }
    batch?.isStopping = true
    notice = .stillWriting
    return []
  }

  private mutating func conclude() -> [Effect] {
    guard var batch else { return [] }
    self.batch = nil
    let unsent = batch.writes.count - batch.outcomes.count
    batch.outcomes += (0..<unsent).map { _ in .notSent }
    record(batch)
    notice = .batch(batch.report)
    if batch.report.done != batch.report.count { forgetTypeAheadIfOver() }
    plan?.note(batch)
    var settled: [Effect] = []
    if case .series(let entry) = batch.purpose, batch.report.done > 0 {
      settled = settleWaiting(entry)
    }
    return (show(batch) ?? reload()) + settled
  }

  private mutating func record(_ batch: Batch) {
    switch batch.purpose {
    case .series, .away: record(Change(batch.changes.compactMap { $0 }))
    case .undo(let change): settle(change, .undo, by: batch)
    case .redo(let change): settle(change, .redo, by: batch)
    }
  }

  /// Records which changes of the batch were undone or redone, and which can still be.
  private mutating func settle(_ change: Change, _ direction: History.Direction, by batch: Batch) {
    let parts = direction == .undo ? change.parts.reversed() : change.parts
    var (made, left): ([Change], [Change]) = ([], [])
    var anew: [(Appointment.ID, Appointment)] = []
    for (part, outcome) in zip(parts, batch.outcomes) {
      switch outcome {
      case .done(let appointment):
        note(direction == .undo ? .undone : .redone, appointment)
        guard part.isBooked(by: direction), let old = part.appointment?.id else {
          made.append(part)
          continue
        }
        anew.append((old, appointment))
        made.append(part.renamed(old, to: appointment))
      case .refused(let failure) where failure.isFinal: break
      case .refused, .notSent: left.append(part)
      // With an unknown result, it can be neither undone nor redone.
      case .unknown: break
      }
    }
    let isUndo = direction == .undo
    history.settle(
      change, direction, made: isUndo ? made.reversed() : made,
      left: isUndo ? left.reversed() : left)
    for (old, appointment) in anew { history.rename(old, to: appointment) }
  }

  /// Shows the first appointment in the diary, unless the list still has something to decide.
  private mutating func show(_ batch: Batch) -> [Effect]? {
    guard batch.report.done == batch.report.count else { return nil }
    // The list of an absence remains open, since its clients are still to be called.
    if let plan {
      guard case .series = batch.purpose, plan.isWholeBatch(batch) else { return nil }
      asideText = ""
    }
    // Undo goes backwards, so its last outcome is the first appointment.
    let first = if case .undo = batch.purpose { batch.outcomes.last } else { batch.outcomes.first }
    guard case .done(let appointment)? = first else { return nil }
    let effects = arrive(at: appointment) + loadNextPlaces()
    letGo(of: appointment)
    return effects
  }
}
