import Booking
import CivilTime
import ClinicStore
import Foundation
import TestKit
import Testing

@testable import SQLiteStore

/// Invoices, families, documents, messages and the trail; and files of the version before.
@Suite struct RecordsTests {
  let folder: TemporaryFolder
  let clinic = SmallClinic()

  init() throws { folder = try TemporaryFolder() }

  func filledStore() async throws -> SQLiteStore {
    let store = try SQLiteStore(path: folder.file())
    try await store.write { [clinic] in try clinic.insert(into: $0) }
    return store
  }

  @Test func invoicesComeBackAsTheyWerePutIn() async throws {
    let store = try await filledStore()
    let practice = clinic.practice.id
    let cash = PaymentMethod(id: "method", name: "Cash")
    let group = ClientGroup(id: "group", name: "Private")
    var line = Invoice.Line(
      id: "line", product: "product", description: "Consult", itemNumber: "00031",
      unitAmount: Money(cents: 50_05), quantity: 2, taxAmount: Money(cents: 1))
    let payment = Payment(
      kind: .refund, amount: Money(cents: 7), datePaid: Day(daysSinceEpoch: 20_000),
      method: cash.id, dateBanked: Day(daysSinceEpoch: 20_001), notes: "back")
    line.payments = [payment]
    let appointment = clinic.appointment(1, minutes: 60)
    let invoice = Invoice(
      id: "invoice", number: "261124-1", client: clinic.jane.id,
      generatedAt: Day(daysSinceEpoch: 20_000), practitioner: clinic.ada.id,
      location: clinic.city.id, clientGroup: group.id, appointment: appointment.id,
      isLocked: true, lines: [line])
    try await store.write { [clinic] in
      try $0.insert(cash, of: practice)
      try $0.insert(group, of: practice)
      try $0.insert(appointment, of: practice, changedAt: clinic.now)
      try $0.insert(invoice, of: practice, changedAt: clinic.now)
    }
    #expect(try store.readNow { try $0.invoice(invoice.id, of: practice) } == invoice)
    #expect(try store.readNow { try $0.invoice(invoice.id, of: "nobody") } == nil)
    #expect(try store.readNow { try $0.clientGroups(of: practice) } == [group])
    let later = clinic.now.adding(minutes: 1)
    try await store.write {
      try $0.insert(payment, for: "line", of: invoice.id, of: practice, changedAt: later)
    }
    let page = Page(limit: 10)
    let changed = try store.readNow {
      try $0.invoices(of: practice, changedSince: later, page: page)
    }
    #expect(changed.total == 1 && changed.rows[0].lines[0].payments == [payment, payment])
    await #expect(throws: StoreFailure.self) {
      try await store.write {
        try $0.insert(payment, for: "other", of: invoice.id, of: practice, changedAt: later)
      }
    }
  }

  @Test func documentsAreFilesOfTheOwner() async throws {
    let store = try await filledStore()
    let id: ClientFile.ID = "abcd-01"
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
    let records = try store.readNow { try $0.auditRecords(after: 0, limit: 10) }
    #expect(records.map(\.entry) == [entry, entry] && records.map(\.number) == [1, 2])
    #expect(records[0].follows(nil) && records[1].follows(records[0]))
    #expect(try store.readNow { try $0.lastAuditRecord() } == records[1])
    let raw = try RawDatabase(folder.file())
    for sql in ["UPDATE audit SET actor = 'nobody'", "DELETE FROM audit WHERE number = 2"] {
      let failure = #expect(throws: RawDatabase.Failure.self) { try raw.execute(sql) }
      #expect(failure?.message == "the audit trail is append-only")
    }
  }

  /// The hash can be worked out by anybody with `sha256sum`.
  @Test func theHashIsWhatTheDocumentationSays() async throws {
    let entry = AuditEntry(
      at: Instant(secondsSinceEpoch: 1_795_000_000), practice: "p",
      words: AuditWords(actor: "a", action: "b", subjects: ["c d", "e f"]))
    let record = AuditRecord(entry, after: nil)
    let text =
      "\(String(repeating: "0", count: 64))\n1\n2026-11-18T11:06:40Z\n\(guid("p"))\na\nb\nc d,e f"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(text.utf8))
    try input.fileHandleForWriting.close()
    let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(printed.hasPrefix(record.hash))
  }

  @Test func aFileOfTheFirstVersionIsBroughtUpToDate() async throws {
    try Data().write(to: URL(fileURLWithPath: folder.file()))
    let raw = try RawDatabase(folder.file())
    try raw.execute(Schema.migrations[0])
    try raw.execute(
      """
      PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1;
      PRAGMA journal_mode = WAL;
      INSERT INTO practice(id, name) VALUES ('\(guid("p"))', 'Older');
      INSERT INTO application VALUES
        (1, '\(guid("a"))', '\(guid("p"))', 'Desk', 'c', 's', 't', 99, 'VIEW_CLIENT', 'VIEW_CLIENT', 1);
      INSERT INTO appointment_type VALUES (1, '\(guid("p"))', '\(guid("y"))', 'Standard', 30, NULL, 0);
      """)
    let store = try SQLiteStore(path: folder.file())
    try store.readNow { (reader) throws -> Void in
      #expect(try reader.practices() == [Practice(id: "p", name: "Older")])
      let application = try #require(try reader.applications().first)
      #expect(application.effective == [.viewClient] && application.endpoints.isEmpty)
      #expect(try reader.appointmentTypes(of: "p").map(\.clientGroup) == [nil])
      #expect(try reader.lastAuditRecord() == nil)
    }
    try await store.write { try $0.insert(PaymentMethod(id: "m", name: "Cash"), of: "p") }
    #expect(try raw.texts("PRAGMA user_version") == ["\(Schema.version)"])
  }

  /// A row that something else wrote.
  @Test func anIdThatIsNoGUIDIsDamage() async throws {
    let store = try await filledStore()
    let raw = try RawDatabase(folder.file())
    let practice = clinic.practice.id
    for id in ["", "x", "39d62534-501c-49cd-9da9-6fa8d6a81f4g"] {
      try raw.execute(
        "INSERT INTO payment_method VALUES (1, '\(practice)', '\(id)', 'Cash')")
      let failure = #expect(throws: StoreFailure.self) {
        try store.readNow { try $0.paymentMethods(of: practice) }
      }
      #expect(failure?.code == .notADatabase && failure?.sentence.contains("damaged") == true)
      try raw.execute("DELETE FROM payment_method")
    }
    #expect(try store.readNow { try $0.paymentMethods(of: practice) }.isEmpty)
  }

  @Test func aFileOfTheSecondVersionGetsAWaitingList() async throws {
    try Data().write(to: URL(fileURLWithPath: folder.file()))
    let raw = try RawDatabase(folder.file())
    for step in Schema.migrations[..<2] { try raw.execute(step) }
    try raw.execute(
      """
      PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 2;
      PRAGMA journal_mode = WAL;
      """)
    let store = try SQLiteStore(path: folder.file())
    try await store.write { [clinic] in try clinic.insert(into: $0) }
    let entry = WaitingEntry(
      WaitingOrder(client: clinic.jane.id, clientName: "SMITH Jane", phone: "1"), id: "a",
      createdAt: clinic.now)
    try await store.write { [clinic] in try $0.insert(entry, of: clinic.practice.id) }
    let rows = try store.readNow {
      try $0.waitingList(of: clinic.practice.id, page: .everything)
    }.rows
    #expect(rows == [entry])
    #expect(try raw.texts("PRAGMA user_version") == ["\(Schema.version)"])
  }
}
