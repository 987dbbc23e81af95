import Booking

/// What has become of a change whose answer got lost.
extension APIService {
  /// Looks whether a change was made, and says so in one of three ways: gives back what it made,
  /// throws why it was not made, or throws that nobody knows.
  ///
  /// - Parameters:
  ///   - failure: how the request ended.
  ///   - unknown: what to do where nobody can tell whether the change was made.
  ///   - find: reads what the change would have made; nil where it is not there.
  func settle<Value: Sendable>(
    _ doubt: RetryPolicy.Finality, _ failure: BookingFailure, unknown: String,
    _ find: @escaping @Sendable () async throws(BookingFailure) -> Value?
  ) async throws(BookingFailure) -> Value {
    switch await lookUp(doubt, find) {
    case .found(let changed): return changed
    // Who has answered is done, so what is not there was not made.
    case .absent where doubt == .settled: throw failure
    case .absent, .unread: break
    }
    throw BookingFailure(.unknownOutcome, unknown, detail: failure.debugDescription)
  }

  /// What reading tells of a change.
  private enum LookUpResult<Value: Sendable>: Sendable {
    case found(Value)
    case absent
    /// Nobody could be asked.
    case unread
  }

  /// Runs to its end even if the task that asked is cancelled meanwhile: a change that was sent has
  /// an outcome, and somebody will want to know it.
  private func lookUp<Value: Sendable>(
    _ doubt: RetryPolicy.Finality,
    _ find: @escaping @Sendable () async throws(BookingFailure) -> Value?
  ) async -> LookUpResult<Value> {
    let clock = clock
    let search = Task { () -> LookUpResult<Value> in
      let begin = clock.milliseconds()
      var sight = LookUpResult<Value>.unread
      for pause in RetryPolicy.lookUpPausesMilliseconds {
        if pause > 0 { await clock.pause(Int64(pause)) }
        do throws(BookingFailure) {
          if let found = try await find() { return .found(found) }
          sight = .absent
          // A server that has answered will not get to it any more.
          if doubt == .settled { return sight }
        } catch {
          // A server that restarts may be back before the next look.
        }
        if clock.milliseconds() - begin > RetryPolicy.longestLookUpMilliseconds { return sight }
      }
      return sight
    }
    return await search.value
  }
}
