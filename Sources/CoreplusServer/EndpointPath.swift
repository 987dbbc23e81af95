import CoreplusAPI

/// The rows of the endpoint table that share a path. The server looks up a request's path once.
struct EndpointPath: Sendable {
  private let endpoints: [Endpoint]
  /// Whether an endpoint at this path takes documents.
  let takesMultipart: Bool

  private init(_ endpoints: [Endpoint]) {
    self.endpoints = endpoints
    takesMultipart = endpoints.contains(where: \.takesMultipart)
  }

  /// The rows at a target's path; nil if there is no such endpoint.
  ///
  /// Cost: constant, however many endpoints there are.
  init?(_ target: RequestTarget) {
    guard let key = PathKey(target), let path = Self.all[key] else { return nil }
    self = path
  }

  private static let all: [PathKey: EndpointPath] = Dictionary(
    grouping: Endpoint.table, by: PathKey.init
  ).mapValues(EndpointPath.init)

  /// What makes two paths different.
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

    /// Nil if the target is outside the APIs.
    init?(_ target: RequestTarget) {
      guard let api = target.api, (1...2).contains(target.segments.count) else { return nil }
      self.api = api == .coreDesk ? .coreDesk : .core
      name = target.endpoint
      hasParameter = target.segments.count == 2
    }
  }
}

extension EndpointPath {
  /// The row that a request means, and its body if it had to be read to choose.
  ///
  /// If rows share the method, this is the first whose condition is met, else the last.
  ///
  /// - Throws: `Refusal` 405 if no row has the method.
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
    // If the body can't be read, the usual row's handler reports that.
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
