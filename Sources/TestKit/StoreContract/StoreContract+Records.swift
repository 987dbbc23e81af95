import Booking
import CivilTime
import ClinicStore
import Testing

extension StoreContract {
  /// Accounts, families, documents and messages.
  static let records = [
    StoreCheck("invoicesComeBackAsTheyWerePutIn") {
      try await $0.invoicesComeBackAsTheyWerePutIn()
    },
    StoreCheck("familiesFilesAndMessagesComeBack") {
      try await $0.familiesFilesAndMessagesComeBack()
    },
  ]

  func invoicesComeBackAsTheyWerePutIn() async throws {
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
    #expect(try await store.read { try $0.invoice(invoice.id, of: practice) } == invoice)
    #expect(try await store.read { try $0.invoice(invoice.id, of: "nobody") } == nil)
    #expect(try await store.read { try $0.clientGroups(of: practice) } == [group])
    let later = clinic.now.adding(minutes: 1)
    try await store.write {
      try $0.insert(payment, for: "line", of: invoice.id, of: practice, changedAt: later)
    }
    let page = Page(limit: 10)
    let changed = try await store.read {
      try $0.invoices(of: practice, changedSince: later, page: page)
    }
    #expect(changed.total == 1 && changed.rows[0].lines[0].payments == [payment, payment])
    await #expect(throws: StoreFailure.self) {
      try await store.write {
        try $0.insert(payment, for: "other", of: invoice.id, of: practice, changedAt: later)
      }
    }
  }

  func familiesFilesAndMessagesComeBack() async throws {
    let id = clinic.practice.id
    var kim = FamilyMember(id: "kim", client: clinic.jane.id)
    (kim.givenName, kim.familyName, kim.isMainContact) = ("Kim", "Smith", true)
    kim.dateOfBirth = Day(iso: "1984-05-06")
    var lou = FamilyMember(id: "lou", client: clinic.jane.id)
    lou.isMainContact = true
    let folder = ClientDocument(
      id: "folder", client: clinic.jane.id, name: "Scans", size: 0, folder: nil, isFolder: true,
      receivedAt: clinic.now)
    let scan = ClientDocument(
      id: "scan", client: clinic.jane.id, name: "Knee", size: 3, folder: folder.id, isFolder: false,
      receivedAt: clinic.now)
    let message = SecureMessage(
      id: "message", sendingFacility: "Lab", client: clinic.jane.id, practitioner: clinic.ada.id,
      data: "{}", attachments: [.init(file: "letter", name: "Letter", size: 9)],
      receivedAt: clinic.now)
    try await store.write { [kim] in
      try $0.insert(kim, of: id)
      try $0.insert(folder, of: id)
      try $0.insert(scan, of: id)
      try $0.insert(message, of: id)
    }
    // Each client has one main contact.
    await #expect(throws: StoreFailure.self) {
      try await store.write { [lou] in try $0.insert(lou, of: id) }
    }
    try await store.read { [clinic, kim] (reader) throws -> Void in
      #expect(try reader.family(of: clinic.jane.id, of: id) == [kim])
      #expect(try reader.files(of: clinic.jane.id, of: id) == [folder, scan])
      #expect(try reader.file(scan.id, of: id) == scan)
      #expect(try reader.file(scan.id, of: "another") == nil)
      #expect(try reader.messages(of: id) == [message])
      #expect(try reader.documents() == [scan.id, "letter"])
    }
    try store.files.keep([1, 0, 255], as: "d0c")
    #expect(try store.files.bytes(of: "d0c") == [1, 0, 255])
    store.files.discard("d0c")
    #expect(throws: StoreFailure.self) { try store.files.bytes(of: "d0c") }
  }
}
