public import ClinicStore

/// Reads the audit trail for the server's owner.
public enum AuditTrail {
  /// The result of verifying the trail.
  public struct Verification: Hashable, Sendable {
    /// How many records the trail has.
    public var count: Int
    /// The last record's hash; `AuditRecord.genesis` if the trail is empty.
    public var head: String
    /// The number of the first record that doesn't follow the one before; nil if all do.
    public var firstBroken: Int?
    /// Whether a record has the expected hash; nil if none was expected.
    public var hasExpected: Bool?

    /// Whether no record was changed, removed or inserted, and the expected hash is there.
    public var isWhole: Bool { firstBroken == nil && hasExpected ?? true }
  }

  private static let pageSize = 1000

  /// Reads the whole trail and checks that each record follows the one before.
  ///
  /// Cost: one read for a thousand records, and one SHA-256 for each record.
  ///
  /// - Parameter expected: a hash that was noted down earlier, in upper or lower case. A trail
  ///   whose end was cut off doesn't have it any more.
  /// - Throws: what the store throws.
  public static func verify(
    in store: any DiaryStore, expecting expected: String? = nil
  ) async throws -> Verification {
    var found = Verification(count: 0, head: AuditRecord.genesis)
    var previous: AuditRecord?
    var hasExpected = expected?.lowercased() == AuditRecord.genesis
    try await forEach(in: store) { record in
      found.count += 1
      if found.firstBroken == nil, !record.follows(previous) {
        found.firstBroken = record.number
      }
      hasExpected = hasExpected || record.hash == expected?.lowercased()
      previous = record
    }
    found.head = previous?.hash ?? AuditRecord.genesis
    if expected != nil { found.hasExpected = hasExpected }
    return found
  }

  /// Calls `body` with every record, by number; reads a thousand at a time.
  ///
  /// - Throws: what the store or `body` throws.
  public static func forEach(
    in store: any DiaryStore, _ body: (AuditRecord) throws -> Void
  ) async throws {
    var last = 0
    while true {
      let after = last
      let page = try await store.read { try $0.auditRecords(after: after, limit: pageSize) }
      for record in page { try body(record) }
      guard page.count == pageSize, let number = page.last?.number else { return }
      last = number
    }
  }
}
