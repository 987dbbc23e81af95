public import CoreplusAPI

/// Talks HTTP by libcurl: connections kept alive, TLS verified, time-outs, one thread for all.
public final class CurlTransport: APITransport {
  public struct Options: Hashable, Sendable {
    /// Milliseconds until a connection must stand.
    public var connectTimeout = 5000
    /// Milliseconds until the whole answer must be there.
    public var totalTimeout = 15_000
    /// Bytes of the largest answer taken.
    public var largestReply = 16 << 20
    /// A file of certificates (PEM) to trust instead of the system's.
    public var caFile: String?

    public init() {}
  }

  public var origin: String { address.origin }
  private let address: ServerAddress
  private let loop: CurlLoop

  public init(_ address: ServerAddress, options: Options = Options()) {
    self.address = address
    loop = CurlLoop(
      options: options, usesProxy: !address.host.isLoopback)
  }

  deinit { loop.stop() }

  /// A reading request ends early when its task is cancelled; a changing one never does, since
  /// nobody would know what became of it.
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
