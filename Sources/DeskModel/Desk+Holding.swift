/// What must be answered before anything else can act, or it would act on the wrong thing.
extension Desk {
  /// Whether an answer is still to come.
  public func mustHold(_ hold: Hold) -> Bool {
    switch hold {
    case .start:
      requests.isUnderWay(.clinic) || clinic != nil && requests.isUnderWay(.diary)
    case .diary: isReadingDay
    case .bookingLine: !isDraftResolved
    case .findLine: requests.isUnderWay(.findDiary)
    case .clientSearch: requests.isUnderWay(.clients)
    case .clientCard(let id): requests.isUnderWay(.clientAppointments(id))
    case .editCard: edit.map { isReading($0.appointment) } ?? false
    case .write(let id): requests.writes[id] != nil
    case .nextFree: requests.isUnderWay(.freePlace)
    case .opening: opening != nil
    case .plan: requests.isUnderWay(.planPlaces) || requests.isUnderWay(.planAppointments)
    case .batch: batch != nil
    case .waitingClient: requests.isUnderWay(.waitingClient)
    case .changes: requests.isUnderWay(.changes)
    }
  }

  /// Whether the day to be shown is not there yet.
  public var isReadingDay: Bool { !diary.isCurrent && requests.isUnderWay(.diary) }

  /// Has everything else wait until this is answered. It ends by itself once nothing is awaited.
  public mutating func wait(for hold: Hold) { self.hold = hold }

  /// Says something of what happened.
  public mutating func say(_ notice: Notice) { self.notice = notice }

  /// Takes away what was said: somebody has read it, or says something else instead.
  public mutating func clearNotice() { notice = nil }

  /// Forgets that what was typed ahead had lost its meaning; whoever keeps it has dropped it.
  public mutating func takeUpTyping() { forgetsTypeAhead = false }

  /// Shows a day or a week as a list where columns have no room side by side.
  public mutating func makeRoom(isNarrow: Bool) { diary.isNarrow = isNarrow }

  /// Says why a command can't be done. What follows one that opens something was typed for the card
  /// that doesn't open.
  public mutating func refuse(_ action: Action, _ reason: Notice.Reason) -> [Effect] {
    notice = .disabled(action, reason)
    if Self.opening.contains(action) { forgetsTypeAhead = true }
    return []
  }

  /// What acts on an appointment, and for which more keys are typed ahead.
  private static let opening: Set<Action> = [
    .cancel, .move, .edit, .arrived, .status, .bookAgain,
  ]

  /// Waits no longer for what everything else waits for: a write goes on by itself and reports when it
  /// is done, several stop after the one that is under way, anything else is let go.
  mutating func letGo() -> [Effect] {
    switch hold {
    case .write(let id):
      if draft?.write == id { dropDraft() }
      leave(write: id)
      notice = .stillWriting
    // It still has to end before anything else may act.
    case .batch: return stopBatch()
    case .bookingLine: stopWaitingForDraft()
    case .waitingClient:
      requests.drop(.waitingClient)
      offered = nil
    case .changes: _ = leaveChanges()
    case .plan: _ = leavePlan()
    case .editCard: leaveEdit()
    case .nextFree:
      requests.drop(.freePlace)
      notice = nil
    case .opening:
      notice = nil
      abandonOpening()
    case .start, .diary, .findLine, .clientSearch, .clientCard, nil: break
    }
    hold = nil
    return []
  }

  /// What was typed after a write that failed was meant for another screen.
  mutating func forgetTypeAhead(after id: RequestID) {
    if hold == .write(id) { forgetsTypeAhead = true }
  }

  /// What was typed ahead waited for an answer and was meant for the screen that it would have made.
  mutating func forgetTypeAheadIfOver() {
    if let hold, !mustHold(hold) { (forgetsTypeAhead, self.hold) = (true, nil) }
  }
}
