public import Booking
import CivilTime
public import CoreplusAPI
import JSON
import Signing

/// Reads and changes a clinic's diary on a coreplus server: the vendor's, a coredesk server, or one
/// in the same process.
///
/// Each request has its own token, signed for the exact URL. The service sends no more requests a
/// second than the server accepts, and repeats reads if that does no harm. If the answer to a
/// change gets lost, it looks the change up in the diary before it reports success or failure.
public actor APIService: BookingService {
  let transport: any APITransport
  let credentials: Credentials
  let clock: ServiceClock
  /// Keeps the waiting list if the server doesn't.
  let waitingKeeper: (any WaitingKeeper)?

  private var pace: RequestPace?
  /// The initials of the person at this desk; "" if they aren't known.
  var operatorInitials = ""
  /// What the service has learnt about the server.
  var knowledge = ServerKnowledge()

  /// A service for one practice; sends nothing yet.
  ///
  /// - Parameter waitingKeeper: keeps the waiting list if the server keeps none; nil: then there is
  ///   no list.
  public init(
    transport: any APITransport, credentials: Credentials, clock: ServiceClock = ServiceClock(),
    waitingKeeper: (any WaitingKeeper)? = nil
  ) {
    self.transport = transport
    self.credentials = credentials
    self.clock = clock
    self.waitingKeeper = waitingKeeper
    pace = transport.requestsPerSecond.map { RequestPace(perSecond: $0) }
  }

  // MARK: Tokens

  /// A token for one request, valid for about a minute.
  ///
  /// - Parameter url: absolute, or path and query, exactly as it will be sent.
  public nonisolated func token(method: String, url: String) -> String {
    // Five seconds ago, for servers whose clock is behind ours; reference section 9.2.
    let begin = clock.now().secondsSinceEpoch - 5
    let claims = TokenClaims(
      issuer: credentials.issuer, audience: credentials.audience, notBefore: begin,
      expires: begin + 60, consumerID: credentials.consumerID,
      accessToken: credentials.accessToken, url: url, httpMethod: method.uppercased())
    return JwToken.sign(claims, with: credentials.secret)
  }

  // MARK: Requests

  /// How a request ended, if it didn't plainly fail.
  enum RequestResult {
    case answer(APIResponse)
    /// It isn't known yet whether the change was made.
    case doubtful(RetryPolicy.Finality, BookingFailure)
  }

  /// Sends a request as often as `RetryPolicy` decides.
  func perform(
    _ method: String, _ target: String, body: [UInt8] = []
  ) async throws(BookingFailure) -> RequestResult {
    guard target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), target.hasPrefix("/") else {
      throw BookingFailure(.invalid, "The address of a request must be a path, percent-escaped.")
    }
    var policy = RetryPolicy(isChange: method != "GET")
    while true {
      let result = await attempt(method, target, body)
      switch policy.next(after: result) {
      case .accept(let response): return .answer(response)
      case .giveUp: throw complaint(about: result)
      case .lookUp(let doubt): return .doubtful(doubt, complaint(about: result))
      case .sendAgain(let milliseconds): await clock.pause(Int64(milliseconds))
      }
    }
  }

  func attempt(
    _ method: String, _ target: String, _ body: [UInt8]
  ) async -> Result<APIResponse, TransportFailure> {
    let wait = pace?.wait(atMillisecond: clock.milliseconds()) ?? 0
    if wait > 0 { await clock.pause(wait) }
    var request = APIRequest(
      method: method, target: target,
      headers: [
        "Authorization": "JwToken \(token(method: method, url: transport.origin + target))",
        "Content-Type": "application/json",
        "Accept": "application/json",
      ], body: body)
    // Only for a coredesk server; the vendor doesn't need it.
    if knowledge.hasExtensions == true, !operatorInitials.isEmpty {
      request.headers.append("CoreDesk-Operator", operatorInitials)
    }
    do throws(TransportFailure) {
      return .success(try await transport.send(request))
    } catch {
      return .failure(error)
    }
  }

  private func complaint(about result: Result<APIResponse, TransportFailure>) -> BookingFailure {
    switch result {
    case .success(let response): Complaint.about(response)
    case .failure(let failure): Complaint.about(failure, origin: transport.origin)
    }
  }

  /// Reads a target and returns the answer as it came; throws a `BookingFailure` if it isn't a
  /// success.
  ///
  /// - Parameter target: path and query, percent-escaped.
  public func get(target: String) async throws(BookingFailure) -> APIResponse {
    guard case .answer(let response) = try await perform("GET", target) else {
      preconditionFailure("a GET request is never doubtful")
    }
    guard (200..<300).contains(response.status) else { throw Complaint.about(response) }
    return response
  }

  /// Reads a target as a JSON object.
  func object(_ target: String) async throws(BookingFailure) -> JSONObject {
    try Complaint.object(in: try await get(target: target))
  }

  /// Reads a target as one value.
  func value<T: WireObject>(_ type: T.Type, _ target: String) async throws(BookingFailure) -> T {
    try Complaint.reading(try await object(target), T.init(reading:))
  }
}

/// What the service has learnt about the server and doesn't have to ask again.
struct ServerKnowledge: Sendable {
  var locations: [Location]?
  var practitioners: [Practitioner.ID]?
  /// Whether the server has our extensions; nil: not asked yet.
  var hasExtensions: Bool?
  /// Whether the server checks `ifUnchanged`; nil: not asked yet.
  var looksAtIfUnchanged: Bool?
  /// Whether slots name their practitioner.
  var slotsNamePractitioners = true
}
