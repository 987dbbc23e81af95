import Booking
import CivilTime
import TestKit
import Testing

@testable import CoreplusClient

/// The failures for servers that answer wrongly, late or not at all.
@Suite struct MisbehavingServerTests {
  private static let target = "/API/Core/v2.1/Location/"

  private func reading(_ server: ScriptedServer) async -> BookingFailure? {
    await failure { () throws(BookingFailure) in
      _ = try await Desk.service(server.origin).locations()
    }
  }

  private static func refusal(_ reason: String) -> String {
    #"{"result":[{"severity":2,"reason":"\#(reason)"}]}"#
  }

  @Test(arguments: [
    (401, refusal("Invalid token"), BookingFailure.Code.unauthorised, "computer's clock"),
    (401, refusal("Not authorized for viewing location"), .unauthorised, "disable and enable"),
    (401, "<html>", .unauthorised, "token"), (403, "", .unauthorised, "token"),
    (200, "<html>Welcome to the hotel</html>", .badReply, "url"), (200, "", .badReply, "url"),
    (200, "[1]", .badReply, "url"), (200, refusal("Closed today"), .refused, "Closed today"),
    (302, "", .badReply, "redirects"), (400, refusal("No such zone"), .invalid, "No such zone"),
    (404, "", .notFound, "have that"), (500, "", .unavailable, "500"),
    (503, "", .unavailable, "again"),
  ])
  func eachBadAnswerIsToldAsWhatItIs(
    _ status: Int, _ body: String, _ code: BookingFailure.Code, _ words: String
  ) async {
    let server = ScriptedServer { _ in .reply(status, body) }
    let failure = await reading(server)
    #expect(failure?.code == code, "\(failure as Any)")
    #expect(failure?.sentence.contains(words) == true, "\(failure as Any)")
    #expect(server.requests.count == 1)
  }

  /// The failure names the wrong id of a reply that is otherwise correct.
  @Test func anIdThatIsNoGUIDIsNamed() async throws {
    let broken = Desk.appointment.replacing(guid("client-1"), with: "4711")
    let server = ScriptedServer { request in
      if request.target.contains("/Location/") { return .reply(200, Desk.locations) }
      return .reply(200, Desk.list(Desk.appointment, Desk.appointment, broken))
    }
    let day = Desk.zone.day(of: Desk.start)
    let failure = await failure { () throws(BookingFailure) in
      try await Desk.service(server.origin).appointments(
        AppointmentQuery(days: day...day, zoneOf: Desk.order.location))
    }
    #expect(failure?.code == .badReply)
    #expect(
      failure?.sentence == "The answer isn't from a coreplus server (appointments[2].clients[0]"
        + ".clientId is not a GUID). Check the profile's url.")
    #expect(failure?.debugDescription.contains("4711") == false)
  }

  /// The vendor's documented record of a client has no id.
  @Test func aClientsRecordNeedNotRepeatTheId() async throws {
    let server = ScriptedServer { _ in .reply(200, #"{"firstName":"Bob","lastName":"Smith"}"#) }
    let record = try await Desk.service(server.origin).client("client-1")
    #expect(record.id == "client-1" && record.client.givenName == "Bob")
  }

  @Test func readingIsTriedOnceMoreWhereTheConnectionBreaks() async throws {
    let server = ScriptedServer { request in
      request.connection == 0 ? .cutOff(#"{"loc"#) : .reply(200, Desk.locations)
    }
    let locations = try await Desk.service(server.origin).locations()
    #expect(locations.map(\.id) == ["loc-1"])
  }

  @Test(arguments: [ScriptedServer.Answer.close, .cutOff("{"), .bytes("SSH-2.0-OpenSSH_9.2\r\n")])
  func whatNeverAnswersIsUnreachableOrNoCoreplus(_ answer: ScriptedServer.Answer) async {
    let server = ScriptedServer { _ in answer }
    let failure = await reading(server)
    #expect([.unreachable, .badReply].contains(failure?.code), "\(failure as Any)")
    #expect((1...2).contains(server.requests.count))
  }

  @Test func nobodyListens() async {
    let port = ClosedPort()
    let failure = await failure { () throws(BookingFailure) in
      _ = try await Desk.service(port.origin).locations()
    }
    withExtendedLifetime(port) {}
    #expect(failure?.code == .unreachable, "\(failure as Any)")
  }

  @Test func patienceIsHadAFewTimes() async throws {
    let busy = ScriptedServer { _ in .reply(429, "", fields: ["Retry-After": "1"]) }
    #expect(await reading(busy)?.code == .unavailable)
    #expect(busy.requests.count == 4)
    let later = ScriptedServer { request in
      request.connection == 0 && !request.target.isEmpty
        ? .reply(429, "", fields: ["Connection": "close"]) : .reply(200, Desk.locations)
    }
    #expect(try await Desk.service(later.origin).locations().count == 1)
  }
}
