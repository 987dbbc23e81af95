/// Answers that must come before anything else may act, since it would act on the wrong thing.
extension Desk {
  /// Whether this answer is still pending.
  public func mustHold(_ hold: Hold) -> Bool {
    switch hold {
    case .start:
      requests.isUnderWay(.clinic) || clinic != nil && requests.isUnderWay(.diary)
    case .diary: isReadingDay
    case .draftText: !isDraftResolved
    case .freeTimes: requests.isUnderWay(.findDiary)
    case .clientSearch: requests.isUnderWay(.clients)
    case .appointmentsOf(let id): requests.isUnderWay(.clientAppointments(id))
    case .note: edit.map { isReading($0.appointment) } ?? false
    case .write(let id): requests.writes[id] != nil
    case .nextFree: requests.isUnderWay(.freePlace)
    case .opening: opening != nil
    case .plan: requests.isUnderWay(.planPlaces) || requests.isUnderWay(.planAppointments)
    case .batch: batch != nil
    case .waitingClient: requests.isUnderWay(.waitingClient)
    case .changes: requests.isUnderWay(.changes)
    }
  }

  /// Whether the day to show is still being read.
  public var isReadingDay: Bool { !diary.isCurrent && requests.isUnderWay(.diary) }

  /// Has everything else wait for this answer. The hold ends by itself once the answer is there.
  public mutating func wait(for hold: Hold) { self.hold = hold }

  /// Sets the notice to show.
  public mutating func say(_ notice: Notice) { self.notice = notice }

  /// Removes the notice, since it was read or another one replaces it.
  public mutating func clearNotice() { notice = nil }

  /// Clears `forgetsTypeAhead`, once the keys typed ahead have been dropped.
  public mutating func takeUpTyping() { forgetsTypeAhead = false }

  /// Sets whether the screen is too narrow for columns, so that a day or a week is a list.
  public mutating func makeRoom(isNarrow: Bool) { diary.isNarrow = isNarrow }

  /// Says why a command can't be performed. If it would have opened a card, the keys typed ahead
  /// were meant for that card and are dropped.
  public mutating func refuse(_ action: Action, _ reason: Notice.Reason) -> [Effect] {
    notice = .disabled(action, reason)
    if Self.opening.contains(action) { forgetsTypeAhead = true }
    return []
  }

  /// The commands that begin something for which more may be typed ahead.
  private static let opening: Set<Action> = [
    .cancel, .move, .edit, .arrived, .status, .bookAgain,
  ]

  /// Stops waiting. A change continues by itself and reports its result, a batch stops after the
  /// pending change, and anything else is dropped.
  mutating func letGo() -> [Effect] {
    switch hold {
    case .write(let id):
      if draft?.write == id { dropDraft() }
      leave(write: id)
      notice = .stillWriting
    // The pending change has to end before anything else can act.
    case .batch: return stopBatch()
    case .draftText: stopWaitingForDraft()
    case .waitingClient:
      requests.drop(.waitingClient)
      offered = nil
    case .changes: _ = leaveChanges()
    case .plan: _ = leavePlan()
    case .note: leaveEdit()
    case .nextFree:
      requests.drop(.freePlace)
      notice = nil
    case .opening:
      notice = nil
      abandonOpening()
    case .start, .diary, .freeTimes, .clientSearch, .appointmentsOf, nil: break
    }
    hold = nil
    return []
  }

  /// Drops the keys typed ahead if they waited for this change, which failed.
  mutating func forgetTypeAhead(after id: RequestID) {
    if hold == .write(id) { forgetsTypeAhead = true }
  }

  /// Drops the keys typed ahead for a screen that doesn't come, since the answer is another one.
  mutating func forgetTypeAheadIfOver() {
    if let hold, !mustHold(hold) { (forgetsTypeAhead, self.hold) = (true, nil) }
  }
}
