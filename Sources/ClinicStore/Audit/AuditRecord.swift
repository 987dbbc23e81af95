import Booking
import CivilTime
import Signing

/// An audit entry with its number and its hash. Each record's hash covers the hash of the record
/// before it: if a record is changed, removed or inserted, no later hash matches.
///
/// The chain alone doesn't show that its end was cut off. To notice that, note down a hash now and
/// then; `audit verify --head` looks for it.
public struct AuditRecord: Hashable, Sendable {
  /// From 1, without gaps.
  public var number: Int
  /// What was done.
  public var entry: AuditEntry
  /// SHA-256 in 64 hexadecimal digits, lower case.
  public var hash: String

  /// A record as a store kept it, whether or not its hash matches; `follows` checks that.
  public init(number: Int, entry: AuditEntry, hash: String) {
    self.number = number
    self.entry = entry
    self.hash = hash
  }

  /// The hash before the first record.
  public static let genesis = String(repeating: "0", count: 64)

  /// Chains an entry to the record before it.
  public init(_ entry: AuditEntry, after previous: AuditRecord?) {
    number = (previous?.number ?? 0) + 1
    self.entry = entry
    hash = Self.hash(number, entry, after: previous?.hash ?? Self.genesis)
  }

  /// Whether the record is unchanged since it was written after `previous`.
  public func follows(_ previous: AuditRecord?) -> Bool {
    self == AuditRecord(entry, after: previous)
  }

  /// Over seven lines: the previous hash, number, time in UTC, practice, actor, action, and the
  /// subjects separated by commas. None of them has a line break.
  private static func hash(_ number: Int, _ entry: AuditEntry, after previous: String) -> String {
    let words = entry.words
    return SHA256.hex(
      [
        previous, String(number), entry.at.description, entry.practice?.text ?? "", words.actor,
        words.action, words.subjects.joined(separator: ","),
      ].joined(separator: "\n"))
  }
}

extension DiaryWriter {
  /// Adds an entry to the end of the trail, in this transaction.
  ///
  /// - Throws: `StoreFailure` if the storage fails.
  public func append(_ entry: AuditEntry) throws {
    try insert(AuditRecord(entry, after: try lastAuditRecord()))
  }
}
