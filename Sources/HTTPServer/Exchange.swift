import CMicrohttpd
import CoreplusAPI
import Synchronization

/// One request, from its first line to the end of its reply.
///
/// All but `complete`, `giveUp` and `isInHandler` run on the connection's worker thread.
/// `@unchecked` since other threads use only `turn` and `handling`.
final class Exchange: @unchecked Sendable {
  /// Whose turn it is.
  private enum Turn {
    /// The handler is running, or has not been called yet.
    case handler
    /// The connection is suspended until the handler answers.
    case asleep
    case reply(APIResponse)
  }

  private enum Progress { case head, body, handled }

  private let service: Service
  private let maximumBodyBytes: Int
  private let began = ContinuousClock.now
  private var request: APIRequest
  private var progress = Progress.head
  private var excessBytes = 0
  /// The body's share of the bytes that the service counts.
  private var heldBytes = 0
  private var isCrowdedOut = false
  private let turn = Mutex(Turn.handler)
  private let handling = Atomic(false)
  /// Set before the connection is first suspended; a suspended connection can't be closed.
  private var connection: OpaquePointer?

  /// - Parameter target: exactly as in the request line.
  init(service: Service, target: String) {
    self.service = service
    maximumBodyBytes = service.bodyLimit(target)
    request = APIRequest(method: "", target: target)
  }

  /// Adds a piece of the body; false if it is far too much or far too late: close the connection.
  ///
  /// The library sends no reply before the end of a body of unknown length. So a body that is only
  /// moderately too long is read and thrown away, to be able to send a clear answer.
  func receive(_ piece: UnsafeRawBufferPointer) -> Bool {
    guard ContinuousClock.now < began + service.bodyPatience else { return false }
    if excessBytes == 0, request.body.count + piece.count <= maximumBodyBytes {
      isCrowdedOut = !service.hold(piece.count)
      if !isCrowdedOut {
        heldBytes += piece.count
        request.body.append(contentsOf: piece)
        return true
      }
    }
    request.body = []
    releaseBody()
    excessBytes += piece.count
    return excessBytes <= maximumBodyBytes * 8
  }

  /// Frees the body's share of the service's memory. Also called when the request is over.
  func releaseBody() {
    service.release(heldBytes)
    heldBytes = 0
  }

  /// Called after the head, after the body, and after a suspension; false: close the connection.
  func advance(_ connection: OpaquePointer, method: UnsafePointer<CChar>) -> Bool {
    switch progress {
    case .head:
      progress = .body
      service.heads.headIsThere(connection)
      request.method = String(cString: method)
      request.headers = Self.headers(of: connection)
      let length = request.headers["Content-Length"].flatMap { Int($0) } ?? 0
      return length <= maximumBodyBytes || send(tooLarge, to: connection, thenClose: true)
    case .body:
      progress = .handled
      self.connection = connection
      if excessBytes > 0 {
        return send(isCrowdedOut ? .crowded : tooLarge, to: connection, thenClose: true)
      }
      if service.stage == .closed { return send(.stopping, to: connection) }
      handling.store(true, ordering: .sequentiallyConsistent)
      service.handler(request) { self.complete($0) }
      handling.store(false, ordering: .sequentiallyConsistent)
      return replyOrSleep(connection)
    case .handled:
      return replyOrSleep(connection)
    }
  }

  /// Takes the handler's answer, on any thread; only the first one counts.
  func complete(_ response: APIResponse) {
    turn.withLock { turn in
      switch turn {
      case .handler: turn = .reply(response)
      case .asleep:
        turn = .reply(response)
        MHD_resume_connection(connection)
      case .reply: break
      }
    }
  }

  /// Answers a suspended request instead of its handler.
  func giveUp() {
    turn.withLock { turn in
      guard case .asleep = turn else { return }
      turn = .reply(.gaveUp)
      MHD_resume_connection(connection)
    }
  }

  /// Whether the handler is running on the worker thread.
  var isInHandler: Bool { handling.load(ordering: .sequentiallyConsistent) }

  private func replyOrSleep(_ connection: OpaquePointer) -> Bool {
    let response = turn.withLock { turn -> APIResponse? in
      if case .reply(let response) = turn { return response }
      // Once the server has given up on suspended requests, no other may be suspended.
      if service.stage == .closed {
        turn = .reply(.gaveUp)
        return .gaveUp
      }
      MHD_suspend_connection(connection)
      turn = .asleep
      return nil
    }
    return response.map { send($0, to: connection) } ?? true
  }

  private var tooLarge: APIResponse {
    .refusal(413, "The request body is larger than \(maximumBodyBytes) bytes")
  }

  private func send(
    _ reply: APIResponse, to connection: OpaquePointer, thenClose: Bool = false
  ) -> Bool {
    reply.queue(on: connection, thenClose: thenClose || service.stage != .open)
  }

  private static func headers(of connection: OpaquePointer) -> HTTPFields {
    var fields = HTTPFields()
    withUnsafeMutablePointer(to: &fields) { fields in
      _ = MHD_get_connection_values(
        connection, .HEADER_KIND,
        { fields, _, name, value in
          guard let fields, let name else { return .NO }
          fields.assumingMemoryBound(to: HTTPFields.self).pointee.append(
            String(cString: name), trimmed(value))
          return .YES
        }, fields)
    }
    return fields
  }
}

/// Removes the white space after a header's value. The library keeps it, but it isn't part of the
/// value (RFC 9112 section 5.1).
private func trimmed(_ value: UnsafePointer<CChar>?) -> String {
  guard let value else { return "" }
  var text = String(cString: value)
  while text.utf8.last == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: "\t") {
    text.removeLast()
  }
  return text
}
