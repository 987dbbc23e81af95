import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import CoreplusServer
import SQLiteStore
import Signing
import TestKit
import Testing

@testable import CoreplusClient

/// The waiting list as a desk uses it: on a coredesk server, and at the desk if the server has
/// none.
@Suite struct WaitingListTests {
  let folder = TemporaryFolder()
  private let now = Desk.start

  /// A coredesk server over a file, with one client.
  private func embedded() async throws -> (service: APIService, store: SQLiteStore) {
    let store = try SQLiteStore(path: folder.file("clinic.sqlite"))
    let application = ApplicationRecord(
      id: "app", practice: "practice", name: "Desk", consumerID: "consumer-1",
      secret: Desk.secretText, accessToken: "access-1",
      accessTokenExpires: now.adding(minutes: 60), ticked: [],
      effective: Set(Permission.allCases), isEnabled: true)
    try await store.write { [now] writer in
      let practice = Practice(id: "practice", name: "Harbour Health")
      try writer.insert(practice)
      try writer.insert(
        Location(id: "10c", name: "City", zone: Desk.zone, timezoneID: "7e"), of: practice.id)
      try writer.insert(
        Practitioner(id: "ada", givenName: "Ada", familyName: "Okafor"), of: practice.id)
      try writer.insert(AppointmentType(id: "1a", name: "Standard", minutes: 30), of: practice.id)
      var jane = ClientRecord(
        client: Client(id: "c1", givenName: "Jane", familyName: "Smith", dateOfBirth: nil))
      jane.mobile = "0491 570 006"
      try writer.insert(jane, of: practice.id, changedAt: now)
      try writer.insert(application)
    }
    let server = ClinicServer(
      store: store, clock: { [now] in now }, options: ServerOptions(), log: { _ in })
    let transport = EmbeddedTransport(origin: Desk.embedded) { await server.respond(to: $0) }
    return (Desk.service(over: transport, now: now), store)
  }

  private let order = WaitingOrder(
    client: "c1", clientName: "SMITH Jane", phone: "03 9999 0000", practitioner: "ada",
    location: "10c", type: "1a", minutes: 45,
    wish: PlaceWish(
      days: [.weekday(.tuesday), .day(Day(iso: "2026-11-30")!)],
      times: [.from(WallTime(minutes: 540)), .before(WallTime(minutes: 720))]),
    note: "call\nafter five", createdBy: "jm")

  @Test func goesThereAndBackAgain() async throws {
    let (service, store) = try await embedded()
    let made = try await service.addToWaitingList(order)
    #expect(made == WaitingEntry(order, id: made.id, createdAt: now))
    #expect(try await service.waitingList() == [made])
    #expect(try await service.clinic().keepsWaitingList)
    for _ in 1...2 { try await service.removeFromWaitingList(made.id) }
    #expect(try await service.waitingList().isEmpty)
    store.close()
  }

  /// Every kind of wish comes back unchanged.
  @Test func everyWishGoesThereAndBackAgain() async throws {
    let (service, store) = try await embedded()
    var random = Seed()
    for _ in 0..<50 {
      var order = order
      order.wish = random.wish()
      let made = try await service.addToWaitingList(order)
      #expect(WishParts(made.wish) == WishParts(order.wish), "\(random)")
      order.wish = made.wish
      #expect(made == WaitingEntry(order, id: made.id, createdAt: now), "\(random)")
      #expect(try await service.waitingList() == [made], "\(random)")
      try await service.removeFromWaitingList(made.id)
    }
    store.close()
  }

  @Test func aRefusalIsToldInTheServersWords() async throws {
    let (service, store) = try await embedded()
    var order = order
    order.practitioner = "bob"
    let failure = await failure { () throws(BookingFailure) in
      try await service.addToWaitingList(order)
    }
    #expect(failure?.code == .invalid && failure?.sentence == "practitionerId is not known")
    store.close()
  }

  // MARK: Lost answers

  /// A coredesk server whose answers to changes get lost.
  private func losing(_ service: APIService, done: Bool) async -> APIService {
    let transport = LosingTransport(inner: await service.transport, isDone: done)
    return Desk.service(over: transport, now: now)
  }

