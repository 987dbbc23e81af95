import Booking
import CivilTime
import ClinicStore

/// Reads a state: the part that readers and writers share.
protocol MemoryReading: DiaryReader {
  var state: MemoryState { get }
}

/// Reads the state as it was when the read began.
struct MemoryReader: MemoryReading {
  let state: MemoryState
}

extension MemoryReading {
  func tables(of practice: Practice.ID) -> PracticeTables? { state.practices[practice] }

  func practices() -> [Practice] { state.practices.rows.map(\.practice) }

  func applications() -> [ApplicationRecord] { state.applications.rows.map(\.record) }

  func application(consumerID: String) -> ApplicationRecord? {
    let wanted = consumerID.lowercased()
    return state.applications.rows.map(\.record).first { $0.consumerID.lowercased() == wanted }
  }

  func locations(of practice: Practice.ID) -> [Location] {
    tables(of: practice)?.locations.rows ?? []
  }

  func practitioners(of practice: Practice.ID) -> [Practitioner] {
    tables(of: practice)?.practitioners.rows ?? []
  }

  func specialties(of practice: Practice.ID) -> [Specialty] {
    tables(of: practice)?.specialties.rows ?? []
  }

  func appointmentTypes(of practice: Practice.ID) -> [AppointmentType] {
    tables(of: practice)?.types.rows ?? []
  }

  func cancellationReasons(of practice: Practice.ID) -> [CancellationReason] {
    tables(of: practice)?.reasons.rows ?? []
  }

  func clientGroups(of practice: Practice.ID) -> [ClientGroup] {
    tables(of: practice)?.groups.rows ?? []
  }

  func paymentMethods(of practice: Practice.ID) -> [PaymentMethod] {
    tables(of: practice)?.methods.rows ?? []
  }

  func rosterBook(of practice: Practice.ID, touching range: TimeRange) -> RosterBook {
    guard let tables = tables(of: practice) else {
      return RosterBook(rosters: [], leave: [], closures: [])
    }
    func touches(_ time: TimeRange) -> Bool { time.end > range.start && time.start < range.end }
    return RosterBook(
      rosters: tables.rosters,
      leave: tables.leave.filter { touches($0.time) }.sorted(by: \.time.start),
      closures: tables.closures.filter { touches($0.time) }.sorted(by: \.time.start))
  }

  func family(of client: Client.ID, of practice: Practice.ID) -> [FamilyMember] {
    tables(of: practice)?.family.rows.filter { $0.client == client } ?? []
  }

  func file(_ id: ClientDocument.ID, of practice: Practice.ID) -> ClientDocument? {
    tables(of: practice)?.files[id]
  }

  func files(of client: Client.ID, of practice: Practice.ID) -> [ClientDocument] {
    tables(of: practice)?.files.rows.filter { $0.client == client } ?? []
  }

  func documents() -> Set<ClientDocument.ID> {
    var documents: Set<ClientDocument.ID> = []
    for tables in state.practices.rows {
      documents.formUnion(tables.files.rows.filter { !$0.isFolder }.map(\.id))
      documents.formUnion(tables.messages.rows.flatMap { $0.attachments.map(\.file) })
    }
    return documents
  }

  func messages(of practice: Practice.ID) -> [SecureMessage] {
    tables(of: practice)?.messages.rows ?? []
  }

  func agreements(of application: ApplicationRecord.ID) -> [Agreement] {
    state.agreements.filter { $0.application == application }
  }

  func mark(_ name: String) -> String? { state.marks[name] }
}

extension Array {
  /// A stable sort: elements with equal keys keep their order.
  func sorted<Key: Comparable>(by key: (Element) -> Key) -> [Element] {
    enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }
      .map(\.element)
  }

  /// The rows of a page, and how many there are in all.
  func page(_ page: Page) -> Rows<Element> where Element: Sendable {
    Rows(rows: Array(dropFirst(page.offset).prefix(page.limit)), total: count)
  }
}
