import CoreplusAPI
import Foundation
import HTTPServer
import Synchronization
import TestKit
import Testing

@Suite struct RequestTests {
  @Test(arguments: [
    "/API/Core/v2.1/Client/?name=a+b%20c&q=%C3%A9&empty=&Flag",
    "/API/Core%2Fv2.1/Client/a%2Fb/?x=%2B+%26", "/a//b/../c/?", "/?a=1&a=1;b=%", "/%zz?%00",
  ])
  func theTargetArrivesExactlyAsSent(_ target: String) throws {
    try running(echo) { server in
      let client = try RawClient(port: server.port)
      client.get(target)
      #expect(try client.reply().body.hasPrefix("GET \(target) [") == true)
    }
  }

  @Test func headersArriveInOrderWithRepetitions() throws {
    try running(echo) { server in
      let client = try RawClient(port: server.port)
      client.get("/", "B: 2\r\na: 1\r\nB:  3 \r\nAuthorization: JwToken x.y.z\r\nEmpty:\r\n")
      let body = try client.reply().body
      #expect(body == "GET / [Host=x;B=2;a=1;B=3;Authorization=JwToken x.y.z;Empty=] 0 ")
    }
  }

  @Test func aConnectionServesManyRequests() throws {
    try running(echo) { server in
      let client = try RawClient(port: server.port)
      for number in 1...5 {
        client.get("/\(number)")
        #expect(try client.reply().body.hasPrefix("GET /\(number) "))
      }
    }
  }

  @Test(arguments: [true, false])
  func pipelinedRequestsAreAnsweredInOrder(_ deferred: Bool) throws {
    try running(deferred ? echoLater : echo) { server in
      let client = try RawClient(port: server.port)
      client.send(
        (1...50).map { "POST /\($0) HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc" }.joined())
      for number in 1...50 {
        let reply = try client.reply()
        #expect(reply.body.hasPrefix("POST /\(number) ") && reply.body.hasSuffix(" 3 abc"))
      }
    }
  }

  @Test func aChunkedBodyIsJoined() throws {
    try running(echo) { server in
      let client = try RawClient(port: server.port)
      client.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
      for piece in ["4\r\nover", "\r\n5;x=y\r\n and ", "\r\n4\r\nout.\r\n0\r\n", "\r\n"] {
        client.send(piece)
      }
      #expect(try client.reply().body.hasSuffix(" 13 over and out."))
    }
  }

  @Test func aBodyOfExactlyTheLimitIsTaken() throws {
    try running(echo) {
      $0.maximumBodyBytes = 100_000
    } _: { server in
      let client = try RawClient(port: server.port)
      client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")
      client.send(String(repeating: "z", count: 100_000))
      let reply = try client.reply()
      #expect(reply.status == 200 && reply.body.contains("] 100000 zzz"))
    }
  }

  @Test func headIsAnsweredWithoutABody() throws {
    try running(echo) { server in
      let client = try RawClient(port: server.port)
      client.send("HEAD /x HTTP/1.1\r\nHost: x\r\n\r\n")
      let head = try client.reply(hasBody: false)
      #expect(head.status == 200)
      #expect(head.fields["content-length"] == String("HEAD /x [Host=x] 0 ".utf8.count))
      client.get("/next")
      #expect(try client.reply().body.hasPrefix("GET /next "))
    }
  }

  @Test func continueIsSaidBeforeTheBodyIsAwaited() throws {
    try running(echo) { server in
      let client = try RawClient(port: server.port)
      client.send(
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n")
      #expect(try client.reply().status == 100)
      client.send("hello")
      #expect(try client.reply().body.hasSuffix(" 5 hello"))
    }
  }
}

@Suite struct LimitTests {
  private func isRefusedAsTooLarge(_ reply: RawClient.Reply) -> Bool {
    let body =
      #"{"result":[{"severity":2,"reason":"The request body is larger than 1000 bytes"}]}"#
    return reply.status == 413 && reply.body == body
      && reply.fields["content-type"] == "application/json"
      && reply.fields["connection"]?.lowercased() == "close"
  }

  @Test(arguments: ["", "Expect: 100-continue\r\n"])
  func aBodyAnnouncedTooLongIsRefusedUnread(_ expectation: String) throws {
    try running(echo) {
      $0.maximumBodyBytes = 1000
    } _: { server in
      let client = try RawClient(port: server.port)
      client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\(expectation)\r\n")
      #expect(isRefusedAsTooLarge(try client.reply()))
      #expect(try client.isClosed())
    }
  }

