import Administration
import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import CoreplusServer
import Foundation
import SQLiteStore
import Synchronization
import TestKit
import Testing

/// The audit trail records who changed and viewed which records.
@Suite struct AuditTests {
  private func trail(_ clinic: Clinic) async throws -> [AuditRecord] {
    try await clinic.store.read { try $0.auditRecords(after: 0, limit: 1000) }
  }

  private func lines(_ clinic: Clinic) async throws -> [String] {
    try await trail(clinic).map {
      "\($0.entry.words.action): \($0.entry.words.subjects.joined(separator: " "))"
    }
  }

  @Test func aChangeAndItsRecordAreOneTransaction() async throws {
    let clinic = try await Clinic()
    let booked = try await clinic.book("2026-11-24T10:00").appointment()
    #expect(
      try await lines(clinic) == ["creating appointment: appointment \(booked.appointmentId)"])
    let record = try #require(try await trail(clinic).first)
    #expect(record.number == 1 && record.entry.at == opening)
    #expect(record.entry.actor == .application(clinic.owner.id, operator: nil))
    #expect(record.entry.practice == Identifier(ID.practice))
    // A refused request changes nothing and leaves no record.
    #expect(await clinic.book("2026-11-24T10:00").reason != nil)
    #expect(await clinic.post("Client/", #"{"firstName":"Only"}"#).status == 400)
    #expect(try await trail(clinic).count == 1)
  }

  @Test func whatChangesNothingIsNoChange() async throws {
    let clinic = try await Clinic()
    let id = try await clinic.book("2026-11-24T10:00").appointment().appointmentId
    for _ in 1...2 {
      #expect(await clinic.post("Appointment/\(id)", #"{"deleted":true}"#).status == 200)
    }
    #expect(await clinic.post("Client/\(ID.sam)", #"{"firstName":"Samantha"}"#).status == 200)
    #expect(
      try await trail(clinic).map(\.entry.words.action)
        == ["creating appointment", "cancelling appointment"])
  }

  /// Runs over the whole endpoint table: every kind of change is in the trail.
  @Test func everyKindOfChange() async throws {
    let clinic = try await Clinic()
    let id = try await clinic.book("2026-11-24T10:00").appointment().appointmentId
    _ = await clinic.post("Appointment/\(id)", #"{"notes":"moved"}"#)
    _ = await clinic.call("DELETE", "Appointment/\(id)")
    _ = await clinic.post(
      "Client/", #"{"firstName":"New","lastName":"Person","dateOfBirth":"1999-01-01"}"#)
    _ = await clinic.post("Client/\(ID.bob)", #"{"firstName":"Robert"}"#)
    _ = await clinic.post("appointmenttype/", #"{"description":"Group"}"#)
    _ = await clinic.post(
      "ClientFamily/", #"{"clientId":"\#(ID.bob)","surname":"Jones","firstName":"Kim"}"#)
    _ = await clinic.post(
      "Payment/",
      """
      {"invoiceId":"\(ID.invoice)","payments":[{"lineItemId":"\(ID.line)","amountPaid":"1",
       "datePaid":"2026-11-23","paymentMethodId":"\(ID.cash)"}]}
      """)
    let waiting = "/API/CoreDesk/v1/WaitingList/"
    let added = await clinic.post(waiting, #"{"clientId":"\#(ID.sam)"}"#)
    let entry = try RecordReply<WaitingResource>(json: added.response.body).record
    _ = await clinic.call("DELETE", "\(waiting)\(entry.waitingId)")
    let folder = #"{"name":"S","primaryDomainKey":"\#(ID.sam)","entity":"client","isFolder":true}"#
    _ = await clinic.send(
      Form(parts: [.init(name: "json", bytes: Array(folder.utf8))]), to: "File/")
    var sender = application(3, of: ID.practice)
    sender.effectiveEndpoints = [.message]
    try await clinic.store.write { [sender] in try $0.insert(sender) }
    let data =
      #"{"Header":{"SendingFacility":""},"MessageContents":[{"AttachedFileDetails":{"Size":1,"Name":"a"}}]}"#
    _ = await clinic.send(
      Form(parts: [
        .init(name: "messageData", bytes: Array(data.utf8)), .init(name: "a", bytes: [1]),
      ]), to: "Message/", by: sender)
    let actions = Set(Endpoint.table.filter { $0.access == .write }.map(\.action))
    #expect(Set(try await trail(clinic).map(\.entry.words.action)) == actions)
  }

  @Test func everyLookAtAClient() async throws {
    let clinic = try await Clinic()
    _ = await clinic.get("Client/\(ID.sam)")
    _ = await clinic.get("invoice/\(ID.invoice)")
    _ = await clinic.get("Payment/?invoiceId=\(ID.invoice)")
    #expect(
      try await lines(clinic) == [
        "viewing client: client \(ID.sam)",
        "viewing invoice: invoice \(ID.invoice) client \(ID.sam)",
        "viewing payment list: invoice \(ID.invoice) client \(ID.sam)",
      ])
    // Lists don't wait for their record, which is written before the store closes.
    _ = await clinic.get("Client/?name=smith")
    _ = await clinic.get("/API/CoreDesk/v1/ClientSearch/?text=jones")
    _ = await clinic.get("Client/?name=nobody")
    _ = await clinic.get("Client/\(ID.nobody)")
    try await clinic.store.write { _ in }
    #expect(
      try await lines(clinic).dropFirst(3) == [
        "viewing client list: client \(ID.sam)", "viewing client list: client \(ID.bob)",
      ])
  }

  /// The terms describe what is recorded.
  @Test func looksAtTheDiaryAreNotRecorded() async throws {
    let clinic = try await Clinic()
    let id = try await clinic.book("2026-11-24T10:00").appointment().appointmentId
    let days = "startDate=2026-11-23&endDate=2026-11-25&timezoneId=\(melbourne)"
    for path in [
      "Appointment/?\(days)", "Appointment/\(id)", "AvailabilitySlot/?\(days)",
      "/API/CoreDesk/v1/Roster/?\(days)",
    ] {
      #expect(await clinic.get(path).status == 200)
    }
    try await clinic.store.write { _ in }
    #expect(try await trail(clinic).count == 1)
    #expect(
      Terms.text.contains("Looks at appointments, free time and rosters are not recorded."))
  }

  /// Records have ids and the server's own words, and no text that a person typed.
  @Test func holdsNothingOfAnybody() async throws {
    let clinic = try await Clinic()
    _ = await clinic.post(
      "Client/",
      #"{"firstName":"Quillon","lastName":"Xerxes","dateOfBirth":"1999-01-01","notes1":"zzyzx"}"#)
    _ = await clinic.get("Client/?name=Quillon")
    try await clinic.store.write { _ in }
    let text = try await trail(clinic).map { "\($0) \($0.entry.words)" }.joined().lowercased()
    for word in ["quillon", "xerxes", "zzyzx", "1999"] { #expect(!text.contains(word)) }
  }

  @Test func theChainTellsEveryChangeButACutEnd() async throws {
    let clinic = try await Clinic()
    for hour in [10, 11] { await clinic.book("2026-11-24T\(hour):00") }
    _ = await clinic.get("Client/\(ID.sam)")
    let records = try await trail(clinic)
    func isWhole(_ records: [AuditRecord]) -> Bool {
      zip(records, [nil] + records.map(Optional.some)).allSatisfy { $0.follows($1) }
    }
    #expect(records.count == 3 && isWhole(records))
    for index in 0..<2 {
      var cut = records
      cut.remove(at: index)
      #expect(!isWhole(cut))
    }
    #expect(isWhole(Array(records.dropLast())))
    for change in [
      { $0.entry.action = .clientViewed(Identifier(ID.sam)) },
      { $0.entry.at = opening.adding(minutes: 1) },
      { $0.entry.actor = .administration }, { $0.entry.practice = nil },
      { $0.entry.action = .other(verb: "creating appointment", subjects: []) }, { $0.number = 7 },
    ] as [(inout AuditRecord) -> Void] {
      var changed = records
      change(&changed[0])
      #expect(!isWhole(changed))
    }
  }

  @Test func nobodyIsShownWhomNobodyMayBeSeenToHaveLookedAt() async throws {
    let clinic = try await Clinic()
    let lines = Mutex<[String]>([])
    let server = ClinicServer(
      store: FullStore(clinic.store), clock: { opening }, options: ServerOptions(),
      log: { line in lines.withLock { $0.append(line) } })
    let record = await server.respond(
      to: APIRequest("GET", "/API/Core/v2.1/Client/\(ID.sam)", by: clinic.owner))
    #expect(record.status == 503)
    #expect(!String(decoding: record.body, as: UTF8.self).contains("Smith"))
    #expect(lines.withLock { $0 }.first == "the audit trail could not record a view: disk-full")
    let list = await server.respond(
      to: APIRequest("GET", "/API/Core/v2.1/Client/?name=smi", by: clinic.owner))
    #expect(list.status == 200)
  }
}

/// A store whose disk is full.
private struct FullStore: DiaryStore {
  private let store: SQLiteStore
  var files: any FileKeeper { store.files }

  init(_ store: SQLiteStore) { self.store = store }

  func read<T: Sendable>(
    on thread: ReadThread, _ body: @escaping @Sendable (any DiaryReader) throws -> T
  ) async throws -> T { try await store.read(on: thread, body) }
  func write<T: Sendable>(
    _ body: @escaping RepeatableWrite<T>,
    completion: @escaping @Sendable (Result<T, any Error>) -> Void
  ) { completion(.failure(StoreFailure(.diskFull, "The disk is full."))) }
  func close() {}
}
