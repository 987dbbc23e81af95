import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import CoreplusServer
import HTTPServer
import SQLiteStore
import Synchronization
import TestKit
import Testing

@testable import CoreplusClient

/// Two desks change an appointment that both saw before: one succeeds, the other gets a failure.
@Suite struct UnchangedTests {
  let folder = TemporaryFolder()
  /// Tuesday; it is the afternoon before.
  private let day = Day(iso: "2026-11-24")!
  private let now = Desk.zone.instant(Day(iso: "2026-11-23")!, WallTime(minutes: 840))

  private func time(_ minute: Int) -> TimeRange {
    TimeRange(start: Desk.zone.instant(day, WallTime(minutes: minute)), minutes: 30)
  }

  private func clinic() async throws -> SQLiteStore {
    let store = try SQLiteStore(path: folder.file("clinic.sqlite"))
    let application = ApplicationRecord(
      id: "app", practice: "practice", name: "Desk", consumerID: "consumer-1",
      secret: Desk.secretText, accessToken: "access-1",
      accessTokenExpires: now.adding(minutes: 60), ticked: [],
      effective: Set(Permission.allCases), isEnabled: true)
    let shifts = Weekday.allCases.map {
      Roster.Shift(weekday: $0, start: .midnight, end: WallTime(minutes: 1440))
    }
    let seen = time(600)
    try await store.write { [now] writer in
      try writer.insert(Practice(id: "practice", name: "Harbour Health"))
      try writer.insert(
        Location(id: "10c", name: "City", zone: Desk.zone, timezoneID: "7e"), of: "practice")
      try writer.insert(
        Practitioner(id: "ada", givenName: "Ada", familyName: "Okafor"), of: "practice")
      try writer.insert(
        Roster(practitioner: "ada", location: "10c", shifts: shifts), of: "practice")
      try writer.insert(
        Appointment(id: "a1", practitioner: "ada", location: "10c", time: seen), of: "practice",
        changedAt: now)
      try writer.insert(application)
    }
    return store
  }

  private func server(of store: SQLiteStore) -> ClinicServer {
    ClinicServer(store: store, clock: { [now] in now }, options: ServerOptions(), log: { _ in })
  }

  private func service(over transport: any APITransport) -> APIService {
    Desk.service(over: transport, now: now)
  }

  /// Over sockets, with both requests at the server before either is begun.
  @Test func ofTwoDesksThatMoveItAtOnceOneIsTold() async throws {
    let store = try await clinic()
    let server = server(of: store)
    let waiting = Mutex(0)
    let sockets = try HTTPServer(
      HTTPServer.Configuration(),
      handler: { request, reply in
        server.respond(to: request, completion: reply)
        if request.method == "POST" { waiting.withLock { $0 += 1 } }
      }, log: { _ in })
    defer { sockets.stop() }
    let desks = (0..<2).map { _ in
      service(over: CurlTransport(try! ServerAddress("http://127.0.0.1:\(sockets.port)")))
    }
    for desk in desks { _ = try await desk.clinic() }

    for round in 0..<10 {
      let seen = try await desks[0].appointment("a1")
      let isDone = Mutex(false)
      // The writer is busy until both requests wait for it.
      store.write(
        { _ in
          try Deadline(seconds: 20).wait(for: "both requests") { isDone.withLock { $0 } ? () : nil }
        }, completion: { _ in })
      let asked = waiting.withLock { $0 }
      let targets = [time(630 + round * 60), time(660 + round * 60)]
      async let first = Self.move(desks[0], seen, to: targets[0])
      async let second = Self.move(desks[1], seen, to: targets[1])
      let deadline = Deadline(seconds: 20)
      while waiting.withLock({ $0 }) < asked + 2, !deadline.hasPassed { await Task.yield() }
      isDone.withLock { $0 = true }

      let results = await [first, second]
      let winners = results.compactMap { try? $0.get() }
      #expect(winners.count == 1, "\(results)")
      let told = results.compactMap { if case .failure(let failure) = $0 { failure } else { nil } }
      #expect(told.map(\.code) == [.changedMeanwhile])
      #expect(told.first?.sentence == "Another desk has just moved it. Check it again.")
      #expect(try await desks[0].appointment("a1").time == winners.first?.time)
    }
    store.close()
  }