  @Test func aChunkedBodyTooLongIsRefused() throws {
    try running(echo) {
      $0.maximumBodyBytes = 1000
    } _: { server in
      let client = try RawClient(port: server.port)
      client.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
      client.send("3e9\r\n\(String(repeating: "z", count: 1001))\r\n0\r\n\r\n")
      #expect(isRefusedAsTooLarge(try client.reply()))
      #expect(try client.isClosed())
    }
  }

  @Test func anEndlessChunkedBodyIsCutOff() throws {
    try running(echo) {
      $0.maximumBodyBytes = 1000
    } _: { server in
      let client = try RawClient(port: server.port)
      client.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
      let piece = "3e8\r\n\(String(repeating: "z", count: 1000))\r\n"
      for _ in 1...100 { client.send(piece) }
      #expect(try client.isClosed())
    }
  }

  @Test func anOversizedHeadIsRefused() throws {
    try running(echo) { server in
      let client = try RawClient(port: server.port)
      client.get("/", "Big: \(String(repeating: "x", count: 200_000))\r\n")
      #expect(try client.reply().status == 431)
      let other = try RawClient(port: server.port)
      other.get("/")
      #expect(try other.reply().status == 200)
    }
  }

  /// The query of a desk with a hundred practitioners, and a longer one than any program sends.
  @Test(arguments: [(100, true), (2000, true), (20_000, false)])
  func manyParametersAreTakenOrRefused(_ count: Int, _ isTaken: Bool) throws {
    try running(echo) { server in
      let client = try RawClient(port: server.port)
      let query = (0..<count).map { "id=\($0)" }.joined(separator: "&")
      client.get("/?\(query)")
      let reply = try client.reply()
      #expect(isTaken ? reply.status == 200 : [414, 431].contains(reply.status))
      #expect(!isTaken || reply.body.hasPrefix("GET /?\(query) ["))
    }
  }

