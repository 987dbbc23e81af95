import Booking
import BookingLanguage
import CivilTime
import ClinicStore
import Foundation
import TestKit
import Testing

@testable import SQLiteStore

/// Documents, the audit trail, and files of older versions.
@Suite struct RecordsTests {
  let folder: TemporaryFolder
  let clinic = SmallClinic()

  init() throws { folder = TemporaryFolder() }

  func filledStore() async throws -> SQLiteStore {
    let store = try SQLiteStore(path: folder.file())
    try await store.write { [clinic] in try clinic.insert(into: $0) }
    return store
  }

  @Test func documentsAreFilesOfTheOwner() async throws {
    let store = try await filledStore()
    let id: ClientDocument.ID = "abcd-01"
    try store.files.keep([1, 0, 255], as: id)
    let path = folder.file() + "-files"
    let mode = try #require(
      try FileManager.default.attributesOfItem(atPath: path + "/" + id.text)[.posixPermissions]
        as? Int
    )
    #expect(mode == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [id.text])
    #expect(try store.files.bytes(of: id) == [1, 0, 255])
    store.files.discard(id)
    #expect(throws: StoreFailure.self) { try store.files.bytes(of: id) }
  }

  @Test func theTrailIsAppendOnly() async throws {
    let store = try await filledStore()
    let entry = AuditEntry(
      at: clinic.now, practice: clinic.practice.id, actor: .administration,
      action: .clientsListed([clinic.jane.id, clinic.jane.id]))
    try await store.write { try $0.append(entry) }
    try await store.write { try $0.append(entry) }
    let raw = try RawDatabase(folder.file())
    for sql in ["UPDATE audit SET actor = 'nobody'", "DELETE FROM audit WHERE number = 2"] {
      let failure = #expect(throws: RawDatabase.Failure.self) { try raw.execute(sql) }
      #expect(failure?.message == "the audit trail is append-only")
    }
  }

  /// Anybody can compute the hash with `sha256sum`.
  @Test func theHashIsWhatTheDocumentationSays() async throws {
    let entry = AuditEntry(
      at: Instant(secondsSinceEpoch: 1_795_000_000), practice: "p",
      words: AuditWords(actor: "a", action: "b", subjects: ["c d", "e f"]))
    let record = AuditRecord(entry, after: nil)
    let text =
      "\(String(repeating: "0", count: 64))\n1\n2026-11-18T11:06:40Z\n\(guid("p"))\na\nb\nc d,e f"
    #expect(try sha256sum(of: text) == record.hash)
  }

  private func sha256sum(of text: String) throws -> String {
    let file = folder.write(text, to: "text")
    let done = try Finished.running(["/usr/bin/sha256sum", file], environment: [:])
    return String(done.output.prefix(64))
  }

  @Test func aFileOfTheFirstVersionIsBroughtUpToDate() async throws {
    try Data().write(to: URL(fileURLWithPath: folder.file()))
    let raw = try RawDatabase(folder.file())
    try raw.execute(DatabaseSchema.migrations[0])
    try raw.execute(
      """
      PRAGMA application_id = \(DatabaseSchema.applicationID); PRAGMA user_version = 1;
      PRAGMA journal_mode = WAL;
      INSERT INTO practice(id, name) VALUES ('\(guid("p"))', 'Older');
      INSERT INTO application VALUES
        (1, '\(guid("a"))', '\(guid("p"))', 'Desk', 'c', 's', 't', 99, 'VIEW_CLIENT', 'VIEW_CLIENT', 1);
      INSERT INTO appointment_type VALUES (1, '\(guid("p"))', '\(guid("y"))', 'Standard', 30, NULL, 0);
      """)
    let store = try SQLiteStore(path: folder.file())
    try await store.read { (reader) throws -> Void in
      #expect(try reader.practices() == [Practice(id: "p", name: "Older")])
      let application = try #require(try reader.applications().first)
      #expect(application.effective == [.viewClient] && application.endpoints.isEmpty)
      #expect(try reader.appointmentTypes(of: "p").map(\.clientGroup) == [nil])
      #expect(try reader.lastAuditRecord() == nil)
    }
    try await store.write { try $0.insert(PaymentMethod(id: "m", name: "Cash"), of: "p") }
    #expect(try raw.texts("PRAGMA user_version") == ["\(DatabaseSchema.version)"])
  }

  /// A row that another program wrote.
  @Test func anIdThatIsNoGUIDIsDamage() async throws {
    let store = try await filledStore()
    let raw = try RawDatabase(folder.file())
    let practice = clinic.practice.id
    for id in ["", "x", "39d62534-501c-49cd-9da9-6fa8d6a81f4g"] {
      try raw.execute(
        "INSERT INTO payment_method VALUES (1, '\(practice)', '\(id)', 'Cash')")
      let failure = await #expect(throws: StoreFailure.self) {
        try await store.read { try $0.paymentMethods(of: practice) }
      }
      #expect(failure?.code == .notADatabase && failure?.sentence.contains("damaged") == true)
      try raw.execute("DELETE FROM payment_method")
    }
    #expect(try await store.read { try $0.paymentMethods(of: practice) }.isEmpty)
  }

  @Test func aFileOfTheSecondVersionGetsAWaitingList() async throws {
    try Data().write(to: URL(fileURLWithPath: folder.file()))
    let raw = try RawDatabase(folder.file())
    for step in DatabaseSchema.migrations[..<2] { try raw.execute(step) }
    try raw.execute(
      """
      PRAGMA application_id = \(DatabaseSchema.applicationID); PRAGMA user_version = 2;
      PRAGMA journal_mode = WAL;
      """)
    let store = try SQLiteStore(path: folder.file())
    try await store.write { [clinic] in try clinic.insert(into: $0) }
    let entry = WaitingEntry(
      WaitingOrder(client: clinic.jane.id, clientName: "SMITH Jane", phone: "1"), id: "a",
      createdAt: clinic.now)
    try await store.write { [clinic] in try $0.insert(entry, of: clinic.practice.id) }
    let rows = try await store.read { [clinic] in
      try $0.waitingList(of: clinic.practice.id, page: .everything)
    }.rows
    #expect(rows == [entry])
    #expect(try raw.texts("PRAGMA user_version") == ["\(DatabaseSchema.version)"])
  }

  // MARK: Files of earlier versions

  /// Makes a file of an older version, and opens it without the store.
  private func file(ofVersion version: Int) throws -> RawDatabase {
    try Data().write(to: URL(fileURLWithPath: folder.file()))
    let raw = try RawDatabase(folder.file())
    for step in DatabaseSchema.migrations[..<version] { try raw.execute(step) }
    try raw.execute(
      """
      PRAGMA application_id = \(DatabaseSchema.applicationID); PRAGMA user_version = \(version);
      PRAGMA journal_mode = WAL; INSERT INTO practice(id, name) VALUES ('\(guid("p"))', 'Older');
      """)
    return raw
  }

  /// Reads the text of older versions as typed actions, and continues their chain.
  @Test(arguments: 2..<DatabaseSchema.version)
  func theTrailOfAnEarlierVersionStillHolds(version: Int) async throws {
    let raw = try file(ofVersion: version)
    let (a, b) = (
      "a0000000-0000-4000-8000-000000000001", "b0000000-0000-4000-8000-000000000002"
    )
    let rows = [
      ("application \(a) operator jm", "updating appointment", "appointment \(b),from 1795000000"),
      ("application \(a)", "viewing client list", "client \(a),client \(b)"),
      ("administration", "ticking CREATE_FILE,VIEW_CLIENT", "application \(a)"),
      ("somebody", "dancing", ""),
    ]
    var previous = String(repeating: "0", count: 64)
    for (index, row) in rows.enumerated() {
      let (number, actor, action, subjects) = (index + 1, row.0, row.1, row.2)
      previous = try sha256sum(
        of: [previous, "\(number)", "2026-11-18T11:06:40Z", guid("p"), actor, action, subjects]
          .joined(separator: "\n"))
      try raw.execute(
        """
        INSERT INTO audit(number, at, practice, actor, action, subjects, hash)
        VALUES (\(number), 1795000000, '\(guid("p"))', '\(actor)', '\(action)', '\(subjects)', '\(previous)')
        """)
    }
    let store = try SQLiteStore(path: folder.file())
    let entry = AuditEntry.administration(.practiceCreated("p"), of: "p", at: clinic.now)
    try await store.write { try $0.append(entry) }
    let records = try await store.read { try $0.auditRecords(after: 0, limit: 10) }
    #expect(
      records.map(\.entry.action) == [
        .appointmentChanged(.init(b), movedFrom: clinic.now),
        .clientsListed([.init(a), .init(b)]),
        .applicationChanged(.init(a), .ticked([.createFile, .viewClient])),
        .other(verb: "dancing", subjects: []), .practiceCreated("p"),
      ])
    #expect(
      records.map(\.entry.actor) == [
        .application(.init(a), operator: "jm"), .application(.init(a), operator: nil),
        .administration, .other("somebody"), .administration,
      ])
    for (record, before) in zip(records, [nil] + records.map(Optional.some)) {
      #expect(record.follows(before), "\(record.number)")
    }
    let minute = TimeRange(start: clinic.now, minutes: 1)
    let changes = try await store.read {
      try $0.appointmentRecords(
        of: "p", in: minute, page: .everything)
    }
    #expect(changes.rows == [records[0]] && changes.total == 1)
  }

  /// Opening a file makes search keys again if they follow other rules, and doesn't touch keys that
  /// follow today's rules.
  @Test func searchKeysOfOtherRulesAreRenewed() async throws {
    try await filledStore().close()
    let raw = try RawDatabase(folder.file())
    let broken = """
      UPDATE client SET family_key = 'x', given_key = 'x', full_key = 'x', mobile_key = 'x';
      UPDATE client_search SET words = '^^xylophone!!!';
      """
    func finds(_ text: String) async throws -> Bool {
      let store = try SQLiteStore(path: folder.file())
      defer { store.close() }
      var filter = ClientFilter()
      filter.name = text
      return try await store.read { [clinic, filter] in
        let id = clinic.practice.id
        let found = try $0.searchClients(
          text, of: id, now: clinic.now, today: clinic.today, limit: 9
        ).total
        let listed = try $0.clients(of: id, matching: filter, page: .everything).total
        #expect(found == listed)
        return found == 1
      }
    }
    #expect(try await finds("smith"))
    try raw.execute(broken)
    #expect(try await !finds("smith"))
    for version in [
      "UPDATE mark SET value = '0'", "UPDATE mark SET value = '99'", "DELETE FROM mark",
    ] {
      try raw.execute(broken + "\(version) WHERE name = 'search-keys'")
      #expect(try await finds("smith"), "\(version)")
      #expect(
        try raw.texts("SELECT value FROM mark WHERE name = 'search-keys'")
          == ["\(SearchKeys.version)"])
      try raw.execute("INSERT INTO client_words(client_words) VALUES ('integrity-check')")
    }
  }

  @Test(arguments: 1..<DatabaseSchema.version)
  func anEarlierFileSaysByWhichRulesItsKeysWereMade(version: Int) throws {
    let raw = try file(ofVersion: version)
    try SQLiteStore(path: folder.file()).close()
    #expect(try raw.texts("SELECT value FROM mark WHERE name = 'search-keys'") == ["1"])
    #expect(try raw.texts("PRAGMA user_version") == ["\(DatabaseSchema.version)"])
  }
}
