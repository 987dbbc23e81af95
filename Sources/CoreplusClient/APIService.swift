public import Booking
import CivilTime
public import CoreplusAPI
import JSON
import Signing

/// A clinic's diary kept by a server of the coreplus contract: the vendor's, ours, or one embedded
/// in the process.
///
/// Each request carries a token of its own, signed over the exact URL that is sent. Requests are
/// paced as the server asks, reads are repeated where that is harmless, and a change whose answer
/// got lost is looked up in the diary before anything is said about it.
public actor APIService: BookingService {
  let transport: any APITransport
  let credentials: Credentials
  let clock: ServiceClock
  /// Keeps the waiting list where the server does not.
  let waitingKeeper: (any WaitingKeeper)?

  private var pace: RequestPace?
  /// Who works at this desk; empty: nobody said.
  var operatorInitials = ""
  /// What the service has learnt of the server.
  var knowledge = ServerKnowledge()

  /// - Parameter waitingKeeper: keeps the waiting list of a server that keeps none; without one
  ///   there is no list.
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

  /// A token for one call, good for a minute from now.
  ///
  /// - Parameter url: absolute, or path and query, exactly as it will be sent.
  public nonisolated func token(method: String, url: String) -> String {
    // Five seconds back, for servers whose clock is behind ours; reference section 9.2.
    let begin = clock.now().secondsSinceEpoch - 5
    let claims = TokenClaims(
      issuer: credentials.issuer, audience: credentials.audience, notBefore: begin,
      expires: begin + 60, consumerID: credentials.consumerID,
      accessToken: credentials.accessToken, url: url, httpMethod: method.uppercased())
    return JwToken.sign(claims, with: credentials.secret)
  }

  // MARK: Requests

  /// How a request ended, if not in plain failure.
  enum RequestResult {
    case answer(APIResponse)
    /// Nobody knows yet whether the change was made.
    case doubtful(RetryPolicy.Finality, BookingFailure)
  }

  /// Sends a request as often as `RetryPolicy` wants it.
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
    // Nobody's business but ours: the vendor has no use for it.
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

  /// Reads a target and gives back the answer as it came, provided that it is a success.
  ///
  /// - Parameter target: path and query, percent-escaped.
  public func get(target: String) async throws(BookingFailure) -> APIResponse {
    guard case .answer(let response) = try await perform("GET", target) else {
      preconditionFailure("a reading request leaves no doubt")
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

/// What the service has learnt of the server and need not ask again.
struct ServerKnowledge: Sendable {
  var locations: [Location]?
  var practitioners: [Practitioner.ID]?
  /// Whether the server has our extensions; nil as long as nobody asked.
  var hasExtensions: Bool?
  /// Whether the server looks at `ifUnchanged`; nil as long as nobody asked.
  var looksAtIfUnchanged: Bool?
  /// Whether slots say whose time they are.
  var slotsNamePractitioners = true
}
