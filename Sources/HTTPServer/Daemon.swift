import CMicrohttpd
import Glibc

/// The library's worker threads and their log. `@unchecked` since the library's calls are
/// thread-safe.
final class Daemon: @unchecked Sendable {
  private let daemon: OpaquePointer
  private let log: UnsafeMutablePointer<http_log>

  /// `service` must outlive the daemon.
  init(
    _ configuration: HTTPServer.Configuration, service: Service
  ) throws(HTTPServerFailure) {
    let context = Unmanaged.passUnretained(service).toOpaque()
    log = .allocate(capacity: 1)
    log.initialize(to: http_log(write: Callbacks.complained, context: context))
    guard let daemon = Self.start(configuration, context, log) else {
      log.deallocate()
      let detail = service.lastComplaint
      throw configuration.tls == nil
        ? HTTPServerFailure(.other, "the HTTP server can't start: \(detail)", detail: detail)
        : HTTPServerFailure(
          .tls,
          "the TLS certificate or its key can't be used; both must be PEM and belong together",
          detail: detail)
    }
    self.daemon = daemon
  }

  private static func start(
    _ configuration: HTTPServer.Configuration, _ context: UnsafeMutableRawPointer,
    _ log: UnsafeMutablePointer<http_log>
  ) -> OpaquePointer? {
    var settings = http_settings()
    settings.threads = UInt32(configuration.threads)
    settings.connections = UInt32(
      OpenFiles.makeRoom(forConnections: configuration.connectionLimit))
    settings.connections_per_address = UInt32(configuration.connectionsPerAddress)
    settings.idle_seconds = UInt32(configuration.idleSeconds)
    settings.connection_memory = configuration.connectionBytes
    func start() -> OpaquePointer? {
      http_start(
        &settings, Callbacks.access, Callbacks.began, Callbacks.completed, Callbacks.connection,
        context, log)
    }
    guard let tls = configuration.tls else { return start() }
    return tls.certificate.withCString { certificate in
      tls.key.withCString { key in
        settings.certificate = certificate
        settings.key = key
        return start()
      }
    }
  }

  /// Passes a connection to one of the workers, or closes it if there are too many.
  func add(_ connection: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) {
    _ = MHD_add_connection(daemon, connection, address, length)
  }

  /// Closes every connection and joins the workers. No request may be suspended then.
  func stop() {
    MHD_stop_daemon(daemon)
    log.deallocate()
  }
}

/// The functions that the library calls, on its worker threads.
enum Callbacks {
  static let began: http_target_callback = { context, target, _ in
    guard let context else { return nil }
    let service = Unmanaged<Service>.fromOpaque(context).takeUnretainedValue()
    let exchange = Exchange(service: service, target: String(cString: target))
    http_forget_query(target)
    // The service keeps the exchange alive until `completed`.
    service.exchanges.enter(exchange)
    return Unmanaged.passUnretained(exchange).toOpaque()
  }

  static let access: MHD_AccessHandlerCallback = {
    _, connection, _, method, _, upload, size, state in
    guard let connection, let method, let size, let state, let pointer = state.pointee
    else { return .NO }
    let exchange = Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
    let isAccepted: Bool
    if let upload, size.pointee > 0 {
      isAccepted = exchange.receive(UnsafeRawBufferPointer(start: upload, count: size.pointee))
      size.pointee = 0
    } else {
      isAccepted = exchange.advance(connection, method: method)
    }
    return isAccepted ? .YES : .NO
  }

  /// The library calls this before it closes a connection's socket.
  static let connection: MHD_NotifyConnectionCallback = { context, connection, _, event in
    guard let context, let connection else { return }
    let heads = Unmanaged<Service>.fromOpaque(context).takeUnretainedValue().heads
    if event == .CONNECTION_NOTIFY_STARTED {
      heads.opened(connection, socket: http_socket(connection))
    } else {
      heads.closed(connection)
    }
  }

  static let completed: MHD_RequestCompletedCallback = { context, connection, state, _ in
    guard let context, let state, let pointer = state.pointee else { return }
    let service = Unmanaged<Service>.fromOpaque(context).takeUnretainedValue()
    if let connection { service.heads.requestIsOver(connection) }
    let exchange = Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
    exchange.releaseBody()
    service.exchanges.leave(exchange)
    state.pointee = nil
  }

  static let complained: @convention(c) (UnsafeMutableRawPointer, UnsafePointer<CChar>) -> Void = {
    context, line in
    Unmanaged<Service>.fromOpaque(context).takeUnretainedValue().complain(String(cString: line))
  }
}
