import CoreplusAPI
import Foundation
import HTTPServer
import TestKit
import Testing

@Suite struct StopTests {
  /// Starts `stop` on another thread, which signals the semaphore when it returns.
  private func stopping(_ server: HTTPServer) -> DispatchSemaphore {
    let done = DispatchSemaphore(value: 0)
    Thread {
      server.stop()
      done.signal()
    }.start()
    return done
  }

  private func refuses(_ port: UInt16) -> Bool {
    (try? RawClient(port: port)) == nil
  }

  @Test func whatIsInFlightIsFinishedAndNobodyElseGetsIn() throws {
    let held = Held()
    let server = try HTTPServer(.init(), handler: held.hold, log: { _ in })
    let clients = try (0..<20).map { _ in try RawClient(port: server.port) }
    let idle = try RawClient(port: server.port)
    for client in clients { client.get("/") }
    #expect(eventually { held.count == 20 })
    let done = stopping(server)
    #expect(eventually { refuses(server.port) })
    #expect(done.wait(timeout: .now()) == .timedOut)
    held.answerAll(APIResponse(status: 200, body: Array("kept".utf8)))
    for client in clients {
      let reply = try client.reply()
      #expect(reply.status == 200 && reply.body == "kept")
      #expect(reply.fields["connection"]?.lowercased() == "close")
    }
    #expect(done.wait(timeout: .now() + 10) == .success)
    #expect(try idle.isClosed())
    server.stop()
  }

  @Test func aHandlerThatNeverAnswersIsAnsweredFor() throws {
    var configuration = HTTPServer.Configuration()
    configuration.grace = .milliseconds(100)
    let held = Held()
    let server = try HTTPServer(configuration, handler: held.hold, log: { _ in })
    let client = try RawClient(port: server.port)
    client.get("/")
    #expect(eventually { held.count == 1 })
    let done = stopping(server)
    #expect(try client.reply().status == 504)
    #expect(done.wait(timeout: .now() + 10) == .success)
    held.answerAll()
  }

  @Test func aHandlerThatNeverReturnsDoesNotHoldUpTheStop() throws {
    var configuration = HTTPServer.Configuration()
    configuration.grace = .milliseconds(100)
    let entered = DispatchSemaphore(value: 0)
    let release = DispatchSemaphore(value: 0)
    let handler: HTTPServer.Handler = { _, reply in
      entered.signal()
      release.wait()
      reply(APIResponse(status: 200))
    }
    let server = try HTTPServer(configuration, handler: handler, log: { _ in })
    let client = try RawClient(port: server.port)
    client.get("/")
    entered.wait()
    #expect(stopping(server).wait(timeout: .now() + 10) == .success)
    release.signal()
    #expect(try client.reply().status == 200)
  }

  @Test func stoppingUnderLoadKeepsNobodyWaiting() throws {
    for _ in 1...20 {
      let server = try HTTPServer(.init(), handler: echoLater, log: { _ in })
      let clients = try (0..<20).map { _ in try RawClient(port: server.port) }
      for client in clients { client.get("/") }
      for client in clients { #expect(try client.reply().status == 200) }
      for client in clients { client.get("/again") }
      let done = stopping(server)
      for client in clients {
        // Answered in full, refused with a reason, or never received.
        if let reply = try? client.reply() { #expect([200, 503, 504].contains(reply.status)) }
      }
      #expect(done.wait(timeout: .now() + 10) == .success)
    }
  }
}

@Suite struct ListeningTests {
  private func failure(
    _ adjust: (inout HTTPServer.Configuration) -> Void
  ) -> HTTPServerFailure? {
    var configuration = HTTPServer.Configuration()
    adjust(&configuration)
    do {
      try HTTPServer(configuration, handler: echo, log: { _ in }).stop()
      return nil
    } catch {
      return error
    }
  }

  @Test func aPortInUse() throws {
    try running(echo) { server in
      let failure = failure { $0.port = server.port }
      #expect(failure?.code == .inUse)
      #expect(
        failure?.sentence == "port \(server.port) on 127.0.0.1 is in use; "
          + "stop the other program or choose another --listen")
    }
  }

  @Test func aPortIsFreeAgainAfterStop() throws {
    let server = try HTTPServer(.init(), handler: echo, log: { _ in })
    let client = try RawClient(port: server.port)
    client.get("/")
    #expect(try client.reply().status == 200)
    server.stop()
    try running(echo) {
      $0.port = server.port
    } _: { again in
      #expect(again.port == server.port)
    }
  }

  @Test(arguments: [
    ("no such host", HTTPServerFailure.Code.address), ("0.0.0.0", .plainText), ("::", .plainText),
    ("192.0.2.1", .plainText),
  ])
  func addressesThatWillNotDo(_ host: String, _ code: HTTPServerFailure.Code) {
    #expect(failure { $0.host = host }?.code == code)
  }

  @Test func anAddressOfAnotherMachine() throws {
    let folder = TemporaryFolder()
    let pair = try Certificate.make(in: folder)
    let failure = failure {
      $0.host = "192.0.2.1"
      $0.tls = .init(certificate: pair.certificate, key: pair.key)
    }
    #expect(failure?.code == .address)
  }

  @Test func localhostAndIPv6() throws {
    // No resolver knows the second.
    for host in ["localhost", "desk.localhost", "LOCALHOST."] {
      try running(echo) {
        $0.host = host
      } _: { server in
        let client = try RawClient(port: server.port)
        client.get("/four")
        #expect(try client.reply().body.hasPrefix("GET /four "))
      }
    }
    try running(echo) {
      $0.host = "::1"
    } _: { server in
      let client = try RawClient(port: server.port, version: .six)
      client.get("/six")
      #expect(try client.reply().body.hasPrefix("GET /six "))
    }
  }

  @Test func certificatesThatWillNotDo() throws {
    let folders = (TemporaryFolder(), TemporaryFolder())
    let one = try Certificate.make(in: folders.0)
    let other = try Certificate.make(in: folders.1)
    for (certificate, key) in [("x", "y"), (one.certificate, ""), (one.certificate, other.key)] {
      #expect(failure { $0.tls = .init(certificate: certificate, key: key) }?.code == .tls)
    }
  }

  @Test func tlsCarriesARequest() throws {
    let folder = TemporaryFolder()
    let pair = try Certificate.make(in: folder)
    try running(echoLater) {
      $0.tls = .init(certificate: pair.certificate, key: pair.key)
    } _: { server in
      let answer = try pair.ask(
        "GET /safe%2F HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        port: server.port, in: folder)
      #expect(answer.contains("HTTP/1.1 200") && answer.contains("GET /safe%2F ["))
    }
  }
}
