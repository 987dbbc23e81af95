import CoreplusAPI
import Glibc

/// A socket that listens; closed when it is released.
final class ListeningSocket: Sendable {
  let descriptor: Int32
  let port: UInt16

  /// Listens on the first address of the host that works. For `localhost` and names below it, that
  /// is 127.0.0.1 or, on a machine without IPv4, ::1; no resolver is asked (RFC 6761 section 6.3).
  init(_ configuration: HTTPServer.Configuration) throws(HTTPServerFailure) {
    let names = Host(configuration.host).loopbackAddresses ?? [configuration.host]
    var failure: HTTPServerFailure?
    for name in names {
      do throws(HTTPServerFailure) {
        descriptor = try Self.listen(at: name, configuration)
        port = Self.port(of: descriptor)
        return
      } catch {
        // If another program uses the port, don't try the next address.
        guard error.code == .address else { throw error }
        failure = failure ?? error
      }
    }
    throw failure
      ?? HTTPServerFailure(
        .address, "\(configuration.host) isn't an address; choose another --listen")
  }

  private static func listen(
    at name: String, _ configuration: HTTPServer.Configuration
  ) throws(HTTPServerFailure) -> Int32 {
    let host = configuration.host
    let addresses = try resolve(name, configuration.port)
    defer { freeaddrinfo(addresses) }
    var failure = HTTPServerFailure(.address, "\(host) isn't an address; choose another --listen")
    var next: UnsafeMutablePointer<addrinfo>? = addresses
    while let address = next?.pointee {
      next = address.ai_next
      guard configuration.tls != nil || isLoopback(address) else {
        throw HTTPServerFailure(
          .plainText,
          "\(host) can be reached from other machines: give --tls-cert and --tls-key, or listen on "
            + "127.0.0.1 behind a proxy that speaks TLS")
      }
      if let descriptor = listen(address) { return descriptor }
      failure = Self.failure(errno, host, configuration.port)
    }
    throw failure
  }

  deinit { close(descriptor) }

  /// Refuses further connections; a waiting `accept` returns EINVAL (shutdown(2)).
  func stop() { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }

  private static func resolve(
    _ host: String, _ port: UInt16
  ) throws(HTTPServerFailure) -> UnsafeMutablePointer<addrinfo> {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    var found: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, String(port), &hints, &found)
    guard code == 0, let found else {
      throw HTTPServerFailure(
        .address, "this machine doesn't know the host \(host); choose another --listen",
        detail: String(cString: gai_strerror(code)))
    }
    return found
  }

  private static func listen(_ address: addrinfo) -> Int32? {
    let kind = address.ai_socktype | Int32(SOCK_CLOEXEC.rawValue)
    let descriptor = socket(address.ai_family, kind, address.ai_protocol)
    guard descriptor >= 0 else { return nil }
    // A server that restarts must not wait for its old connections in TIME_WAIT (socket(7)).
    var on: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
    if bind(descriptor, address.ai_addr, address.ai_addrlen) == 0,
      Glibc.listen(descriptor, SOMAXCONN) == 0
    {
      return descriptor
    }
    let error = errno
    close(descriptor)
    errno = error
    return nil
  }

  private static func failure(_ error: Int32, _ host: String, _ port: UInt16) -> HTTPServerFailure {
    let detail = String(cString: strerror(error))
    switch error {
    case EADDRINUSE:
      return HTTPServerFailure(
        .inUse,
        "port \(port) on \(host) is in use; stop the other program or choose another --listen",
        detail: detail)
    case EADDRNOTAVAIL, EAFNOSUPPORT:
      return HTTPServerFailure(
        .address, "\(host) isn't an address of this machine; choose another --listen",
        detail: detail)
    case EACCES:
      return HTTPServerFailure(
        .notPermitted,
        "port \(port) needs more rights than this user has; choose one above 1023 with --listen",
        detail: detail)
    default:
      return HTTPServerFailure(
        .other, "can't listen on port \(port) of \(host): \(detail)", detail: detail)
    }
  }

  /// Checks the address itself, since a name may resolve to any address.
  private static func isLoopback(_ address: addrinfo) -> Bool {
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let code = getnameinfo(
      address.ai_addr, address.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
    guard code == 0 else { return false }
    return Host(String(decoding: text.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)).isLoopback
  }

  private static func port(of descriptor: Int32) -> UInt16 {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutablePointer(to: &storage) { storage in
      storage.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = getsockname(descriptor, $0, &length)
      }
      // The port is at the same offset for both families.
      return storage.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        UInt16(bigEndian: $0.pointee.sin_port)
      }
    }
  }
}
