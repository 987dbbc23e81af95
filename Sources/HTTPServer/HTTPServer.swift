import CMicrohttpd
public import CoreplusAPI
import Synchronization

/// An HTTP/1.1 server: sockets, TLS and limits in front of a handler.
///
///     let server = try HTTPServer(
///       configuration, handler: { request, reply in reply(APIResponse(status: 200)) },
///       log: { line in Streams.complain(line) })
///     print(server.port)
///     server.stop()
///
/// `stop` must be called before the server is let go.
public final class HTTPServer: Sendable {
  /// Called on one of the server's threads, at once for each request. It may answer before it
  /// returns, which is quickest and holds the thread, or later from any thread; once.
  public typealias Handler =
    @Sendable (APIRequest, @escaping @Sendable (APIResponse) -> Void) -> Void

  /// The port listened on.
  public let port: UInt16

  private let configuration: Configuration
  private let service: Service
  private let daemon: Daemon
  private let acceptor: Acceptor
  private let sweeper: Sweeper
  private let hasStopped = Mutex(false)

  /// Listens, and returns when connections are accepted.
  ///
  /// - Parameters:
  ///   - bodyLimit: bytes that the body of a request to a target may have, where that is not
  ///     `maximumBodyBytes` for all.
  ///   - log: receives the library's complaints, one line each, on any thread.
  public init(
    _ configuration: Configuration, bodyLimit: (@Sendable (String) -> Int)? = nil,
    handler: @escaping Handler,
    log: @escaping @Sendable (String) -> Void
  ) throws(HTTPServerFailure) {
    self.configuration = configuration
    let heads = HeadWatch(
      patience: configuration.headPatience, idle: .seconds(configuration.idleSeconds))
    service = Service(
      bodyLimit: bodyLimit ?? { _ in configuration.maximumBodyBytes },
      bodyPatience: configuration.bodyPatience, heldBytes: configuration.heldBytes, heads: heads,
      handler: handler, log: log)
    let socket = try ListeningSocket(configuration)
    port = socket.port
    sweeper = try Sweeper(heads, every: min(.seconds(1), configuration.headPatience / 4))
    do {
      daemon = try Daemon(configuration, service: service)
    } catch {
      sweeper.stop()
      throw error
    }
    do {
      acceptor = try Acceptor(socket, daemon)
    } catch {
      sweeper.stop()
      daemon.stop()
      throw error
    }
  }

  /// Accepts no more, finishes what is in flight, closes every connection.
  ///
  /// Blocks for at most the configured grace and a second. Requests that are unanswered by then are
  /// told 504, since they may yet be done; a handler that does not return keeps its thread, which is then left behind.
  public func stop() {
    hasStopped.withLock { hasStopped in
      guard !hasStopped else { return }
      hasStopped = true
      // First, so that who finds the door shut knows that every reply now ends its connection.
      service.enter(.draining)
      acceptor.stop()
      defer { sweeper.stop() }
      if !service.exchanges.waitUntilEmpty(configuration.grace) {
        service.enter(.closed)
        for exchange in service.exchanges.all { exchange.giveUp() }
        _ = service.exchanges.waitUntilEmpty(.seconds(1))
        guard !service.exchanges.all.contains(where: \.isInHandler) else {
          // Its thread cannot be joined; what it may still touch must stay.
          _ = Unmanaged.passRetained(self)
          return
        }
      }
      service.enter(.closed)
      daemon.stop()
    }
  }

  /// Of the library in use, as `0.9.75`.
  public static var libraryVersion: String { String(cString: MHD_get_version()) }

  /// Of GnuTLS, which encrypts for it.
  public static var tlsVersion: String { String(cString: http_tls_version()) }
}
