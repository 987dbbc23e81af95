import Booking
import CivilTime
import ClinicStore

/// All records of the store, as a value.
struct MemoryState: Sendable {
  var practices = Table<PracticeTables>()
  var applications = Table<StoredApplication>()
  var agreements: [Agreement] = []
  var audit: [AuditRecord] = []
  var marks: [String: String] = [:]
}

/// An application under its id.
struct StoredApplication: Identifiable, Sendable {
  var record: ApplicationRecord
  var id: ApplicationRecord.ID { record.id }
}

/// The records of one practice.
struct PracticeTables: Identifiable, Sendable {
  var practice: Practice
  var lastReference = 1_000_000
  var locations = Table<Location>()
  var specialties = Table<Specialty>()
  var practitioners = Table<Practitioner>()
  var types = Table<AppointmentType>()
  var reasons = Table<CancellationReason>()
  var groups = Table<ClientGroup>()
  var methods = Table<PaymentMethod>()
  var rosters: [Roster] = []
  var leave: [Leave] = []
  var closures: [Closure] = []
  var appointments = AppointmentTable()
  var clients = Table<StoredClient>()
  var family = Table<FamilyMember>()
  var files = Table<ClientDocument>()
  var messages = Table<SecureMessage>()
  var waiting = Table<WaitingEntry>()
  var invoices = Table<StoredInvoice>()

  init(_ practice: Practice) { self.practice = practice }

  var id: Practice.ID { practice.id }
}

/// An invoice, and when it was last changed.
struct StoredInvoice: Identifiable, Sendable {
  var invoice: Invoice
  var changedAt: Instant
  var id: Invoice.ID { invoice.id }
}
