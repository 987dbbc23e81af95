import Glibc
import Synchronization
import Threads

/// A server on loopback that reads whole requests, and answers or misbehaves as a test says.
///
/// Each connection has a thread, which ends with it.
public final class ScriptedServer: Sendable {
  /// A request as it came.
  public struct Request: Sendable {
    /// The method, such as `GET`.
    public var method: String
    /// The path with its query.
    public var target: String
    /// By name in lower case.
    public var fields: [String: String]
    /// As many bytes as its Content-Length says.
    public var body: String
    /// Which connection it came on, from 0.
    public var connection: Int
  }

  /// What to do with a request.
  public enum Answer: Sendable {
    case reply(Int, String, fields: [String: String] = [:])
    /// Promises more than it sends, then closes.
    case cutOff(String)
    /// Closes without a word, the request read.
    case close
    /// Sends something that isn't HTTP, then closes.
    case bytes(String)
  }

  /// Decides the answer to a request, on the connection's own thread.
  public typealias Script = @Sendable (Request) -> Answer

  /// The free port that it found on 127.0.0.1.
  public let port: UInt16
  private let listener: Int32
  private let script: Script
  private let log = Mutex<[Request]>([])

  /// A server that listens from now on.
  public init(_ script: @escaping Script) {
    self.script = script
    (listener, port) = boundSocket()
    precondition(listen(listener, 16) == 0)
    let (listener, serve) = (listener, self.serve)
    OwnThread.run {
      var connections = 0
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { break }
        let number = connections
        connections += 1
        OwnThread.run { serve(connection, number) }
      }
      close(listener)
    }
  }

  /// The thread that accepts closes the listener. Any other thread could close a descriptor that is
  /// another's by then.
  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  /// Its address, without a slash at the end.
  public var origin: String { "http://127.0.0.1:\(port)" }
  /// All requests so far, in the order in which they were read.
  public var requests: [Request] { log.withLock { $0 } }
  /// The number of requests with this method so far.
  public func count(_ method: String) -> Int { requests.filter { $0.method == method }.count }

  private var serve: @Sendable (Int32, Int) -> Void {
    { [weak self] descriptor, number in
      var limit = timeval(tv_sec: 60, tv_usec: 0)
      setsockopt(
        descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
      defer { close(descriptor) }
      var unread: [UInt8] = []
      while let request = Self.read(descriptor, &unread, number) {
        guard let self else { return }
        log.withLock { $0.append(request) }
        guard Self.answer(script(request), on: descriptor) else { return }
      }
    }
  }

  /// Whether the connection stays open.
  private static func answer(_ answer: Answer, on descriptor: Int32) -> Bool {
    switch answer {
    case .reply(let status, let body, let fields):
      let head = fields.map { "\($0): \($1)\r\n" }.joined()
      send(
        "HTTP/1.1 \(status) X\r\nContent-Type: application/json\r\n\(head)"
          + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)", to: descriptor)
      return true
    case .cutOff(let body):
      send(
        "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count + 50)\r\n\r\n\(body)", to: descriptor)
      return false
    case .close: return false
    case .bytes(let text):
      send(text, to: descriptor)
      return false
    }
  }

  private static func send(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  private static func read(
    _ descriptor: Int32, _ unread: inout [UInt8], _ connection: Int
  ) -> Request? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let request = request(in: &unread, connection) { return request }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      unread += buffer[..<count]
    }
  }

  private static func request(in bytes: inout [UInt8], _ connection: Int) -> Request? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
    let lines = text[..<end.lowerBound].split(separator: "\r\n").map(String.init)
    let words = lines[0].split(separator: " ").map(String.init)
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      fields[parts[0].lowercased()] = parts[1].trimmingPrefix(" ").description
    }
    let length = Int(fields["content-length"] ?? "0") ?? 0
    let head = text[..<end.upperBound].utf8.count
    guard bytes.count >= head + length else { return nil }
    let body = String(decoding: bytes[head..<head + length], as: UTF8.self)
    bytes.removeFirst(head + length)
    return Request(
      method: words[0], target: words[1], fields: fields, body: body, connection: connection)
  }
}

/// A port of 127.0.0.1 on which no program listens or can listen while this exists.
public final class ClosedPort {
  /// The port's number.
  public let port: UInt16
  private let descriptor: Int32

  /// Takes a free port.
  public init() { (descriptor, port) = boundSocket() }
  deinit { close(descriptor) }

  /// The address of a server that would listen there, without a slash at the end.
  public var origin: String { "http://127.0.0.1:\(port)" }
}
