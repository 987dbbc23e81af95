public import Booking
public import CivilTime

/// What a test decides: failures, when answers arrive, and what other desks do meanwhile.
extension PaperClinic {
  /// From now on every call fails; nil ends that.
  public func fail(with failure: BookingFailure?) { outage = failure }

  /// The next call of this kind fails.
  ///
  /// - Parameter done: whether the change is made nevertheless, and only its answer is lost.
  public func failNext(_ verb: Verb, _ failure: BookingFailure, done: Bool = false) {
    failures[verb, default: []].append(Failing(failure: failure, isDoneAllTheSame: done))
  }

  /// Calls of this kind wait from now on, before they do anything.
  public func hold(_ verb: Verb) { isHeld.insert(verb) }

  /// Lets the calls of this kind go on, those that wait first.
  public func release(_ verb: Verb) {
    isHeld.remove(verb)
    let due = waiting.removeValue(forKey: verb) ?? []
    for call in due { call.resume() }
  }

  /// How many calls wait for `release`.
  public func waitingCalls(of verb: Verb) -> Int { waiting[verb]?.count ?? 0 }

  /// Sets the clinic's clock, by which it refuses times that have passed.
  public func setClock(to instant: Instant) { setting.now = instant }

  /// Another desk adds a client.
  public func add(_ record: ClientRecord) { setting.clients.append(record) }

  /// Another desk changes or adds an appointment, whatever the rules say.
  public func put(_ appointment: Appointment) {
    setting.appointments.removeAll { $0.id == appointment.id }
    setting.appointments.append(appointment)
  }

  /// Another desk did something that the list of changes shows.
  public func record(_ change: DiaryChange) { recorded.append(change) }

  /// The appointment disappears, as if it had never been there.
  public func remove(_ id: Appointment.ID) {
    setting.appointments.removeAll { $0.id == id }
  }

  /// Makes it a practice that was only just set up: without practitioners and clients.
  public func leaveNobody() {
    setting.clinic.practitioners = []
    (setting.clients, setting.appointments) = ([], [])
    setting.rosters = .init()
  }

  func enter(_ verb: Verb) async throws(BookingFailure) {
    if let failing = try await pass(verb) { throw failing.failure }
  }

  /// The failure to throw after the change is made, if its answer is to be lost.
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
    // A cancelled task ends reading early, but never a change.
    if Task.isCancelled, !Self.changes.contains(verb) {
      throw BookingFailure(.unreachable, "the call was given up")
    }
    guard failures[verb]?.isEmpty == false else { return nil }
    return failures[verb]?.removeFirst()
  }
}
