public import Booking
public import CivilTime

/// Where the clinics of a server are kept.
///
/// The contract, which one suite tests over every store:
/// - `read` shows one moment: all that a body reads comes from the same snapshot.
/// - `write` bodies run one after the other, each in a transaction of its own: all of it or, when
///   the body throws, nothing. Completion is called after the change is durable.
/// - No two appointments that occupy time overlap for one practitioner. The store itself forbids
///   it, whoever writes: `StoreFailure.overlap`.
public protocol DiaryStore: Sendable {
  /// Runs `body` on the calling thread, which it blocks.
  func readNow<T>(_ body: (any DiaryReader) throws -> T) throws -> T

  /// Runs `body` on a thread of the store's own.
  func read<T: Sendable>(
    _ body: @escaping @Sendable (any DiaryReader) throws -> T
  ) async throws -> T

  /// Runs `body` on the store's writer thread and reports after the commit.
  func write<T: Sendable>(
    _ body: @escaping @Sendable (any DiaryWriter) throws -> T,
    completion: @escaping @Sendable (Result<T, any Error>) -> Void
  )

  /// Where the documents of clients are kept.
  var files: any FileKeeper { get }

  /// Finishes the writes under way and lets go of the storage.
  func close()
}

extension DiaryStore {
  public func write<T: Sendable>(
    _ body: @escaping @Sendable (any DiaryWriter) throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      write(body) { continuation.resume(with: $0) }
    }
  }
}

/// Which rows of a list, and how many there are in all.
public struct Page: Hashable, Sendable {
  /// Rows to pass over.
  public var offset: Int
  public var limit: Int

  public init(offset: Int = 0, limit: Int) {
    self.offset = offset
    self.limit = limit
  }

  public static let everything = Page(limit: .max)
}

public struct Rows<Row: Sendable>: Sendable {
  public var rows: [Row]
  public var total: Int

  public init(rows: [Row], total: Int) {
    self.rows = rows
    self.total = total
  }
}

public struct AppointmentFilter: Hashable, Sendable {
  /// Appointments that start in this range.
  public var starting: TimeRange
  /// Empty: any.
  public var practitioners: [Practitioner.ID] = []
  public var locations: [Location.ID] = []
  public var clients: [Client.ID] = []

  public init(starting: TimeRange) { self.starting = starting }
}

/// Conditions on a client, all of which hold.
public struct ClientFilter: Hashable, Sendable {
  /// Part of the first, last or preferred name or of "first last", without case.
  public var name: String?
  /// Digits of the mobile number, +61 and 0 alike; any part of it.
  public var mobile: String?
  public var dateOfBirth: Day?
  /// Exact values of these fields.
  public var fields: [Field: String] = [:]
  /// Changed at this time or later.
  public var updatedSince: Instant?
  public var includesDeleted = false

  public init() {}

  /// A text of a client's record that a filter may ask for as a whole. Ids are compared as ids, so
  /// without case.
  public enum Field: Hashable, Sendable, CaseIterable {
    case id, title, givenName, middleName, familyName, preferredName, gender, pronouns, culture
    case usualPractitioner, status, externalID, email, mobile, homePhone, workPhone
  }
}

/// What can be read of the clinics. Everything but applications belongs to one practice, and a
/// practice sees only its own.
public protocol DiaryReader {
  func practices() throws -> [Practice]
  func applications() throws -> [ApplicationRecord]
  func application(consumerID: String) throws -> ApplicationRecord?

  func locations(of practice: Practice.ID) throws -> [Location]
  func practitioners(of practice: Practice.ID) throws -> [Practitioner]
  func specialties(of practice: Practice.ID) throws -> [Specialty]
  func appointmentTypes(of practice: Practice.ID) throws -> [AppointmentType]
  func cancellationReasons(of practice: Practice.ID) throws -> [CancellationReason]

  func clientGroups(of practice: Practice.ID) throws -> [ClientGroup]
  func paymentMethods(of practice: Practice.ID) throws -> [PaymentMethod]

  /// All rosters, and the leave and closures that touch `range`.
  func rosterBook(of practice: Practice.ID, touching range: TimeRange) throws -> RosterBook

  /// By start, then id. Notes and cancellations included.
  func appointments(
    of practice: Practice.ID, matching filter: AppointmentFilter, page: Page
  ) throws -> Rows<Appointment>

  func appointment(_ id: Appointment.ID, of practice: Practice.ID) throws -> Appointment?

  /// Appointments that occupy time inside `range`, of these practitioners or (empty) of all,
  /// whenever they start; by start.
  func occupying(
    _ range: TimeRange, practitioners: [Practitioner.ID], of practice: Practice.ID
  ) throws -> [Appointment]

  /// By family name, given name, id.
  func clients(
    of practice: Practice.ID, matching filter: ClientFilter, page: Page
  ) throws -> Rows<Client>

