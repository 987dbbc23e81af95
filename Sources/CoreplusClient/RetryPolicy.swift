import CoreplusAPI

/// What to do after each attempt of one request. Knows nothing of clocks or sockets.
///
/// A reading request may be sent again: once when its connection dropped, and with growing pauses
/// when the server asks for patience. A changing request is sent again only after a 429, which says
/// that nothing was done; when nobody knows whether it was done, the diary is asked (reference
/// section 9.5).
struct RetryPolicy: Hashable, Sendable {
  enum NextStep: Hashable, Sendable {
    /// The answer stands.
    case accept(APIResponse)
    case sendAgain(afterMilliseconds: Int)
    case giveUp
    /// Whether the change was made must be found out by reading.
    case lookUp(Finality)
  }

  /// What it means when the look-up does not find the change.
  enum Finality: Hashable, Sendable {
    /// The server may still be busy with it: the outcome stays unknown.
    case stillPossible
    /// The server itself has answered and is done: it was not made.
    case settled
  }

  let isChange: Bool
  private var drops = 0
  private var refusals = 0

  init(isChange: Bool) { self.isChange = isChange }

  static let mostRefusals = 4
  /// Nobody at a desk waits longer than this.
  static let longestPauseMilliseconds = 5000
  /// Pauses before each look at whether a change was made.
  static let lookUpPausesMilliseconds = [0, 1000, 3000]
  /// No further look begins after this.
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

  /// Whose word it is decides: a proxy's page says nothing of the server behind it, which may still
  /// be busy with the change.
  private func fault(_ response: APIResponse) -> NextStep {
    guard Self.isTheAPIs(response) else { return .lookUp(.stillPossible) }
    switch response.status {
    // Nothing was done.
    case 503: return .giveUp
    // Somebody waited in vain, even where they speak the API's language.
    case 502, 504: return .lookUp(.stillPossible)
    default: return .lookUp(.settled)
    }
  }

  private static func isTheAPIs(_ response: APIResponse) -> Bool {
    (try? ResultReply(json: response.body))?.result.isEmpty == false
  }

  /// - Parameter retryAfter: seconds.
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
