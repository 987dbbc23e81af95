import CoreplusAPI
import Foundation
import HTTPServer
import Synchronization
import Testing
import Threads

/// Replies with the request: method, target, header names, length of the body, body.
@Sendable func echo(
  _ request: APIRequest, _ reply: @escaping @Sendable (APIResponse) -> Void
) {
  reply(echoed(request))
}

/// Like `echo`, but from another thread, at once or (`/slow`) a little later.
@Sendable func echoLater(
  _ request: APIRequest, _ reply: @escaping @Sendable (APIResponse) -> Void
) {
  OwnThread.run { reply(echoed(request)) }
}

func echoed(_ request: APIRequest) -> APIResponse {
  let names = request.headers.fields.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
  let body = String(decoding: request.body.prefix(100), as: UTF8.self)
  let text = "\(request.method) \(request.target) [\(names)] \(request.body.count) \(body)"
  return APIResponse(status: 200, headers: ["Content-Type": "text/plain"], body: Array(text.utf8))
}

func running(
  _ handler: @escaping HTTPServer.Handler,
  _ adjust: (inout HTTPServer.Configuration) -> Void = { _ in },
  _ body: (HTTPServer) throws -> Void
) throws {
  var configuration = HTTPServer.Configuration()
  adjust(&configuration)
  let server = try HTTPServer(configuration, handler: handler, log: { _ in })
  defer { server.stop() }
  try body(server)
}

/// Keeps the completions of handlers that haven't replied yet.
final class Held: Sendable {
  private let replies = Mutex<[@Sendable (APIResponse) -> Void]>([])

  var count: Int { replies.withLock { $0.count } }

  @Sendable func hold(
    _ request: APIRequest, _ reply: @escaping @Sendable (APIResponse) -> Void
  ) {
    replies.withLock { $0.append(reply) }
  }

  func answerAll(_ response: APIResponse = APIResponse(status: 200)) {
    for reply in replies.withLock({ $0 }) { reply(response) }
  }
}

/// Checks a condition repeatedly, for at most ten seconds.
func eventually(_ condition: () throws -> Bool) rethrows -> Bool {
  let deadline = ContinuousClock.now + .seconds(10)
  while ContinuousClock.now < deadline {
    if try condition() { return true }
    sched_yield()
  }
  return false
}
