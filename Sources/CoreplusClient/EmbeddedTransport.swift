public import CoreplusAPI

/// Calls a server in the same process: the same requests and replies, without a socket.
public struct EmbeddedTransport: APITransport {
  /// The host in the URLs that tokens are signed for; it is never looked up.
  public let origin: String
  private let respond: @Sendable (APIRequest) async -> APIResponse

  /// Nil: no limit.
  public var requestsPerSecond: Int? { nil }

  /// A transport to the server that `respond` calls.
  public init(
    origin: String = "http://demo.invalid",
    respond: @escaping @Sendable (APIRequest) async -> APIResponse
  ) {
    self.origin = origin
    self.respond = respond
  }

  /// Never throws: a call always returns an answer.
  public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
    await respond(request)
  }
}