  @Test(arguments: [
    "nonsense\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
  ])
  func nonsenseReachesNoHandler(_ text: String) throws {
    let calls = Mutex(0)
    let handler: HTTPServer.Handler = { request, reply in
      calls.withLock { $0 += 1 }
      echo(request, reply)
    }
    // If the library waits for more, it gives up soon.
    try running(handler) {
      $0.idleSeconds = 1
    } _: { server in
      let client = try RawClient(port: server.port)
      client.send(text)
      client.send("\r\n")
      if let reply = try? client.reply() { #expect(400...505 ~= reply.status) }
      #expect(calls.withLock { $0 } == 0)
      let other = try RawClient(port: server.port)
      other.get("/")
      #expect(try other.reply().status == 200)
    }
  }

  @Test func slowHeadsDoNotKeepOthersWaiting() throws {
    try running(echo) { server in
      let slow = try (0..<100).map { _ in try RawClient(port: server.port) }
      for client in slow { client.send("GET / HTTP/1.1\r\nHo") }
      let other = try RawClient(port: server.port)
      other.get("/other")
      #expect(try other.reply().status == 200)
      for client in slow { client.send("st: x\r\n\r\n") }
      for client in slow { #expect(try client.reply().status == 200) }
    }
  }

  /// Many large bodies at once fill only the memory that is set aside for them.
  @Test func bodiesHaveSoMuchMemoryAndNoMore() throws {
    let held = Held()
    let handler: HTTPServer.Handler = { request, reply in
      request.target == "/held" ? held.hold(request, reply) : echo(request, reply)
    }
    try running(handler) {
      $0.heldBytes = 3000
    } _: { server in
      func post(_ target: String, _ count: Int) throws -> RawClient {
        let client = try RawClient(port: server.port)
        client.send("POST \(target) HTTP/1.1\r\nHost: x\r\nContent-Length: \(count)\r\n\r\n")
        client.send(String(repeating: "a", count: count))
        return client
      }
      let first = try post("/held", 2000)
      #expect(eventually { held.count == 1 })
      let refused = try post("/", 1600).reply()
      #expect(refused.status == 503 && refused.fields["retry-after"] == "1")
      #expect(try post("/", 900).reply().status == 200)
      held.answerAll()
      #expect(try first.reply().status == 200)
      // The memory is free when the request is over, a moment after its reply.
      #expect(try eventually { try post("/", 2900).reply().status == 200 })
    }
  }

  /// Other connections are served as usual, also from the same address.
  @Test func aThousandHalfOpenConnections() throws {
    try running(echo) { server in
      let half = try (0..<1000).map { _ in try RawClient(port: server.port) }
      for client in half { client.send("POST /slow HTTP/1.1\r\nContent-Length: 5\r\nHo") }
      let other = try RawClient(port: server.port)
      for number in 0..<100 {
        other.get("/\(number)")
        #expect(try other.reply().status == 200)
      }
      for client in half.prefix(3) {
        client.send("st: x\r\n\r\nhello")
        #expect(try client.reply().status == 200)
      }
    }
  }

  @Test func oneAddressHasSoManyConnectionsAndNoMore() throws {
    try running(echo) {
      $0.connectionsPerAddress = 5
    } _: { server in
      let first = try (0..<5).map { _ in try RawClient(port: server.port) }
      for client in first {
        client.get("/")
        #expect(try client.reply().status == 200)
      }
      let sixth = try RawClient(port: server.port)
      #expect(try sixth.isClosed())
      for client in first {
        client.get("/")
        #expect(try client.reply().status == 200)
      }
    }
  }

  @Test func aReplyThatCannotBeSentClosesItsConnectionOnly() throws {
    let handler: HTTPServer.Handler = { request, reply in
      reply(APIResponse(status: request.target == "/odd" ? 7 : 200))
    }
    try running(handler) { server in
      let client = try RawClient(port: server.port)
      client.get("/odd")
      #expect(try client.isClosed())
      let other = try RawClient(port: server.port)
      other.get("/")
      #expect(try other.reply().status == 200)
    }
  }

  @Test func aHeaderCannotBeSplit() throws {
    let handler: HTTPServer.Handler = { _, reply in
      reply(APIResponse(status: 200, headers: ["X": "a\r\nInjected: yes", "Y": "b"]))
    }
    try running(handler) { server in
      let client = try RawClient(port: server.port)
      client.get("/")
      let reply = try client.reply()
      #expect(reply.fields["injected"] == nil && reply.fields["y"] == "b")
    }
  }
}

@Suite struct ConcurrencyTests {
  @Test(arguments: [true, false])
  func twoHundredConnectionsAtOnce(_ deferred: Bool) throws {
    try running(deferred ? echoLater : echo) { server in
      let clients = try (0..<200).map { _ in try RawClient(port: server.port) }
      for round in 1...5 {
        for (number, client) in clients.enumerated() { client.get("/\(round)/\(number)") }
        for (number, client) in clients.enumerated() {
          #expect(try client.reply().body.hasPrefix("GET /\(round)/\(number) "))
        }
      }
    }
  }

  /// The completion races with the thread that is about to suspend the connection.
  @Test func completionsThatRaceWithTheHandlersReturn() throws {
    let handler: HTTPServer.Handler = { request, reply in
      let thread = Thread { reply(echoed(request)) }
      thread.start()
      if request.target.hasSuffix("1") { sched_yield() }
    }
    try running(handler) { server in
      let clients = try (0..<8).map { _ in try RawClient(port: server.port) }
      for round in 1...250 {
        for client in clients { client.get("/\(round)") }
        for client in clients { #expect(try client.reply().body.hasPrefix("GET /\(round) ")) }
      }
    }
  }

  @Test func onlyTheFirstCompletionCounts() throws {
    let held = Held()
    let handler: HTTPServer.Handler = { request, reply in
      if request.target == "/later" { return held.hold(request, reply) }
      reply(APIResponse(status: 201))
      reply(APIResponse(status: 202))
    }
    try running(handler) { server in
      let client = try RawClient(port: server.port)
      client.get("/now")
      #expect(try client.reply().status == 201)
      client.get("/later")
      #expect(eventually { held.count == 1 })
      held.answerAll(APIResponse(status: 203))
      held.answerAll(APIResponse(status: 204))
      #expect(try client.reply().status == 203)
      client.get("/now")
      #expect(try client.reply().status == 201)
      held.answerAll(APIResponse(status: 205))
    }
  }

  @Test func aClientThatLeavesDoesNoHarm() throws {
    let held = Held()
    try running(held.hold) { server in
      for _ in 1...20 { try RawClient(port: server.port).get("/") }
      #expect(eventually { held.count == 20 })
      held.answerAll(APIResponse(status: 200, body: Array(repeating: 65, count: 500_000)))
      let client = try RawClient(port: server.port)
      client.get("/")
      #expect(eventually { held.count == 21 })
      held.answerAll()
      #expect(try client.reply().status == 200)
    }
  }
}
