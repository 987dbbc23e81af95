import Booking
import BookingLanguage
import CivilTime

/// A client's record with its search keys.
struct StoredClient: Identifiable, Sendable {
  /// The client's place in the order in which clients were added.
  let number: Int
  private(set) var record: ClientRecord
  private(set) var changedAt: Instant
  private(set) var keys: SearchKeys
  private var text: [UInt8]

  init(_ record: ClientRecord, number: Int, changedAt: Instant) {
    self.number = number
    self.record = record
    self.changedAt = changedAt
    keys = SearchKeys(record)
    text = Array(keys.text.utf8)
  }

  var id: Client.ID { record.id }
  var isDeleted: Bool { record.status == .deleted }

  func candidate(bornOn days: Set<Day> = []) -> SearchCandidate {
    let birth = record.client.dateOfBirth
    return SearchCandidate(
      number: number, birth: birth.flatMap { days.contains($0) ? $0 : nil }, text: text)
  }

  /// Whether the search text contains one of these texts.
  func containsOne(of texts: [[UInt8]]) -> Bool { texts.contains { text.contains(run: $0) } }

  /// By family name, given name and id, as lists are sorted.
  static func isListedBefore(_ a: StoredClient, _ b: StoredClient) -> Bool {
    if a.keys.family != b.keys.family { return a.keys.family.utf8 < b.keys.family.utf8 }
    if a.keys.given != b.keys.given { return a.keys.given.utf8 < b.keys.given.utf8 }
    return a.id < b.id
  }
}

extension String.UTF8View {
  /// Compares by bytes, as a database sorts texts.
  static func < (a: Self, b: Self) -> Bool { a.lexicographicallyPrecedes(b) }
}

extension Collection where Element: Equatable {
  /// Whether the collection has these elements somewhere in a row.
  func contains(run: some Collection<Element>) -> Bool {
    guard let first = run.first else { return true }
    var rest = self[...]
    while let at = rest.firstIndex(of: first) {
      rest = rest[at...]
      if rest.starts(with: run) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
