import Glibc

/// A TCP socket on a free port of 127.0.0.1 that doesn't listen yet, so that connections are
/// refused. The caller closes it.
public func boundSocket() -> (descriptor: Int32, port: UInt16) {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
      precondition(bind(descriptor, address, length) == 0, "no port: \(errno)")
      getsockname(descriptor, address, &length)
    }
  }
  return (descriptor, UInt16(bigEndian: address.sin_port))
}
