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
/// Call `stop` before you release the server.
public final class HTTPServer: Sendable {
  /// Called for each request on one of the server's threads. It answers once: before it returns,
  /// which is fastest but blocks that thread, or later from any thread.
  public typealias Handler =
    @Sendable (APIRequest, @escaping @Sendable (APIResponse) -> Void) -> Void

  /// The port that the server listens on.
  public let port: UInt16

  private let configuration: Configuration
  private let service: Service
  private let daemon: Daemon
  private let acceptor: Acceptor
  private let sweeper: Sweeper
  private let hasStopped = Mutex(false)

  /// Starts to listen, and returns when the server accepts connections.
  ///
  /// - Parameters:
  ///   - bodyLimit: how many bytes the body of a request to a target may have; nil: always
  ///     `maximumBodyBytes`.
  ///   - log: called with the library's error messages, one line each, on any thread.
  /// - Throws: `HTTPServerFailure`, also if plain HTTP would be reachable from other machines.
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

  /// Accepts no more connections, finishes the requests under way and closes every connection.
  ///
  /// Blocks for at most the configured grace and a second. A request that isn't answered by then
  /// gets 504, since it may still be carried out. A handler that never returns keeps its thread.
  public func stop() {
    hasStopped.withLock { hasStopped in
      guard !hasStopped else { return }
      hasStopped = true
      // First, so that every reply ends its connection once no further one is accepted.
      service.enter(.draining)
      acceptor.stop()
      defer { sweeper.stop() }
      if !service.exchanges.waitUntilEmpty(configuration.grace) {
        service.enter(.closed)
        for exchange in service.exchanges.all { exchange.giveUp() }
        _ = service.exchanges.waitUntilEmpty(.seconds(1))
        guard !service.exchanges.all.contains(where: \.isInHandler) else {
          // Its thread can't be joined, so keep everything that it may still use.
          _ = Unmanaged.passRetained(self)
          return
        }
      }
      service.enter(.closed)
      daemon.stop()
    }
  }

  /// The version of libmicrohttpd in use, as `0.9.75`.
  public static var libraryVersion: String { String(cString: MHD_get_version()) }

  /// The version of GnuTLS in use, which encrypts for libmicrohttpd.
  public static var tlsVersion: String { String(cString: http_tls_version()) }
}
