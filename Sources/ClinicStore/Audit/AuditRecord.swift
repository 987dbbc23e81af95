import Booking
import CivilTime
import Signing

/// An entry in its place in the chain. Each record's hash covers the hash before it: if a record is
/// changed, taken out or put in, no later hash is right.
///
/// The chain alone doesn't show that its end was cut off. To find that, note down a hash now and then;
/// `audit verify --head` looks for it.
public struct AuditRecord: Hashable, Sendable {
  /// 1 and up, without gaps.
  public var number: Int
  public var entry: AuditEntry
  /// SHA-256 in hexadecimal digits.
  public var hash: String

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

  /// Whether the record is as it was written after that one.
  public func follows(_ previous: AuditRecord?) -> Bool {
    self == AuditRecord(entry, after: previous)
  }

  /// Over seven lines: the hash before, number, time in UTC, practice, actor, action, and the
  /// subjects with commas between. None of them holds a line break.
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
  /// Appends to the trail, in this transaction.
  public func append(_ entry: AuditEntry) throws {
    try insert(AuditRecord(entry, after: try lastAuditRecord()))
  }
}
