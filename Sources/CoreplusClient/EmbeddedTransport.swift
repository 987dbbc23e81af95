public import CoreplusAPI

/// A server in the same process: the same requests and replies, no socket.
public struct EmbeddedTransport: APITransport {
  public let origin: String
  private let respond: @Sendable (APIRequest) async -> APIResponse

  public var requestsPerSecond: Int? { nil }

  public init(
    origin: String = "http://demo.invalid",
    respond: @escaping @Sendable (APIRequest) async -> APIResponse
  ) {
    self.origin = origin
    self.respond = respond
  }

  public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
    await respond(request)
  }
}
