import Booking
public import CivilTime

/// The desk's only entry: takes an event and returns effects. Pure, without clock or waiting.
extension Desk {
  /// Applies an event and returns the effects to perform. An answer of another practice, or one
  /// that the desk doesn't wait for any more, changes nothing.
  public mutating func update(_ event: DeskEvent) -> [Effect] {
    guard event.request?.generation ?? generation == generation else { return [] }
    let effects = apply(event)
    return effects + settle()
  }

  private mutating func apply(_ event: DeskEvent) -> [Effect] {
    switch event {
    case .started:
      hold = .start
      return [.tellOperator(operatorName)] + loadClinic()
    case .wanted(let intent): return carryOut(intent)
    case .ticked(let instant): return tick(instant)
    case .resumed: return reload()
    case .ending:
      batch?.isStopping = true
      return []
    case .slowed(let id):
      slow.insert(id)
      return []
    case .clinicLoaded, .diaryLoaded, .rostersLoaded, .slotsFound, .clientsFound, .clientLoaded,
      .appointmentsLoaded, .appointmentLoaded, .obstaclesFound, .waitingLoaded, .changesLoaded:
      return answer(event)
    case .booked(let id, let appointment), .cancelled(let id, let appointment),
      .moved(let id, let appointment), .edited(let id, let appointment):
      return finish(id, made: appointment)
    case .clientAdded(let id, let client): return finishAdding(id, client)
    case .waitingAdded(let id, let entry): return finishWaiting(id, entry)
    case .waitingRemoved(let id): return finishRemoving(id)
    case .practiceOpened(let id, let clinic, let now): return finishOpening(id, clinic, at: now)
    case .failed(let id, let failure):
      return failWrite(id, failure) ?? failRead(id, failure)
    }
  }

  /// The effects that may follow any event, once it is applied: ends a hold whose answer is there,
  /// and begins what waited for it.
  public mutating func settle() -> [Effect] {
    var effects = startOpening()
    if let hold, !mustHold(hold) { self.hold = nil }
    effects += keepMonth()
    makeWeekPlans()
    requests.note(now)
    if isQuitting, !requests.hasWrites {
      isQuitting = false
      effects.append(.quit)
    }
    return effects
  }

  /// When the next tick is due: for the clock's next minute, the diary's age, or the next question
  /// about a change without an answer.
  public var nextTick: Instant {
    let minute = now.adding(
      seconds: 60 - Int((now.secondsSinceEpoch % 60 + 60) % 60))
    guard let asked = askedAt else { return minute }
    let refresh = asked.adding(seconds: Self.refreshSeconds)
    let question = doubts.map { $0.askedAt.adding(seconds: Doubt.askEverySeconds) }.min()
    return max(now.adding(seconds: 1), min(minute, refresh, question ?? minute))
  }

  private mutating func tick(_ instant: Instant) -> [Effect] {
    guard instant != now || clinic == nil else { return [] }
    let before = today
    now = instant
    let isDue = askedAt.map { now.seconds(since: $0) >= Self.refreshSeconds } ?? true
    if clinic == nil { return isDue && !requests.isUnderWay(.clinic) ? loadClinic() : [] }
    if before != today, diary.day == before { return show(today) + loadNextPlaces() }
    makePlans()
    let questions = askDoubts()
    guard isDue, !requests.isUnderWay(.diary) else { return questions }
    let isStale = placesAskedAt.map { now.seconds(since: $0) >= Self.placesSeconds } ?? true
    return questions + loadDiary() + (isStale ? loadNextPlaces() + loadWaiting() : [])
  }

  /// Quits once no change is pending. Says first what would be lost, unless `anyway`.
  mutating func quit(anyway: Bool) -> [Effect] {
    let (calls, changes) = (parked.count, doubts.count)
    guard calls + changes == 0 || anyway else {
      notice = .quitLoses(calls: calls, changes: changes)
      return [.beep]
    }
    isQuitting = true
    if requests.hasWrites { notice = .stillWriting }
    return []
  }
}
