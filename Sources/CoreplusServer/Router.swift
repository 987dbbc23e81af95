public import CivilTime
public import ClinicStore
public import CoreplusAPI
import JSON

/// Turns a request and a view of the clinics into an answer. Never waits. A request has one time, but
/// what it changes is stamped inside the transaction, and the rate of requests goes by a clock that
/// nobody sets.
public struct Router: Sendable {
  public let options: ServerOptions
  private let clock: @Sendable () -> Instant
  private let rate: RequestRate?

  /// - Parameters:
  ///   - clock: asked inside write transactions.
  ///   - milliseconds: since any fixed moment, for the rate of requests.
  public init(
    options: ServerOptions, clock: @escaping @Sendable () -> Instant,
    milliseconds: @escaping @Sendable () -> Int64 = Router.steadyMilliseconds
  ) {
    self.options = options
    self.clock = clock
    rate = options.requestsPerSecond.map { RequestRate(perSecond: $0, clock: milliseconds) }
  }

  public static let steadyMilliseconds: @Sendable () -> Int64 = {
    let passed = started.duration(to: .now)
    return passed.components.seconds * 1000 + passed.components.attoseconds / 1_000_000_000_000_000
  }

  private static let started = ContinuousClock.now

  /// What comes of a request.
  public enum Step: Sendable {
    case reply(LoggedResponse)
    /// The entry belongs into the audit trail, before the answer is sent or, where that need not
    /// wait, right after.
    case look(LoggedResponse, AuditEntry, waitsForRecord: Bool)
    /// To be run in a write transaction, the documents kept before and discarded where it fails;
    /// what it throws is for `answer(to:)`.
    case write(RepeatableWrite<APIResponse>, keeping: [FileContents])
  }

  public struct LoggedResponse: Hashable, Sendable {
    public var response: APIResponse
    /// For the log; holds nothing of what the request said.
    public var note: String?

    init(_ response: APIResponse, note: String? = nil) {
      self.response = response
      self.note = note
    }
  }

  /// All of a request that reads, and of one that writes what comes before its transaction: whether
  /// it may be done at all, and whether what was sent makes sense.
  public func step(
    for request: APIRequest, in reader: any DiaryReader, at now: Instant
  ) -> Step {
    do {
      return try admit(request, in: reader, at: now)
    } catch {
      return .reply(answer(to: error))
    }
  }

  /// The answer to a request that failed, inside a transaction or before.
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
          ? nil : "\(failure.code.rawValue): \(failure.sentence) \(failure.detail)")
    default:
      LoggedResponse(Refusal.fault.response, note: String(reflecting: type(of: error)))
    }
  }

  private func admit(
    _ request: APIRequest, in reader: any DiaryReader, at now: Instant
  ) throws -> Step {
    try Self.checkHost(request.headers)
    let target = RequestTarget(request.target)
    // What the API is like is no secret.
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

  /// Bytes that a request's body may have: more where documents are taken.
  public func largestBody(of target: RequestTarget) -> Int {
    largestBody(at: EndpointPath(target))
  }

  private func largestBody(at path: EndpointPath?) -> Int {
    path?.takesMultipart == true ? options.largestUpload : options.largestBody
  }

  /// Of two hosts a proxy may have meant the one and we the other (RFC 9112 section 3.2).
  private static func checkHost(_ headers: HTTPFields) throws {
    let hosts = headers.fields.filter { $0.name.equalsWithoutCase("Host") }.map(\.value)
    guard hosts.allSatisfy({ $0 == hosts[0] }) else {
      throw Refusal.badRequest("The request names two hosts")
    }
  }

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

  /// A complaint begins with a member's name, which stays as it is spelled, or with an article.
  private static func sentence(_ reason: String) -> String {
    reason.hasPrefix("the ") ? "T" + reason.dropFirst() : reason
  }

  /// Methods are the caller's text: only what RFC 9110 names is repeated.
  static func known(_ method: String) -> String {
    let methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"]
    return methods.contains(method) ? method : "this method"
  }
}
