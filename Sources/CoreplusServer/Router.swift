public import CivilTime
public import ClinicStore
public import CoreplusAPI
import JSON

/// Decides the answer to a request from a snapshot of the clinics' records. Never waits.
///
/// A request has one time, read when it came; a change gets its own time inside the transaction.
/// The rate of requests is measured with a clock that can't be set.
public struct Router: Sendable {
  /// Where the contract leaves a choice.
  public let options: ServerOptions
  private let clock: @Sendable () -> Instant
  private let rate: RequestRate?

  /// A router; it counts requests from now on, if the options limit their rate.
  ///
  /// - Parameters:
  ///   - clock: read inside write transactions.
  ///   - milliseconds: since any fixed moment, for the rate of requests.
  public init(
    options: ServerOptions, clock: @escaping @Sendable () -> Instant,
    milliseconds: @escaping @Sendable () -> Int64 = Router.steadyMilliseconds
  ) {
    self.options = options
    self.clock = clock
    rate = options.requestsPerSecond.map { RequestRate(perSecond: $0, clock: milliseconds) }
  }

  /// Milliseconds since the program first asked, by a clock that can't be set.
  public static let steadyMilliseconds: @Sendable () -> Int64 = {
    let passed = started.duration(to: .now)
    return passed.components.seconds * 1000 + passed.components.attoseconds / 1_000_000_000_000_000
  }

  private static let started = ContinuousClock.now

  /// What to do for a request.
  public enum Step: Sendable {
    /// Send the answer.
    case reply(LoggedResponse)
    /// Record the entry in the audit trail and send the answer: after the commit, or at once if it
    /// doesn't wait for the record.
    case look(LoggedResponse, AuditEntry, waitsForRecord: Bool)
    /// Keep the documents, then run the body in a write transaction. If it throws, discard the
    /// documents and send `answer(to:)` for the error.
    case write(RepeatableWrite<APIResponse>, keeping: [FileContents])
  }

  /// A response, and a note for the log.
  public struct LoggedResponse: Hashable, Sendable {
    /// For the caller.
    public var response: APIResponse
    /// For the log; never quotes the request. Nil: nothing to log.
    public var note: String?

    init(_ response: APIResponse, note: String? = nil) {
      self.response = response
      self.note = note
    }
  }

  /// Handles a request that reads. For one that writes, does the part before its transaction:
  /// checks the token, the permission and the body.
  ///
  /// - Parameter now: when the request came.
  public func step(
    for request: APIRequest, in reader: any DiaryReader, at now: Instant
  ) -> Step {
    do {
      return try admit(request, in: reader, at: now)
    } catch {
      return .reply(answer(to: error))
    }
  }

  /// The answer to a request that threw this error, inside a transaction or before it.
  public func answer(to error: any Error) -> LoggedResponse {
    switch error {
    case let refusal as Refusal: LoggedResponse(refusal.response)
    case let cause as TokenCause: LoggedResponse(invalidToken(cause), note: cause.rawValue)
    case let failure as WireFailure:
      LoggedResponse(Refusal.badRequest(Self.sentence(failure.reason)).response)
    case let failure as StoreFailure:
      LoggedResponse(
        Refusal(failure, options).response,
        note: failure.code == .overlap
          ? nil : failure.debugDescription)
    default:
      LoggedResponse(Refusal.fault.response, note: String(reflecting: type(of: error)))
    }
  }

  private func admit(
    _ request: APIRequest, in reader: any DiaryReader, at now: Instant
  ) throws -> Step {
    try Self.checkHost(request.headers)
    let target = RequestTarget(request.target)
    // The description of the API needs no token.
    if target.rawPath.lowercased() == OpenAPIDocument.path {
      return .reply(LoggedResponse(try document(request)))
    }
    let path = EndpointPath(target)
    let limit = largestBody(at: path)
    guard request.body.count <= limit else {
      throw Refusal(413, "The body is too large: \(limit) bytes at most")
    }
    let check = TokenCheck(options: options, now: now)
    switch try check.admission(
      on: request, target: target, takesMultipart: path?.takesMultipart ?? false, in: reader)
    {
    case .refused(let cause): throw cause
    case .accepted(let application):
      try rate?.admit(application)
      guard let path else { throw Refusal.notFound("There is no such endpoint") }
      let (endpoint, appointment) = try path.choose(for: request)
      try authorise(application, for: endpoint)
      let call = Call(
        request: request, target: target, query: try target.query(), appointment: appointment,
        application: application, now: now, options: options, clock: clock)
      return try step(endpoint, call, reader)
    }
  }

  private func document(_ request: APIRequest) throws -> APIResponse {
    guard ["GET", "HEAD"].contains(request.method.uppercased()) else {
      throw Refusal(
        405, "This endpoint does not support \(Self.known(request.method.uppercased()))",
        headers: ["Allow": "GET, HEAD"])
    }
    return APIResponse(
      status: 200, headers: ["Content-Type": "application/json; charset=utf-8"],
      body: OpenAPIDocument.bytes)
  }

  /// How many bytes a request's body may have: more for endpoints that take documents.
  public func largestBody(of target: RequestTarget) -> Int {
    largestBody(at: EndpointPath(target))
  }

  private func largestBody(at path: EndpointPath?) -> Int {
    path?.takesMultipart == true ? options.largestUpload : options.largestBody
  }

  /// Refuses two different hosts: a proxy may go by one and this server by the other (RFC 9112
  /// section 3.2).
  private static func checkHost(_ headers: HTTPFields) throws {
    let hosts = headers.fields.filter { $0.name.equalsWithoutCase("Host") }.map(\.value)
    guard hosts.allSatisfy({ $0 == hosts[0] }) else {
      throw Refusal.badRequest("The request names two hosts")
    }
  }

  /// Throws 401 if an application may not call an endpoint.
  func authorise(_ application: ApplicationRecord, for endpoint: Endpoint) throws {
    guard let permission = endpoint.permission else { return }
    guard application.effective.contains(permission) else {
      throw Refusal(
        401, endpoint.notAuthorised, headers: ["WWW-Authenticate": "JwToken"])
    }
    guard endpoint.additional.map(application.effectiveEndpoints.contains) ?? true else {
      var refusal = Refusal(
        401, endpoint.notAuthorised, headers: ["WWW-Authenticate": "JwToken"])
      if options.explain { refusal.headers.append("CoreDesk-Reason", "endpoint-off") }
      throw refusal
    }
  }

  private func invalidToken(_ cause: TokenCause) -> APIResponse {
    var refusal = Refusal(
      401, KnownReason.invalidToken, headers: ["WWW-Authenticate": "JwToken"])
    if options.explain { refusal.headers.append("CoreDesk-Reason", cause.rawValue) }
    return refusal.response
  }

  /// Capitalises a reason that begins with "the". Other reasons begin with a member's name, whose
  /// spelling must not change.
  private static func sentence(_ reason: String) -> String {
    reason.hasPrefix("the ") ? "T" + reason.dropFirst() : reason
  }

  /// A method for a reply. It is the caller's text, so only the methods of RFC 9110 are quoted.
  static func known(_ method: String) -> String {
    let methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"]
    return methods.contains(method) ? method : "this method"
  }
}
