public import Booking
public import CivilTime

/// Changes the records of the clinics inside one transaction, which sees its own changes.
///
/// Every call throws `StoreFailure` if it refers to a record that doesn't exist, if an id is taken,
/// or if the storage fails. After a call has thrown, the write's body must throw too: a call that
/// adds several rows may have added some of them.
public protocol DiaryWriter: DiaryReader {
  /// Adds a practice; it has no records yet.
  func insert(_ practice: Practice) throws
  /// Adds an application; throws if its consumer id is taken, in upper or lower case.
  func insert(_ application: ApplicationRecord) throws
  /// Replaces the application with the same id.
  func update(_ application: ApplicationRecord) throws
  /// Adds a place where the practice works.
  func insert(_ location: Location, of practice: Practice.ID) throws
  /// Adds a specialty that practitioners can have.
  func insert(_ specialty: Specialty, of practice: Practice.ID) throws
  /// Adds a practitioner; add their specialties first.
  func insert(_ practitioner: Practitioner, of practice: Practice.ID) throws
  /// Adds an appointment type; add the practitioners and locations that offer it first.
  func insert(_ type: AppointmentType, of practice: Practice.ID) throws
  /// Adds a reason to cancel.
  func insert(_ reason: CancellationReason, of practice: Practice.ID) throws
  /// Adds a group of clients.
  func insert(_ group: ClientGroup, of practice: Practice.ID) throws
  /// Adds a way to pay.
  func insert(_ method: PaymentMethod, of practice: Practice.ID) throws
  /// Adds the hours of a practitioner at a location.
  func insert(_ roster: Roster, of practice: Practice.ID) throws
  /// Adds a time when a practitioner is away.
  func insert(_ leave: Leave, of practice: Practice.ID) throws
  /// Adds a time when a location is closed.
  func insert(_ closure: Closure, of practice: Practice.ID) throws

  /// Adds an appointment of at most a day; throws `StoreFailure.overlap` if the practitioner's time
  /// is taken.
  ///
  /// - Parameter changedAt: kept for lists that show changes since a time.
  func insert(_ appointment: Appointment, of practice: Practice.ID, changedAt: Instant) throws
  /// Replaces the appointment with the same id; throws `StoreFailure.overlap` if the practitioner's
  /// time is taken by another appointment.
  func update(_ appointment: Appointment, of practice: Practice.ID, changedAt: Instant) throws
  /// Counts up the practice's appointment references and returns the new one, in digits. If the
  /// write's body throws, the number is used again.
  func nextReference(of practice: Practice.ID) throws -> String

  /// Adds a client, who can be found by a search from then on.
  func insert(_ client: ClientRecord, of practice: Practice.ID, changedAt: Instant) throws
  /// Replaces the client with the same id. The store keeps a deleted client, but no search finds
  /// them.
  func update(_ client: ClientRecord, of practice: Practice.ID, changedAt: Instant) throws

  /// Adds a relative or friend of a client; throws if another one is already the emergency contact,
  /// the invoice recipient or the main contact and this one would be too.
  func insert(_ member: FamilyMember, of practice: Practice.ID) throws
  /// Adds a document or folder of a client; keep a document's bytes first (see `FileKeeper`).
  func insert(_ file: ClientDocument, of practice: Practice.ID) throws
  /// Adds a message that the practice received; keep its attachments' bytes first.
  func insert(_ message: SecureMessage, of practice: Practice.ID) throws

  /// Adds an entry to the waiting list.
  func insert(_ entry: WaitingEntry, of practice: Practice.ID) throws
  /// Removes an entry from the waiting list and returns its client; nil if there is no such entry.
  func removeWaiting(_ id: WaitingEntry.ID, of practice: Practice.ID) throws -> Client.ID?

  /// Adds an invoice with its lines and their payments; throws if the practice has an invoice with
  /// this number.
  func insert(_ invoice: Invoice, of practice: Practice.ID, changedAt: Instant) throws
  /// Adds a payment to a line of an invoice.
  func insert(
    _ payment: Payment, for line: Invoice.Line.ID, of invoice: Invoice.ID,
    of practice: Practice.ID, changedAt: Instant
  ) throws

  /// Records that a person agreed to the terms for an application.
  func insert(_ agreement: Agreement) throws
  /// Adds a record to the audit trail; its number must be above the last. Use `append`, which makes
  /// the record.
  func insert(_ record: AuditRecord) throws

  /// Sets a named value for the programs that use the store, such as the last day of a demo clinic.
  func setMark(_ name: String, _ value: String) throws
}