  func client(_ id: Client.ID, of practice: Practice.ID) throws -> ClientRecord?

  /// Clients of whom every word of `text` is the beginning (or, for three letters and more, the
  /// middle) of a name, part of a phone number, or the date of birth; best first.
  func searchClients(
    _ text: String, of practice: Practice.ID, now: Instant, limit: Int
  ) throws -> Rows<ClientMatch>

  /// In the order in which they were added.
  func family(of client: Client.ID, of practice: Practice.ID) throws -> [FamilyMember]
  func file(_ id: ClientFile.ID, of practice: Practice.ID) throws -> ClientFile?
  /// In the order in which they came.
  func files(of client: Client.ID, of practice: Practice.ID) throws -> [ClientFile]
  /// The documents of all practices that a row speaks of.
  func documents() throws -> Set<ClientFile.ID>
  /// In the order in which they came.
  func messages(of practice: Practice.ID) throws -> [SecureMessage]

  /// Longest waiting first. Names are those of the clients' records, and so are the numbers of those
  /// who gave none.
  func waitingList(of practice: Practice.ID, page: Page) throws -> Rows<WaitingEntry>

  /// In the order in which they were made; those that changed at `since` or later.
  func invoices(
    of practice: Practice.ID, changedSince since: Instant?, page: Page
  ) throws -> Rows<Invoice>
  func invoice(_ id: Invoice.ID, of practice: Practice.ID) throws -> Invoice?

  /// Oldest first.
  func agreements(of application: ApplicationRecord.ID) throws -> [Agreement]

  /// At most `limit` records of the trail that come after that number, in their order.
  func auditRecords(after number: Int, limit: Int) throws -> [AuditRecord]
  /// Records of appointments that were created, changed or cancelled in `range`, newest first.
  func appointmentRecords(
    of practice: Practice.ID, in range: TimeRange, page: Page
  ) throws -> Rows<AuditRecord>
  func lastAuditRecord() throws -> AuditRecord?

  /// The note that `DiaryWriter.setMark` left.
  func mark(_ name: String) throws -> String?
}

public protocol DiaryWriter: DiaryReader {
  func insert(_ practice: Practice) throws
  func insert(_ application: ApplicationRecord) throws
  func update(_ application: ApplicationRecord) throws
  func insert(_ location: Location, of practice: Practice.ID) throws
  func insert(_ specialty: Specialty, of practice: Practice.ID) throws
  func insert(_ practitioner: Practitioner, of practice: Practice.ID) throws
  func insert(_ type: AppointmentType, of practice: Practice.ID) throws
  func insert(_ reason: CancellationReason, of practice: Practice.ID) throws
  func insert(_ group: ClientGroup, of practice: Practice.ID) throws
  func insert(_ method: PaymentMethod, of practice: Practice.ID) throws
  func insert(_ roster: Roster, of practice: Practice.ID) throws
  func insert(_ leave: Leave, of practice: Practice.ID) throws
  func insert(_ closure: Closure, of practice: Practice.ID) throws

  /// Throws `StoreFailure.overlap` where the practitioner's time is taken. `changedAt` is kept for
  /// lists of what changed.
  func insert(_ appointment: Appointment, of practice: Practice.ID, changedAt: Instant) throws
  func update(_ appointment: Appointment, of practice: Practice.ID, changedAt: Instant) throws
  /// The next number for an appointment's reference, digits only.
  func nextReference(of practice: Practice.ID) throws -> String

  func insert(_ client: ClientRecord, of practice: Practice.ID, changedAt: Instant) throws
  func update(_ client: ClientRecord, of practice: Practice.ID, changedAt: Instant) throws

  func insert(_ member: FamilyMember, of practice: Practice.ID) throws
  func insert(_ file: ClientFile, of practice: Practice.ID) throws
  func insert(_ message: SecureMessage, of practice: Practice.ID) throws

  func insert(_ entry: WaitingEntry, of practice: Practice.ID) throws
  /// The client who waited; nil where no such entry is on the list.
  func removeWaiting(_ id: WaitingEntry.ID, of practice: Practice.ID) throws -> Client.ID?

  /// With its lines and their payments.
  func insert(_ invoice: Invoice, of practice: Practice.ID, changedAt: Instant) throws
  /// Adds a payment to a line of an invoice.
  func insert(
    _ payment: Payment, for line: Invoice.Line.ID, of invoice: Invoice.ID,
    of practice: Practice.ID, changedAt: Instant
  ) throws

  func insert(_ agreement: Agreement) throws
  /// As the last of the trail, which it has to follow: `append` sees to it.
  func insert(_ record: AuditRecord) throws

  /// A note that the store keeps for its owner, such as up to which day a demo clinic is filled.
  func setMark(_ name: String, _ value: String) throws
}
