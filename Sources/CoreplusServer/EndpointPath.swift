import CoreplusAPI

/// The rows of the endpoint table that share a path. A request's path is looked up once.
struct EndpointPath: Sendable {
  private let endpoints: [Endpoint]
  /// Whether documents are taken there.
  let takesMultipart: Bool

  private init(_ endpoints: [Endpoint]) {
    self.endpoints = endpoints
    takesMultipart = endpoints.contains(where: \.takesMultipart)
  }

  /// Where a target's path leads; nil where there is no such endpoint.
  ///
  /// Cost: constant, however many endpoints there are.
  init?(_ target: RequestTarget) {
    guard let key = PathKey(target), let path = Self.all[key] else { return nil }
    self = path
  }

  private static let all: [PathKey: EndpointPath] = Dictionary(
    grouping: Endpoint.table, by: PathKey.init
  ).mapValues(EndpointPath.init)

  /// What tells one path from another.
  struct PathKey: Hashable {
    private let api: Endpoint.Family
    /// In lower case.
    private let name: String
    private let hasParameter: Bool

    init(_ endpoint: Endpoint) {
      api = endpoint.api
      name = endpoint.name.lowercased()
      hasParameter = endpoint.parameter != nil
    }

    /// Nil where the target is outside the APIs.
    init?(_ target: RequestTarget) {
      guard let api = target.api, (1...2).contains(target.segments.count) else { return nil }
      self.api = api == .coreDesk ? .coreDesk : .core
      name = target.endpoint
      hasParameter = target.segments.count == 2
    }
  }
}

extension EndpointPath {
  /// The row that a request means, and its body where that had to be read to know.
  ///
  /// Of rows that share the method the first whose condition holds is meant, else the last.
  func choose(
    for request: APIRequest
  ) throws -> (endpoint: Endpoint, appointment: Result<AppointmentBody, any Error>?) {
    let method = request.method.uppercased()
    // The server leaves out the body of the reply to a HEAD (RFC 9110 section 9.3.2).
    let meant = method == "HEAD" ? "GET" : method
    let candidates = endpoints.filter { $0.methods.contains(meant) }
    guard let usual = candidates.last else {
      throw Refusal(
        405, "This endpoint does not support \(Router.known(method))",
        headers: ["Allow": allowed.joined(separator: ", ")])
    }
    guard candidates.contains(where: { $0.condition == .deleted }) else { return (usual, nil) }
    // A body that can't be read is for the usual handler to complain of.
    let body = Result { try AppointmentBody(json: request.body) }
    let isDeleted = (try? body.get())?.deleted == true
    let chosen = candidates.first { $0.condition == .always || isDeleted } ?? usual
    return (chosen, body)
  }

  /// The methods that the path supports.
  private var allowed: [String] {
    var allowed: [String] = []
    for method in endpoints.flatMap(\.methods).flatMap({ $0 == "GET" ? ["GET", "HEAD"] : [$0] })
    where !allowed.contains(method) {
      allowed.append(method)
    }
    return allowed
  }
}
