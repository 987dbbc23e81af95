import Glibc

/// A connection that sends exactly what a test says, and waits at most ten seconds for an answer.
public final class RawClient {
  /// A reply as it came.
  public struct Reply: Hashable, Sendable {
    /// The status of its first line.
    public var status: Int
    /// By name in lower case.
    public var fields: [String: String]
    /// As many bytes as its Content-Length says.
    public var body: String
  }

  /// The version of the internet protocol.
  public enum Version { case four, six }

  /// Why there was no reply.
  public struct Trouble: Error, Hashable {
    /// What happened, in a few words.
    public var what: String
    /// A trouble with its words.
    public init(what: String) { self.what = what }
  }

  private let descriptor: Int32
  private var unread: [UInt8] = []

  /// Connects to a port of this computer.
  public init(port: UInt16, version: Version = .four) throws {
    let family = version == .four ? AF_INET : AF_INET6
    descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(
      descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    guard version == .four ? connect4(port) : connect6(port) else {
      let error = errno
      close(descriptor)
      throw Trouble(what: "connect: \(String(cString: strerror(error)))")
    }
  }

  deinit { close(descriptor) }

  private func connect4(_ port: UInt16) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private func connect6(_ port: UInt16) -> Bool {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size)) == 0
      }
    }
  }

  /// Sends a text; stops without an error if the other side has closed.
  public func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Sends a GET request without a body.
  ///
  /// - Parameter fields: whole header lines, each with its line end.
  public func get(_ target: String, _ fields: String = "") {
    send("GET \(target) HTTP/1.1\r\nHost: x\r\n\(fields)\r\n")
  }

  /// False at the end of the stream; throws after ten silent seconds.
  private func readMore() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count < 0, errno == EAGAIN { throw Trouble(what: "nothing came for ten seconds") }
    if count > 0 { unread += buffer[0..<count] }
    return count > 0
  }

  /// Sends about fifty bytes a second, one by one, until the server closes the connection. Returns
  /// whether it does by the deadline, without having sent a byte.
  public func dripUntilClosed(by deadline: Deadline) throws -> Bool {
    while !deadline.hasPassed {
      send("a")
      var answer = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&answer, 1, 20) > 0 { return try isClosed() }
    }
    return false
  }

  /// Whether the server closes the connection without another byte.
  public func isClosed() throws -> Bool {
    while try readMore() {}
    return unread.isEmpty
  }

  /// The next reply; its body goes by Content-Length.
  public func reply(hasBody: Bool = true) throws -> Reply {
    let head = try head()
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      fields[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
    let status = Int(lines[0].split(separator: " ")[1]) ?? 0
    let length = hasBody && status != 100 ? Int(fields["content-length"] ?? "0") ?? 0 : 0
    while unread.count < length {
      if try !readMore() { throw Trouble(what: "closed inside a reply") }
    }
    let body = String(decoding: unread[..<length], as: UTF8.self)
    unread.removeFirst(length)
    return Reply(status: status, fields: fields, body: body)
  }

  /// Removes the head of a reply from what was read, with the empty line at its end.
  private func head() throws -> [UInt8] {
    let end = Array("\r\n\r\n".utf8)
    var searched = 0
    while true {
      if let start = unread.indices.dropFirst(searched).first(where: {
        unread[$0...].starts(with: end)
      }) {
        let head = Array(unread[..<start])
        unread.removeFirst(start + end.count)
        return head
      }
      searched = max(0, unread.count - end.count)
      if try !readMore() { throw Trouble(what: "closed before a reply") }
    }
  }
}
