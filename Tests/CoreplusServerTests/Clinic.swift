import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import CoreplusServer
import Foundation
import SQLiteStore
import Signing
import Synchronization
import TestKit
import Testing

func instant(_ text: String) -> Instant { WireTime(text)!.instant }

/// Monday 23 November 2026, half past eight in Melbourne.
let opening = instant("2026-11-23T08:30:00+11:00")

let melbourne = "39d62534-501c-49cd-9da9-6fa8d6a81f48"
let perth = "c0a1d001-7a11-4a00-9a00-000000000008"

enum ID {
  static let mainStreet = "aaaaaaaa-0000-4000-8000-000000000001"
  static let west = "aaaaaaaa-0000-4000-8000-000000000002"
  static let ada = "bbbbbbbb-0000-4000-8000-000000000001"
  static let leo = "bbbbbbbb-0000-4000-8000-000000000002"
  static let consult = "cccccccc-0000-4000-8000-000000000001"
  /// Offered by Ada only.
  static let long = "cccccccc-0000-4000-8000-000000000002"
  static let physio = "dddddddd-0000-4000-8000-000000000001"
  static let podiatry = "dddddddd-0000-4000-8000-000000000002"
  static let sam = "ffffffff-0000-4000-8000-000000000001"
  static let bob = "ffffffff-0000-4000-8000-000000000002"
  static let deleted = "ffffffff-0000-4000-8000-000000000003"
  static let ill = "99999999-0000-4000-8000-000000000001"
  static let moved = "99999999-0000-4000-8000-000000000002"
  static let privateGroup = "dddddddd-1111-4000-8000-000000000001"
  static let cash = "15151515-0000-4000-8000-000000000001"
  static let bpay = "15151515-0000-4000-8000-000000000002"
  static let invoice = "12121212-1111-4000-8000-000000000001"
  static let oldInvoice = "12121212-1111-4000-8000-000000000002"
  static let line = "13131313-0000-4000-8000-000000000001"
  static let tape = "13131313-0000-4000-8000-000000000002"
  static let product = "14141414-0000-4000-8000-000000000001"
  static let nobody = "00000000-0000-4000-8000-000000000000"
  static let practice = "12121212-0000-4000-8000-000000000001"
  static let otherPractice = "12121212-0000-4000-8000-000000000002"
}

func application(
  _ number: Int, of practice: String, permissions: Set<Permission> = Set(Permission.allCases)
) -> ApplicationRecord {
  ApplicationRecord(
    id: Identifier("10000000-0000-4000-8000-00000000000\(number)"),
    practice: Identifier(practice), name: "Integration \(number)",
    consumerID: "11111111-1111-4111-8111-11111111111\(number)",
    secret: "not-a-real-secret-number-\(number)",
    accessToken: "22222222-2222-4222-8222-22222222222\(number)",
    accessTokenExpires: opening.adding(minutes: 525_600), ticked: permissions,
    effective: permissions, isEnabled: true)
}

/// A small clinic in its own database, with a server.
final class Clinic: Sendable {
  let store: SQLiteStore
  let server: ClinicServer
  let owner = application(1, of: ID.practice)
  let stranger = application(2, of: ID.otherPractice)
  private let folder: URL
  var databasePath: String { folder.appending(path: "clinic.sqlite").path }
  private let lines = Mutex<[String]>([])
  private let time = Mutex<Instant>(opening)

  var log: [String] { lines.withLock { $0 } }