  private static func move(
    _ desk: APIService, _ seen: Appointment, to time: TimeRange
  ) async -> Result<Appointment, BookingFailure> {
    do throws(BookingFailure) {
      return .success(
        try await desk.move(seen.id, to: Move(time: time), ifStill: SeenAppointment(seen)))
    } catch {
      return .failure(error)
    }
  }

  /// The same in one process, without reading the appointment first.
  @Test func theEmbeddedClinicLooksInsideTheChange() async throws {
    let store = try await clinic()
    let server = server(of: store)
    let targets = Mutex<[String]>([])
    let transport = EmbeddedTransport(origin: Desk.embedded) { request in
      targets.withLock { $0.append("\(request.method) \(request.target)") }
      return await server.respond(to: request)
    }
    let desk = service(over: transport)
    let seen = try await desk.appointment("a1")
    _ = try await desk.edit("a1", Edit(notes: "theirs"))
    let failure = await failure { () throws(BookingFailure) in
      try await desk.edit(
        "a1", Edit(notes: "mine"), ifStill: SeenAppointment(seen, before: Edit(notes: "mine")))
    }
    #expect(failure?.code == .changedMeanwhile)
    #expect(failure?.sentence == "Another desk has just edited it. Check it again.")
    // Cancelling doesn't depend on a note.
    targets.withLock { $0 = [] }
    let cancelled = try await desk.cancel(
      "a1", reason: nil, notes: "", ifStill: SeenAppointment(seen))
    #expect(cancelled.status == .cancelled)
    #expect(
      targets.withLock { $0 } == ["POST /API/Core/v2.1/Appointment/\(Appointment.ID("a1").text)/"])
    let late = await moving(desk, SeenAppointment(seen))
    #expect(late?.sentence == "Another desk has just cancelled it. Check it again.")
    store.close()
  }

  private func moving(_ desk: APIService, _ seen: SeenAppointment) async -> BookingFailure? {
    await failure { () throws(BookingFailure) in
      try await desk.move("a1", to: Move(time: time(720)), ifStill: seen)
    }
  }

  // MARK: Servers that don't look

  /// The vendor's server, and an older coredesk server.
  @Test(arguments: [
    nil,
    #"{"practice":{"practiceId":"\#(guid("p"))","name":"P","environment":""},"practitioners":[]}"#,
  ])
  func anyOtherServerIsReadFirst(_ practice: String?) async throws {
    let server = ScriptedServer { request in
      let target = request.target.lowercased()
      if target.contains("/coredesk/") {
        return practice.map { .reply(200, $0) } ?? .reply(404, "")
      }
      if target.contains("/location") { return .reply(200, Desk.locations) }
      return .reply(200, #"{"appointment":\#(Desk.appointment)}"#)
    }
    let desk = Desk.service(server.origin)
    let there = SeenAppointment(start: Desk.start)
    _ = try await desk.cancel("app-1", reason: nil, notes: "", ifStill: there)
    let calls = server.requests.filter { $0.target.contains(Appointment.ID("app-1").text) }
    #expect(calls.map(\.method) == ["GET", "POST"])
    #expect(calls.last?.body.contains("ifUnchanged") == false, "\(calls)")

    let elsewhere = SeenAppointment(start: Desk.start.adding(minutes: 15))
    let failure = await failure { () throws(BookingFailure) in
      try await desk.cancel("app-1", reason: nil, notes: "", ifStill: elsewhere)
    }
    #expect(failure?.code == .changedMeanwhile && server.count("POST") == 1)
  }

  /// An application that may change appointments but not read them sends its change unchecked.
  @Test func whatIsNotShownIsNotLookedAt() async throws {
    let server = ScriptedServer { request in
      let target = request.target.lowercased()
      if target.contains("/coredesk/") { return .reply(404, "") }
      if target.contains("/location") { return .reply(200, Desk.locations) }
      if request.method == "GET" {
        return .reply(
          401, #"{"result":[{"severity":2,"reason":"Not authorized for viewing appointment"}]}"#)
      }
      return .reply(200, #"{"appointment":\#(Desk.appointment)}"#)
    }
    let desk = Desk.service(server.origin)
    let made = try await desk.cancel(
      "app-1", reason: nil, notes: "",
      ifStill: SeenAppointment(start: Desk.start.adding(minutes: 15)))
    #expect(made.id == "app-1")
  }
}
