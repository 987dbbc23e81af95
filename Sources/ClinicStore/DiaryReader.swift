public import Booking
public import CivilTime

/// Reads the records of the clinics, all from one snapshot. Every record but an application, an
/// audit record and a mark is read by its practice: with another practice's id a store finds
/// nothing.
///
/// Lists are in the order in which their rows were added, unless a line says otherwise. Every call
/// throws `StoreFailure` if the storage fails. A practice that doesn't exist has empty lists.
///
/// A store finds a record by its id, and a day's appointments by their start, without reading the
/// others.
public protocol DiaryReader {
  /// All practices.
  func practices() throws -> [Practice]
  /// The applications of all practices.
  func applications() throws -> [ApplicationRecord]
  /// The application with this consumer id, in upper or lower case; nil if there is none. The
  /// server asks once for each request, so a store with many applications needs an index here.
  func application(consumerID: String) throws -> ApplicationRecord?

  /// The places where the practice works.
  ///
  /// - Throws: `StoreFailure` also if this machine doesn't know the time zone of one.
  func locations(of practice: Practice.ID) throws -> [Location]
  /// The people who work at the practice, with their specialties.
  func practitioners(of practice: Practice.ID) throws -> [Practitioner]
  /// The specialties that practitioners can have.
  func specialties(of practice: Practice.ID) throws -> [Specialty]
  /// The kinds of appointment that can be booked, and who offers them where.
  func appointmentTypes(of practice: Practice.ID) throws -> [AppointmentType]
  /// The reasons that a desk can give for cancelling.
  func cancellationReasons(of practice: Practice.ID) throws -> [CancellationReason]

  /// The groups of clients that invoices are made out for.
  func clientGroups(of practice: Practice.ID) throws -> [ClientGroup]
  /// The ways in which clients pay.
  func paymentMethods(of practice: Practice.ID) throws -> [PaymentMethod]

  /// All rosters, and the leave and closures that overlap `range`, by start.
  func rosterBook(of practice: Practice.ID, touching range: TimeRange) throws -> RosterBook

  /// One page of appointments by start, then id, with their notes; cancelled ones too.
  ///
  /// Cost: like the number of appointments that start in the filter's range.
  func appointments(
    of practice: Practice.ID, matching filter: AppointmentFilter, page: Page
  ) throws -> Rows<Appointment>

  /// Nil if the practice has no appointment with this id.
  func appointment(_ id: Appointment.ID, of practice: Practice.ID) throws -> Appointment?

  /// Appointments that take up time inside `range`, also those that start before it; by start.
  ///
  /// - Parameter practitioners: whose appointments; empty: everybody's.
  func occupying(
    _ range: TimeRange, practitioners: [Practitioner.ID], of practice: Practice.ID
  ) throws -> [Appointment]

  /// One page of clients by family name, given name and id.
  func clients(
    of practice: Practice.ID, matching filter: ClientFilter, page: Page
  ) throws -> Rows<Client>

  /// Nil if the practice has no client with this id; a deleted client is still found.
  func client(_ id: Client.ID, of practice: Practice.ID) throws -> ClientRecord?

  /// Finds clients by what a person typed, best matches first. Each word of `text` must begin a
  /// name (a word of three letters or more may also be inside one), be part of a phone number, or
  /// be the date of birth. If no client matches, one typing error in one word is forgiven.
  ///
  /// The rules are `SearchTerm`'s and `SearchCandidate`'s in `BookingLanguage`; a store only finds
  /// candidates. Deleted clients aren't found.
  ///
  /// - Parameters:
  ///   - now: separates a client's next visit from past ones.
  ///   - today: the day at the clinic, which decides what a two-digit year of birth means.
  /// - Returns: at most `limit` clients, and how many match in all.
  func searchClients(
    _ text: String, of practice: Practice.ID, now: Instant, today: Day, limit: Int
  ) throws -> Rows<ClientMatch>

  /// Relatives and friends of a client.
  func family(of client: Client.ID, of practice: Practice.ID) throws -> [FamilyMember]
  /// Nil if the practice has no document or folder with this id.
  func file(_ id: ClientDocument.ID, of practice: Practice.ID) throws -> ClientDocument?
  /// The documents and folders of a client, without their bytes (see `DiaryStore.files`).
  func files(of client: Client.ID, of practice: Practice.ID) throws -> [ClientDocument]
  /// The ids of all documents of all practices: of files (not folders) and of attachments of
  /// messages.
  func documents() throws -> Set<ClientDocument.ID>
  /// Messages that the practice received.
  func messages(of practice: Practice.ID) throws -> [SecureMessage]

  /// One page of the waiting list, longest waiting first. A store fills in each client's name from
  /// their record, and the number to call if the entry has none.
  func waitingList(of practice: Practice.ID, page: Page) throws -> Rows<WaitingEntry>

  /// One page of the invoices that changed at `since` or later (nil: all), with their lines and
  /// payments.
  func invoices(
    of practice: Practice.ID, changedSince since: Instant?, page: Page
  ) throws -> Rows<Invoice>
  /// Nil if the practice has no invoice with this id.
  func invoice(_ id: Invoice.ID, of practice: Practice.ID) throws -> Invoice?

  /// Who agreed to the terms for an application, oldest first.
  func agreements(of application: ApplicationRecord.ID) throws -> [Agreement]

  /// At most `limit` records of the audit trail after that number, by number.
  func auditRecords(after number: Int, limit: Int) throws -> [AuditRecord]
  /// One page of the audit records for appointments that were created, changed or cancelled in
  /// `range`, newest first.
  func appointmentRecords(
    of practice: Practice.ID, in range: TimeRange, page: Page
  ) throws -> Rows<AuditRecord>
  /// The newest record of the audit trail; nil if the trail is empty.
  func lastAuditRecord() throws -> AuditRecord?

  /// The value that `DiaryWriter.setMark` set; nil if it was never set.
  func mark(_ name: String) throws -> String?
}
