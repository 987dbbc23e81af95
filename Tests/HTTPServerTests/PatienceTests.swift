import CoreplusAPI
import Glibc
import Synchronization
import TestKit
import Testing

@testable import HTTPServer

/// A connection must send its request in time.
@Suite struct PatienceTests {
  @Test func aHeadThatDripsIsCutOff() throws {
    try running(echo) {
      $0.headPatience = .milliseconds(200)
    } _: { server in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\nHost: x\r\nX: ")
      #expect(try client.dripUntilClosed(by: Deadline(seconds: 20)))
    }
  }

  /// Before a connection's first request, and between any two.
  @Test func theHeadOfEveryRequestIsWaitedForInVain() throws {
    var ends: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    defer { for end in ends { close(end) } }
    let now = Mutex(ContinuousClock.now)
    let watch = HeadWatch(patience: .seconds(1), idle: .seconds(1), now: { now.withLock { $0 } })
    let connection = try #require(OpaquePointer(bitPattern: 0x1000))
    func isEnded() -> Bool {
      now.withLock { $0 += .seconds(5) }
      watch.sweep()
      var byte: UInt8 = 0
      return recv(ends[1], &byte, 1, Int32(MSG_DONTWAIT)) == 0
    }
    watch.opened(connection, socket: ends[0])
    watch.headIsThere(connection)
    #expect(!isEnded())
    watch.requestIsOver(connection)
    watch.headIsThere(connection)
    #expect(!isEnded())
    watch.requestIsOver(connection)
    #expect(isEnded())
    watch.closed(connection)
  }

  /// Only the head must come in time; the answer may take longer.
  @Test func aRequestUnderWayIsNotCutOff() throws {
    let held = Held()
    try running(held.hold) {
      $0.headPatience = .milliseconds(100)
    } _: { server in
      let client = try RawClient(port: server.port)
      client.get("/")
      #expect(eventually { held.count == 1 })
      // Meanwhile the server closes connections that are late.
      let late = try RawClient(port: server.port)
      #expect(try late.dripUntilClosed(by: Deadline(seconds: 20)))
      held.answerAll()
      #expect(try client.reply().status == 200)
    }
  }

  /// A client that is never silent for long, and never finishes its head.
  @Test func aBodyThatDripsIsCutOff() throws {
    try running(echo) {
      $0.bodyPatience = .milliseconds(300)
    } _: { server in
      let client = try RawClient(port: server.port)
      client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")
      #expect(try client.dripUntilClosed(by: Deadline(seconds: 20)))
    }
  }

  @Test func aSilentConnectionIsClosed() throws {
    try running(echo) {
      $0.idleSeconds = 1
    } _: { server in
      let client = try RawClient(port: server.port)
      client.send("GET / HTTP/1.1\r\n")
      #expect(throws: RawClient.Trouble.self) {
        let reply = try client.reply()
        // Some versions of the library say 408 before they close.
        if reply.status == 408 { throw RawClient.Trouble(what: "408") }
      }
    }
  }
}
