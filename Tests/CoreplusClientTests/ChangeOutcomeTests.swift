import Booking
import CoreplusClient
import Synchronization
import TestKit
import Testing

/// A change is confirmed, refused or unknown; it is never guessed and never made twice.
@Suite struct ChangeOutcomeTests {
  /// A server with one answer to a booking, which it may store all the same.
  private func server(
    isKept: Bool, as kept: String = Desk.appointment,
    _ answer: @escaping @Sendable (Int) -> ScriptedServer.Answer
  ) -> ScriptedServer {
    let posts = Mutex(0)
    return ScriptedServer { request in
      if request.method == "POST" {
        return answer(
          posts.withLock { count in
            count += 1
            return count
          })
      }
      if request.target.lowercased().contains("/location") { return .reply(200, Desk.locations) }
      return .reply(200, isKept ? Desk.list(kept) : Desk.list())
    }
  }

  private func book(_ server: ScriptedServer) async -> Result<Appointment, BookingFailure> {
    do throws(BookingFailure) {
      return .success(try await Desk.service(server.origin).book(Desk.order))
    } catch {
      return .failure(error)
    }
  }

  @Test func aConfirmationIsBelieved() async throws {
    let server = server(isKept: true) { _ in
      .reply(200, #"{"appointment":\#(Desk.appointment)}"#)
    }
    let made = try await book(server).get()
    #expect(made.id == "app-1" && made.time == Desk.order.time)
    let body = try #require(server.requests.first { $0.method == "POST" }).body
    #expect(body.contains(#""startDateTime":"2026-11-24T15:00:00+11:00""#), "\(body)")
  }

  @Test func aRefusalIsToldInTheServersWords() async throws {
    let reason = "The selected time is not available for booking an appointment"
    let server = server(isKept: false) { _ in
      .reply(200, #"{"result":[{"severity":2,"reason":"\#(reason)"}]}"#)
    }
    guard case .failure(let failure) = await book(server) else { throw failureExpected }
    #expect(failure.code == .refused && failure.sentence == reason)
    #expect(server.count("POST") == 1)
  }

  private static let losses: [ScriptedServer.Answer] = [
    .close, .cutOff("{"), .bytes("\u{7}\u{8}"), .reply(502, ""), .reply(504, ""),
    .reply(200, "<html>"), .reply(200, "{}"),
    // A proxy that gave up waiting, while the server behind it went on.
    .reply(500, ""), .reply(503, "<html>Service Unavailable"), .reply(520, "<html>"),
    .reply(524, "<html>A timeout occurred"), .reply(504, fault("The server is stopping")),
  ]

  private static func fault(_ reason: String) -> String {
    #"{"result":[{"severity":2,"reason":"\#(reason)"}]}"#
  }

  /// The answer got lost and the appointment was made: the diary shows it.
  @Test(arguments: losses) func aLostAnswerIsFoundInTheDiary(
    _ answer: ScriptedServer.Answer
  ) async throws {
    let server = server(isKept: true) { _ in answer }
    #expect(try await book(server).get().id == "app-1")
    #expect(server.count("POST") == 1)
  }

  /// Another appointment at the same start isn't the booking that was sent.
  @Test(arguments: [
    ("15:30:00", "16:00:00"), (guid("loc-1"), guid("loc-2")),
    (guid("type-1"), guid("type-2")), (guid("prac-1"), guid("prac-2")),
    (guid("client-1"), guid("client-2")), ("Booked", "Cancelled"),
  ]) func anotherAppointmentAtThatStartIsNotTheOneBooked(
    _ ours: String, _ theirs: String
  ) async throws {
    let other = Desk.appointment.replacing(ours, with: theirs)
    let server = server(isKept: true, as: other) { _ in .close }
    guard case .failure(let failure) = await book(server) else { throw failureExpected }
    #expect(failure.code == .unknownOutcome, "\(failure)")
  }

  /// The vendor's rows may have no type.
  @Test func aRowWithoutATypeMayBeTheOneBooked() async throws {
    let row = Desk.appointment.replacing(#""appointmentTypeId":"\#(guid("type-1"))","#, with: "")
    #expect(try await book(server(isKept: true, as: row) { _ in .close }).get().id == "app-1")
  }

  /// The answer got lost and the diary doesn't show the booking yet: it stays unknown.
  @Test(arguments: losses) func aLostAnswerThatTheDiaryDoesNotShowIsUnknown(
    _ answer: ScriptedServer.Answer
  ) async throws {
    let server = server(isKept: false) { _ in answer }
    guard case .failure(let failure) = await book(server) else { throw failureExpected }
    #expect(failure.code == .unknownOutcome, "\(failure)")
    #expect(failure.sentence.contains("Tue 24 Nov"))
    #expect(server.count("POST") == 1)
  }

  /// A server that reports a failure itself is done: a booking that isn't in the diary wasn't made.
  @Test func aServersOwnFaultIsSettledByTheDiary() async throws {
    let fault = Self.fault("The server has a problem")
    let lost = server(isKept: false) { _ in .reply(500, fault) }
    guard case .failure(let failure) = await book(lost) else { throw failureExpected }
    #expect(failure.code == .unavailable)
    #expect(try await book(server(isKept: true) { _ in .reply(500, fault) }).get().id == "app-1")
    #expect(lost.count("POST") == 1)
  }

  /// The server reports a failure and then doesn't answer: it stays unknown whether it had booked.
  @Test(arguments: [500, 503]) func aFaultThatTheDiaryCannotSettleIsUnknown(
    _ status: Int
  ) async throws {
    let hasFailed = Mutex(false)
    let server = ScriptedServer { request in
      if request.method == "POST" {
        hasFailed.withLock { $0 = true }
        return .reply(status, "")
      }
      if hasFailed.withLock({ $0 }) { return .close }
      return .reply(200, Desk.locations)
    }
    guard case .failure(let failure) = await book(server) else { throw failureExpected }
    #expect(failure.code == .unknownOutcome, "\(failure)")
    #expect(server.count("POST") == 1)
  }

  /// The API itself says that it did nothing; a proxy's page doesn't say what the API did.
  @Test func whoSaysUnavailableMatters() async throws {
    let itself = server(isKept: true) { _ in
      .reply(503, Self.fault("The clinic's records are busy"))
    }
    guard case .failure(let failure) = await book(itself) else { throw failureExpected }
    #expect(failure.code == .unavailable)
    let proxy = server(isKept: true) { _ in .reply(503, "<html>Service Unavailable") }
    #expect(try await book(proxy).get().id == "app-1")
    #expect(itself.count("POST") == 1 && proxy.count("POST") == 1)
  }

  /// Only the status "too many requests" says that nothing was done.
  @Test func onlyWhatWasTurnedAwayIsSentAgain() async throws {
    let server = server(isKept: false) { count in
      count < 3 ? .reply(429, "") : .reply(200, #"{"appointment":\#(Desk.appointment)}"#)
    }
    #expect(try await book(server).get().id == "app-1")
    #expect(server.count("POST") == 3)
  }

  @Test func aServerThatCannotBeReachedHasDoneNothing() async throws {
    let port = ClosedPort()
    let service = Desk.service(port.origin)
    let failure = await failure { () throws(BookingFailure) in
      try await service.book(Desk.order)
    }
    withExtendedLifetime(port) {}
    #expect(failure?.code == .unreachable)
  }

  private let failureExpected = BookingFailure(.badReply, "the test expected a failure")
}