  init(
    options: ServerOptions = ServerOptions(),
    milliseconds: @escaping @Sendable () -> Int64 = { 0 }
  ) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "clinic-\(UUID())")
    store = try SQLiteStore(path: folder.appending(path: "clinic.sqlite").path)
    let hooks = Hooks()
    server = ClinicServer(
      store: store, clock: { hooks.clock() }, options: options, milliseconds: milliseconds,
      log: { hooks.log($0) })
    hooks.attach(self)
    let applications = [owner, stranger]
    try await store.write { writer in
      try Clinic.fill(writer)
      for application in applications { try writer.insert(application) }
    }
  }

  deinit {
    store.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// A way for the server to call the clinic without owning it.
  private final class Hooks: Sendable {
    private struct Link: @unchecked Sendable { weak var clinic: Clinic? }
    private let link = Mutex(Link())
    func attach(_ clinic: Clinic) { link.withLock { $0.clinic = clinic } }
    func clock() -> Instant { link.withLock { $0.clinic?.time.withLock { $0 } } ?? opening }
    func log(_ line: String) { link.withLock { $0.clinic?.lines.withLock { $0.append(line) } } }
  }

  func setClock(_ instant: Instant) { time.withLock { $0 = instant } }
}

extension Clinic {
  private static func fill(_ writer: any DiaryWriter) throws {
    let practice = Practice.ID(ID.practice)
    try writer.insert(Practice(id: practice, name: "Harbour Allied Health"))
    try writer.insert(Practice(id: Identifier(ID.otherPractice), name: "Elsewhere Clinic"))
    try fillPlaces(writer, practice)
    try fillPeople(writer, practice)
    try fillRosters(writer, practice)
    try fillClients(writer, practice)
    try fillAccounts(writer, practice)
    for (id, name) in [(ID.ill, "Client ill"), (ID.moved, "Moved away")] {
      try writer.insert(CancellationReason(id: Identifier(id), name: name), of: practice)
    }
  }

  private static func fillPlaces(_ writer: any DiaryWriter, _ practice: Practice.ID) throws {
    for (id, name, zone, guid) in [
      (ID.mainStreet, "Main Street Clinic", "Australia/Melbourne", melbourne),
      (ID.west, "West Clinic", "Australia/Perth", perth),
    ] {
      let zone = try #require(Zone.named(zone))
      try writer.insert(
        Location(id: Identifier(id), name: name, zone: zone, timezoneID: guid), of: practice)
    }
  }

  private static func fillPeople(_ writer: any DiaryWriter, _ practice: Practice.ID) throws {
    let physio = Specialty(id: Identifier(ID.physio), name: "Physiotherapy")
    let podiatry = Specialty(id: Identifier(ID.podiatry), name: "Podiatry")
    for specialty in [physio, podiatry] { try writer.insert(specialty, of: practice) }
    for (id, given, family, specialty) in [
      (ID.ada, "Ada", "Nguyen", physio), (ID.leo, "Leo", "Marsh", podiatry),
    ] {
      try writer.insert(
        Practitioner(
          id: Identifier(id), givenName: given, familyName: family, specialties: [specialty]),
        of: practice)
    }
    let offer = { (person: String) in
      AppointmentType.Offer(practitioner: Identifier(person), location: Identifier(ID.mainStreet))
    }
    try writer.insert(
      AppointmentType(
        id: Identifier(ID.consult), name: "Initial consult", minutes: 30, colour: 0x00CC99,
        offers: [offer(ID.ada), offer(ID.leo)]), of: practice)
    try writer.insert(
      AppointmentType(
        id: Identifier(ID.long), name: "Long consult", minutes: 60, offers: [offer(ID.ada)]),
      of: practice)
  }

  /// Both work at Main Street from nine to five on weekdays with a break at half past twelve. Leo
  /// is away on Wednesday, and on Thursday the location is closed.
  private static func fillRosters(_ writer: any DiaryWriter, _ practice: Practice.ID) throws {
    let wall = { WallTime(minutes: $0) }
    for person in [ID.ada, ID.leo] {
      let shifts = [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].map {
        Roster.Shift(
          weekday: $0, start: wall(540), end: wall(1020),
          breaks: [.init(start: wall(750), end: wall(780))])
      }
      try writer.insert(
        Roster(
          practitioner: Identifier(person), location: Identifier(ID.mainStreet), shifts: shifts),
        of: practice)
    }
    let wednesday = TimeRange(start: instant("2026-11-25T00:00:00+11:00"), minutes: 1440)
    let thursday = TimeRange(start: instant("2026-11-26T00:00:00+11:00"), minutes: 1440)
    try writer.insert(
      Leave(practitioner: Identifier(ID.leo), time: wednesday, note: "Conference"), of: practice)
    try writer.insert(
      Closure(location: Identifier(ID.mainStreet), time: thursday, reason: "Fire drill"),
      of: practice)
  }

