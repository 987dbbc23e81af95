public import ClinicStore

/// The trail of who did and saw what, as its owner reads it.
public enum AuditTrail {
  /// What verifying found.
  public struct Verification: Hashable, Sendable {
    /// Records looked at.
    public var count: Int
    /// The last one's hash; `AuditRecord.genesis` where there are none.
    public var head: String
    /// Number of the first record that does not follow the one before.
    public var firstBroken: Int?
    /// Whether the hash that was asked for is a record's; nil where none was.
    public var hasExpected: Bool?

    public var isWhole: Bool { firstBroken == nil && hasExpected ?? true }
  }

  private static let pageSize = 1000

  /// Reads the whole trail and holds each record against the one before.
  ///
  /// - Parameter expected: a hash noted down before, in any case: a trail whose end was cut off does
  ///   not have it any more.
  public static func verify(
    in store: any DiaryStore, expecting expected: String? = nil
  ) async throws -> Verification {
    var verdict = Verification(count: 0, head: AuditRecord.genesis)
    var previous: AuditRecord?
    var hasExpected = expected?.lowercased() == AuditRecord.genesis
    try await forEach(in: store) { record in
      verdict.count += 1
      if verdict.firstBroken == nil, !record.follows(previous) {
        verdict.firstBroken = record.number
      }
      hasExpected = hasExpected || record.hash == expected?.lowercased()
      previous = record
    }
    verdict.head = previous?.hash ?? AuditRecord.genesis
    if expected != nil { verdict.hasExpected = hasExpected }
    return verdict
  }

  /// All records in their order, a thousand at a time.
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
