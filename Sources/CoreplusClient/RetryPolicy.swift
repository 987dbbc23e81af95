import CoreplusAPI

/// Decides what to do after each attempt of one request, without a clock or a socket.
///
/// A request that reads may be sent again: once if its connection dropped, and with growing pauses
/// after each 429. A request that changes something is sent again only after a 429, which means
/// that nothing was done. If it is unknown whether the change was made, the diary is read
/// (reference section 9.5).
struct RetryPolicy: Hashable, Sendable {
  /// What to do next.
  enum NextStep: Hashable, Sendable {
    /// Use the answer.
    case accept(APIResponse)
    case sendAgain(afterMilliseconds: Int)
    case giveUp
    /// Read whether the change was made.
    case lookUp(Finality)
  }

  /// Whether the server is done with a change: what it means if reading doesn't find it.
  enum Finality: Hashable, Sendable {
    /// The server may still make the change, so it stays unknown.
    case stillPossible
    /// The server itself has answered and is done, so the change wasn't made.
    case settled
  }

  let isChange: Bool
  private var drops = 0
  private var refusals = 0

  init(isChange: Bool) { self.isChange = isChange }

  static let mostRefusals = 4
  /// The longest that a person at a desk should wait for the next attempt.
  static let longestPauseMilliseconds = 5000
  /// The pause before each reading of whether a change was made.
  static let lookUpPausesMilliseconds = [0, 1000, 3000]
  /// No further reading begins after this time.
  static let longestLookUpMilliseconds: Int64 = 10_000

  mutating func next(after attempt: Result<APIResponse, TransportFailure>) -> NextStep {
    switch attempt {
    case .success(let response): answered(response)
    case .failure(let failure): failed(failure)
    }
  }

  private mutating func answered(_ response: APIResponse) -> NextStep {
    switch response.status {
    case 429: return refused(retryAfter: response.headers["Retry-After"].flatMap { Int($0) })
    case 500...: return isChange ? fault(response) : .giveUp
    default: return .accept(response)
    }
  }

  /// An error page of a proxy says nothing about the server behind it, which may still be making
  /// the change. So it matters who has answered.
  private func fault(_ response: APIResponse) -> NextStep {
    guard Self.isTheAPIs(response) else { return .lookUp(.stillPossible) }
    switch response.status {
    // Nothing was done.
    case 503: return .giveUp
    // A gateway gave up waiting, even if its answer looks like the API's.
    case 502, 504: return .lookUp(.stillPossible)
    default: return .lookUp(.settled)
    }
  }

  private static func isTheAPIs(_ response: APIResponse) -> Bool {
    (try? ResultReply(json: response.body))?.result.isEmpty == false
  }

  /// - Parameter retryAfter: in seconds.
  private mutating func refused(retryAfter: Int?) -> NextStep {
    refusals += 1
    guard refusals < Self.mostRefusals else { return .giveUp }
    let asked = max(0, min(retryAfter ?? 0, 3600)) * 1000
    let pause = max(asked, 500 << refusals)
    return pause > Self.longestPauseMilliseconds ? .giveUp : .sendAgain(afterMilliseconds: pause)
  }

  private mutating func failed(_ failure: TransportFailure) -> NextStep {
    if isChange { return failure.mayHaveBeenSent ? .lookUp(.stillPossible) : .giveUp }
    guard failure.kind == .dropped, drops == 0 else { return .giveUp }
    drops += 1
    return .sendAgain(afterMilliseconds: 0)
  }
}
