public import Booking
public import CivilTime

/// What a test decides: failures, when answers come, and what other desks do meanwhile.
extension PaperClinic {
  /// Every call fails from now on; nil: no more.
  public func fail(with failure: BookingFailure?) { outage = failure }

  /// The next call of this kind fails.
  ///
  /// - Parameter done: the change is made all the same and only its answer lost.
  public func failNext(_ verb: Verb, _ failure: BookingFailure, done: Bool = false) {
    failures[verb, default: []].append(Failing(failure: failure, isDoneAllTheSame: done))
  }

  /// Calls of this kind wait from now on, before they do anything.
  public func hold(_ verb: Verb) { isHeld.insert(verb) }

  public func release(_ verb: Verb) {
    isHeld.remove(verb)
    let due = waiting.removeValue(forKey: verb) ?? []
    for call in due { call.resume() }
  }

  /// How many calls wait for `release`.
  public func waitingCalls(of verb: Verb) -> Int { waiting[verb]?.count ?? 0 }

  public func setClock(to instant: Instant) { setting.now = instant }

  public func add(_ record: ClientRecord) { setting.clients.append(record) }

  /// Another desk changes or adds an appointment; no rule is asked.
  public func put(_ appointment: Appointment) {
    setting.appointments.removeAll { $0.id == appointment.id }
    setting.appointments.append(appointment)
  }

  /// Another desk did something; the list of changes tells it.
  public func record(_ change: DiaryChange) { recorded.append(change) }

  public func remove(_ id: Appointment.ID) {
    setting.appointments.removeAll { $0.id == id }
  }

  /// A practice that is only just set up: nobody works there, nobody is known.
  public func leaveNobody() {
    setting.clinic.practitioners = []
    (setting.clients, setting.appointments) = ([], [])
    setting.rosters = .init()
  }

  func enter(_ verb: Verb) async throws(BookingFailure) {
    if let failing = try await pass(verb) { throw failing.failure }
  }

  /// The failure to tell once the change is made, if its answer is to be lost.
  func enterWriting(_ verb: Verb) async throws(BookingFailure) -> BookingFailure? {
    guard let failing = try await pass(verb) else { return nil }
    guard failing.isDoneAllTheSame else { throw failing.failure }
    return failing.failure
  }

  private static let changes: Set<Verb> = [
    .book, .move, .cancel, .addClient, .addToWaitingList, .removeFromWaitingList,
  ]

  private func pass(_ verb: Verb) async throws(BookingFailure) -> Failing? {
    calls[verb, default: 0] += 1
    if isHeld.contains(verb) {
      await withCheckedContinuation { waiting[verb, default: []].append($0) }
    }
    if let outage { throw outage }
    // Only reading ends early when nobody wants it any more.
    if Task.isCancelled, !Self.changes.contains(verb) {
      throw BookingFailure(.unreachable, "the call was given up")
    }
    guard failures[verb]?.isEmpty == false else { return nil }
    return failures[verb]?.removeFirst()
  }
}
