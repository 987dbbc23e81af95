public import Booking
public import CivilTime

/// What can be changed in a transaction, which sees its own changes.
///
/// Everything throws `StoreFailure` where what it refers to isn't there, where an id is taken, or
/// where the storage fails.
public protocol DiaryWriter: DiaryReader {
  /// Adds a practice without any records.
  func insert(_ practice: Practice) throws
  /// Adds an application; its consumer id must be new.
  func insert(_ application: ApplicationRecord) throws
  /// Replaces an application.
  func update(_ application: ApplicationRecord) throws
  /// Adds a place where the practice works.
  func insert(_ location: Location, of practice: Practice.ID) throws
  /// Adds what practitioners do.
  func insert(_ specialty: Specialty, of practice: Practice.ID) throws
  /// Adds a practitioner, whose specialties must be there.
  func insert(_ practitioner: Practitioner, of practice: Practice.ID) throws
  /// Adds an appointment type, whose offers must be of people and places that are there.
  func insert(_ type: AppointmentType, of practice: Practice.ID) throws
  /// Adds a reason to cancel.
  func insert(_ reason: CancellationReason, of practice: Practice.ID) throws
  /// Adds a group of clients.
  func insert(_ group: ClientGroup, of practice: Practice.ID) throws
  /// Adds a way to pay.
  func insert(_ method: PaymentMethod, of practice: Practice.ID) throws
  /// Adds when a practitioner works at a location.
  func insert(_ roster: Roster, of practice: Practice.ID) throws
  /// Adds a time when a practitioner is away.
  func insert(_ leave: Leave, of practice: Practice.ID) throws
  /// Adds a time when a location is shut.
  func insert(_ closure: Closure, of practice: Practice.ID) throws

  /// Adds an appointment; throws `StoreFailure.overlap` where the practitioner's time is taken.
  /// `changedAt` is kept for lists of what changed.
  func insert(_ appointment: Appointment, of practice: Practice.ID, changedAt: Instant) throws
  /// Replaces an appointment; throws `StoreFailure.overlap` as inserting does.
  func update(_ appointment: Appointment, of practice: Practice.ID, changedAt: Instant) throws
  /// The next number for an appointment's reference, digits only.
  func nextReference(of practice: Practice.ID) throws -> String

  /// Adds a client.
  func insert(_ client: ClientRecord, of practice: Practice.ID, changedAt: Instant) throws
  /// Replaces a client's record.
  func update(_ client: ClientRecord, of practice: Practice.ID, changedAt: Instant) throws

  /// Adds a relative or friend of a client.
  func insert(_ member: FamilyMember, of practice: Practice.ID) throws
  /// Adds a document or folder of a client.
  func insert(_ file: ClientDocument, of practice: Practice.ID) throws
  /// Adds a message that the practice received.
  func insert(_ message: SecureMessage, of practice: Practice.ID) throws

  /// Adds an entry to the waiting list.
  func insert(_ entry: WaitingEntry, of practice: Practice.ID) throws
  /// The client who waited; nil where no such entry is on the list.
  func removeWaiting(_ id: WaitingEntry.ID, of practice: Practice.ID) throws -> Client.ID?

  /// Adds an invoice with its lines and their payments.
  func insert(_ invoice: Invoice, of practice: Practice.ID, changedAt: Instant) throws
  /// Adds a payment to a line of an invoice.
  func insert(
    _ payment: Payment, for line: Invoice.Line.ID, of invoice: Invoice.ID,
    of practice: Practice.ID, changedAt: Instant
  ) throws

  /// Adds that somebody agreed to terms.
  func insert(_ agreement: Agreement) throws
  /// Adds the trail's next record, which must follow the last; use `append`.
  func insert(_ record: AuditRecord) throws

  /// A note that the store keeps for its owner, such as up to which day a demo clinic is filled.
  func setMark(_ name: String, _ value: String) throws
}
