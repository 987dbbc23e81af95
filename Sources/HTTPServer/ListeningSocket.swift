import Glibc

/// A bound, listening socket.
final class ListeningSocket: Sendable {
  let descriptor: Int32
  let port: UInt16

  /// Takes the first address of the host that can be listened on.
  init(_ configuration: HTTPServer.Configuration) throws(HTTPServerFailure) {
    let (host, port) = (configuration.host, configuration.port)
    let addresses = try Self.resolve(host, port)
    defer { freeaddrinfo(addresses) }
    var failure = HTTPServerFailure(.address, "\(host) is no address; choose another --listen")
    var next: UnsafeMutablePointer<addrinfo>? = addresses
    while let address = next?.pointee {
      next = address.ai_next
      guard configuration.tls != nil || Self.isLoopback(address.ai_addr) else {
        throw HTTPServerFailure(
          .plainText,
          "\(host) can be reached from other machines: give --tls-cert and --tls-key, or listen on "
            + "127.0.0.1 behind a proxy that speaks TLS")
      }
      if let descriptor = Self.listen(address) {
        self.descriptor = descriptor
        self.port = Self.port(of: descriptor)
        return
      }
      failure = Self.failure(errno, host, port)
    }
    throw failure
  }

  deinit { close(descriptor) }

  /// Refuses further connections and wakes who waits for one with EINVAL (shutdown(2)).
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
        .address, "\(host) is no host of this machine; choose another --listen",
        detail: String(cString: gai_strerror(code)))
    }
    return found
  }

  private static func listen(_ address: addrinfo) -> Int32? {
    let kind = address.ai_socktype | Int32(SOCK_CLOEXEC.rawValue)
    let descriptor = socket(address.ai_family, kind, address.ai_protocol)
    guard descriptor >= 0 else { return nil }
    // A server that starts again must not wait for its old connections' TIME_WAIT (socket(7)).
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
        .address, "\(host) is not an address of this machine; choose another --listen",
        detail: detail)
    case EACCES:
      return HTTPServerFailure(
        .notPermitted,
        "port \(port) needs more rights than this user has; choose one above 1023 with --listen",
        detail: detail)
    default:
      return HTTPServerFailure(
        .other, "cannot listen on port \(port) of \(host): \(detail)", detail: detail)
    }
  }

  private static func isLoopback(_ address: UnsafeMutablePointer<sockaddr>) -> Bool {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        UInt32(bigEndian: $0.pointee.sin_addr.s_addr) >> 24 == 127
      }
    case AF_INET6:
      address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        withUnsafeBytes(of: $0.pointee.sin6_addr) {
          $0.dropLast().allSatisfy { $0 == 0 } && $0.last == 1
        }
      }
    default: false
    }
  }

  private static func port(of descriptor: Int32) -> UInt16 {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutablePointer(to: &storage) { storage in
      storage.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = getsockname(descriptor, $0, &length)
      }
      // The port stands at the same place for both families.
      return storage.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        UInt16(bigEndian: $0.pointee.sin_port)
      }
    }
  }
}