  @Test func aLostAnswerIsFoundOnTheList() async throws {
    let (service, store) = try await embedded()
    let losing = await losing(service, done: true)
    let made = try await losing.addToWaitingList(order)
    #expect(try await service.waitingList() == [made])
    try await losing.removeFromWaitingList(made.id)
    #expect(try await service.waitingList().isEmpty)
    store.close()
  }

  @Test func whatNobodyKnowsIsToldAsUnknown() async throws {
    let (service, store) = try await embedded()
    let made = try await service.addToWaitingList(order)
    let losing = await losing(service, done: false)
    var other = order
    other.note = "another"
    let added = await failure { () throws(BookingFailure) in
      try await losing.addToWaitingList(other)
    }
    let removed = await failure { () throws(BookingFailure) in
      try await losing.removeFromWaitingList(made.id)
    }
    #expect(added?.code == .unknownOutcome && removed?.code == .unknownOutcome)
    #expect(try await service.waitingList() == [made])
    store.close()
  }

  // MARK: A server without

  private func vendor() -> ScriptedServer {
    ScriptedServer { request in
      let target = request.target.lowercased()
      if target.contains("coredesk") { return .reply(404, "{}") }
      if target.contains("/location") { return .reply(200, Desk.locations) }
      let key =
        target.contains("practitioner")
        ? "practitioners" : target.contains("reason") ? "cancellationReasons" : "appointmentTypes"
      return .reply(200, #"{"\#(key)":[]}"#)
    }
  }

  @Test func besideTheProfileWhereTheServerHasNone() async throws {
    let server = vendor()
    let service = Desk.service(server.origin, waitingKeeper: PaperKeeper())
    let first = try await service.addToWaitingList(order)
    let second = try await service.addToWaitingList(order)
    #expect(first.wish == order.wish && first.id != second.id)
    let kept = try await service.waitingList()
    #expect(Set(kept) == [first, second])
    #expect(try await !service.clinic().keepsWaitingList)
    for _ in 1...2 { try await service.removeFromWaitingList(first.id) }
    #expect(try await service.waitingList() == [second])
    #expect(server.requests.allSatisfy { $0.method == "GET" })
  }

  @Test func withoutAKeeperThereIsNoList() async {
    let server = vendor()
    let service = Desk.service(server.origin)
    let failure = await failure { () throws(BookingFailure) in try await service.waitingList() }
    #expect(failure?.code == .unavailable)
  }
}

/// Answers requests that read. Carries out requests that change something or doesn't, and never
/// answers them.
private struct LosingTransport: APITransport {
  let inner: any APITransport
  let isDone: Bool

  var origin: String { inner.origin }
  var requestsPerSecond: Int? { nil }

  func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
    guard request.method != "GET" else { return try await inner.send(request) }
    if isDone { _ = try await inner.send(request) }
    throw TransportFailure(.timedOut, mayHaveBeenSent: true)
  }
}

private actor PaperKeeper: WaitingKeeper {
  private var kept: [WaitingEntry] = []
  func entries() -> [WaitingEntry] { kept.reversed() }
  func add(_ entry: WaitingEntry) { kept.append(entry) }
  func remove(_ id: WaitingEntry.ID) { kept.removeAll { $0.id == id } }
}

extension Seed {
  fileprivate mutating func wish() -> PlaceWish {
    let days = (0..<Int.random(in: 0...3, using: &self)).map { _ -> DayWish in
      Bool.random(using: &self)
        ? .weekday(Weekday.allCases.randomElement(using: &self)!)
        : .day(Day(daysSinceEpoch: Int.random(in: 0...40_000, using: &self)))
    }
    let times = (0..<Int.random(in: 0...4, using: &self)).map { _ -> TimeWish in
      let time = WallTime(minutes: Int.random(in: 0...1440, using: &self))
      return [.at(time), .from(time), .before(time), .morning, .afternoon]
        .randomElement(using: &self)!
    }
    return PlaceWish(days: days, times: times)
  }
}
