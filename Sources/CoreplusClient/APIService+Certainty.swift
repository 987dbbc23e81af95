import Booking

/// Finds out whether a change was made whose answer got lost.
extension APIService {
  /// Reads whether a change was made. Returns the changed record, throws why it wasn't changed, or
  /// throws `unknownOutcome` if neither is certain.
  ///
  /// - Parameters:
  ///   - finality: whether the server may still make the change.
  ///   - failure: how the request ended.
  ///   - unknown: the sentence for people if it stays unknown: what to do now.
  ///   - find: reads the changed record; returns nil if it isn't changed.
  func settle<Value: Sendable>(
    _ finality: RetryPolicy.Finality, _ failure: BookingFailure, unknown: String,
    _ find: @escaping @Sendable () async throws(BookingFailure) -> Value?
  ) async throws(BookingFailure) -> Value {
    switch await lookUp(finality, find) {
    case .found(let changed): return changed
    // The server is done with the request, so a change that isn't there wasn't made.
    case .absent where finality == .settled: throw failure
    case .absent, .unread: break
    }
    throw BookingFailure(.unknownOutcome, unknown, detail: failure.debugDescription)
  }

  /// What reading showed about a change.
  private enum LookUpResult<Value: Sendable>: Sendable {
    case found(Value)
    case absent
    /// The server couldn't be read.
    case unread
  }

  /// Runs to its end even if the caller's task is cancelled: the change was sent, so a person needs
  /// to know what became of it.
  private func lookUp<Value: Sendable>(
    _ finality: RetryPolicy.Finality,
    _ find: @escaping @Sendable () async throws(BookingFailure) -> Value?
  ) async -> LookUpResult<Value> {
    let clock = clock
    let search = Task { () -> LookUpResult<Value> in
      let begin = clock.milliseconds()
      var result = LookUpResult<Value>.unread
      for pause in RetryPolicy.lookUpPausesMilliseconds {
        if pause > 0 { await clock.pause(Int64(pause)) }
        do throws(BookingFailure) {
          if let found = try await find() { return .found(found) }
          result = .absent
          // A server that is done with the request won't make the change later.
          if finality == .settled { return result }
        } catch {
          // A server that restarts may be back before the next try.
        }
        if clock.milliseconds() - begin > RetryPolicy.longestLookUpMilliseconds { return result }
      }
      return result
    }
    return await search.value
  }
}
