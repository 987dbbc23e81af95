public import CoreplusAPI

/// Sends requests over HTTP with libcurl. It keeps connections open, verifies TLS certificates, has
/// time-outs, and uses one thread for all requests.
public final class CurlTransport: APITransport {
  /// Limits, and whom to trust.
  public struct Options: Hashable, Sendable {
    /// How long connecting may take, in milliseconds.
    public var connectTimeout = 5000
    /// How long a request may take until its whole answer is there, in milliseconds.
    public var totalTimeout = 15_000
    /// The largest answer to accept, in bytes.
    public var largestReply = 16 << 20
    /// A file of certificates (PEM) to trust instead of the system's.
    public var caFile: String?

    /// 5 s to connect, 15 s in all, 16 MiB, the system's certificates.
    public init() {}
  }

  /// The address's scheme, host, port and prefix.
  public var origin: String { address.origin }
  private let address: ServerAddress
  private let loop: CurlLoop

  /// A transport to one server; starts its thread, and connects with the first request. It uses the
  /// proxy of the environment (`https_proxy`), except for this computer.
  public init(_ address: ServerAddress, options: Options = Options()) {
    self.address = address
    loop = CurlLoop(
      options: options, usesProxy: !address.host.isLoopback)
  }

  deinit { loop.stop() }

  /// Sends a request once. If the task is cancelled, a GET request ends early; any other goes on,
  /// since otherwise it would be unknown what became of it.
  public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
    let transfer = CurlTransfer(request, to: address)
    let loop = loop
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        loop.submit(transfer) { continuation.resume(returning: $0) }
      }
    } onCancel: {
      if request.method == "GET" { loop.cancel(transfer) }
    }
    return try result.get()
  }
}