  private static func fillClients(_ writer: any DiaryWriter, _ practice: Practice.ID) throws {
    var sam = Client(
      id: Identifier(ID.sam), givenName: "Samantha", familyName: "Smith",
      dateOfBirth: Day(iso: "1972-07-02"))
    sam.title = "Mrs"
    sam.preferredName = "Sam"
    sam.gender = "Female"
    sam.pronouns = "she"
    sam.usualPractitioner = Identifier(ID.ada)
    var record = ClientRecord(client: sam)
    record.mobile = "0400 000 001"
    record.residence.street = "1 Example Street"
    record.residence.suburb = "Carlton"
    record.externalID = "EXT-1"
    try writer.insert(record, of: practice, changedAt: opening.adding(minutes: -60))
    let bob = Client(
      id: Identifier(ID.bob), givenName: "Bob", familyName: "Jones",
      dateOfBirth: Day(iso: "1990-01-31"))
    try writer.insert(
      ClientRecord(client: bob), of: practice, changedAt: opening.adding(minutes: -600))
    var gone = ClientRecord(
      client: Client(
        id: Identifier(ID.deleted), givenName: "Gone", familyName: "Smith", dateOfBirth: nil))
    gone.status = .deleted
    try writer.insert(gone, of: practice, changedAt: opening.adding(minutes: -600))
  }

  /// Samantha's unpaid invoice of today for a consult (50.00) and tape (2 at 6.25, tax 1.25), and
  /// Bob's of last year, paid in full after a refund.
  private static func fillAccounts(_ writer: any DiaryWriter, _ practice: Practice.ID) throws {
    try writer.insert(
      ClientGroup(id: Identifier(ID.privateGroup), name: "Private"), of: practice)
    for (id, name) in [(ID.cash, "Cash"), (ID.bpay, "BPay")] {
      try writer.insert(PaymentMethod(id: Identifier(id), name: name), of: practice)
    }
    let consult = Invoice.Line(
      id: Identifier(ID.line), product: Identifier(ID.product), description: "Standard consult",
      itemNumber: "00031", unitAmount: Money(cents: 50_00))
    let tape = Invoice.Line(
      id: Identifier(ID.tape), product: Identifier(ID.product), description: "Tape",
      itemNumber: "9", unitAmount: Money(cents: 6_25), quantity: 2, taxAmount: Money(cents: 1_25))
    try writer.insert(
      Invoice(
        id: Identifier(ID.invoice), number: "261123-1", client: Identifier(ID.sam),
        generatedAt: Day(iso: "2026-11-23")!, practitioner: Identifier(ID.ada),
        location: Identifier(ID.mainStreet), clientGroup: Identifier(ID.privateGroup),
        lines: [consult, tape]), of: practice, changedAt: opening)
    var settled = consult
    let day = Day(iso: "2025-08-09")!
    func paid(_ cents: Int64, _ kind: Payment.Kind, _ method: String, _ notes: String) -> Payment {
      Payment(
        kind: kind, amount: Money(cents: cents), datePaid: day, method: Identifier(method),
        notes: notes)
    }
    settled.payments = [
      paid(80_00, .credit, ID.cash, "Paid in full"), paid(30_00, .refund, ID.bpay, "Refunded"),
    ]
    try writer.insert(
      Invoice(
        id: Identifier(ID.oldInvoice), number: "250809-1", client: Identifier(ID.bob),
        generatedAt: day, isLocked: true, lines: [settled]), of: practice,
      changedAt: opening.adding(minutes: -400_000))
  }
}
