public import Booking
public import CivilTime

/// What can be read of the clinics. Everything but applications belongs to one practice, and a
/// practice sees only its own.
///
/// Lists are in the order in which their rows were made, where nothing else is said. Everything
/// throws `StoreFailure` where the storage fails.
public protocol DiaryReader {
  /// All practices.
  func practices() throws -> [Practice]
  /// The applications of all practices.
  func applications() throws -> [ApplicationRecord]
  /// The application of that consumer id, which is compared without case.
  func application(consumerID: String) throws -> ApplicationRecord?

  /// Where the practice works.
  func locations(of practice: Practice.ID) throws -> [Location]
  /// Who works at the practice, with what they do.
  func practitioners(of practice: Practice.ID) throws -> [Practitioner]
  /// What practitioners do.
  func specialties(of practice: Practice.ID) throws -> [Specialty]
  /// What can be booked, and who offers it where.
  func appointmentTypes(of practice: Practice.ID) throws -> [AppointmentType]
  /// Why appointments are cancelled.
  func cancellationReasons(of practice: Practice.ID) throws -> [CancellationReason]

  /// Who pays, by groups.
  func clientGroups(of practice: Practice.ID) throws -> [ClientGroup]
  /// How clients pay.
  func paymentMethods(of practice: Practice.ID) throws -> [PaymentMethod]

  /// All rosters, and the leave and closures that touch `range`.
  func rosterBook(of practice: Practice.ID, touching range: TimeRange) throws -> RosterBook

  /// By start, then id. Notes and cancellations included.
  func appointments(
    of practice: Practice.ID, matching filter: AppointmentFilter, page: Page
  ) throws -> Rows<Appointment>

  /// Nil where the practice has no such appointment.
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

  /// Nil where the practice has no such client.
  func client(_ id: Client.ID, of practice: Practice.ID) throws -> ClientRecord?

  /// Clients of whom every word of `text` is the beginning (or, for three letters and more, the
  /// middle) of a name, part of a phone number, or the date of birth; best first.
  ///
  /// - Parameters:
  ///   - now: parts the next appointment from the last visit.
  ///   - today: the day at the clinic, which decides what a two-digit year of birth means.
  func searchClients(
    _ text: String, of practice: Practice.ID, now: Instant, today: Day, limit: Int
  ) throws -> Rows<ClientMatch>

  /// Relatives and friends of a client.
  func family(of client: Client.ID, of practice: Practice.ID) throws -> [FamilyMember]
  /// Nil where the practice has no such document or folder.
  func file(_ id: ClientDocument.ID, of practice: Practice.ID) throws -> ClientDocument?
  /// Documents and folders of a client.
  func files(of client: Client.ID, of practice: Practice.ID) throws -> [ClientDocument]
  /// The documents of all practices that a file or a message refers to.
  func documents() throws -> Set<ClientDocument.ID>
  /// Messages that the practice received.
  func messages(of practice: Practice.ID) throws -> [SecureMessage]

  /// Longest waiting first. Names come from the clients' records, and so does the number to call
  /// where none was given.
  func waitingList(of practice: Practice.ID, page: Page) throws -> Rows<WaitingEntry>

  /// In the order in which they were made; those that changed at `since` or later.
  func invoices(
    of practice: Practice.ID, changedSince since: Instant?, page: Page
  ) throws -> Rows<Invoice>
  /// Nil where the practice has no such invoice.
  func invoice(_ id: Invoice.ID, of practice: Practice.ID) throws -> Invoice?

  /// Oldest first.
  func agreements(of application: ApplicationRecord.ID) throws -> [Agreement]

  /// At most `limit` records of the trail that come after that number, in their order.
  func auditRecords(after number: Int, limit: Int) throws -> [AuditRecord]
  /// Records of appointments that were created, changed or cancelled in `range`, newest first.
  func appointmentRecords(
    of practice: Practice.ID, in range: TimeRange, page: Page
  ) throws -> Rows<AuditRecord>
  /// Nil where the trail is empty.
  func lastAuditRecord() throws -> AuditRecord?

  /// The note that `DiaryWriter.setMark` left.
  func mark(_ name: String) throws -> String?
}
