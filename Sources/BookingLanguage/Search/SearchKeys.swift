public import Booking

/// What a store keeps beside a client's record for sorting lists and for searches: folded names and
/// numbers.
///
/// The keys are kept for years. A change of how they are made needs a new `version`; a store that
/// finds keys of another version makes all of them again.
public struct SearchKeys: Hashable, Sendable {
  /// The version of the rules by which the keys are made.
  public static let version = 1

  /// What lists are sorted by first: the family name, or the only name.
  public var family: String
  /// What lists are sorted by next: the given name; empty for people who have one name only.
  public var given: String
  /// The whole name and, on a second line, the preferred name; for finding a part of either.
  public var full: String
  /// The digits of the mobile number.
  public var mobile: String
  /// The text that searches use; see `SearchText`.
  public var text: String

  /// The keys of a client's record.
  public init(_ record: ClientRecord) {
    let given = NameFold.key(record.client.givenName)
    let family = NameFold.key(record.client.familyName)
    self.family = family.isEmpty ? given : family
    self.given = family.isEmpty ? "" : given
    full = "\(given) \(family)\n\(NameFold.key(record.client.preferredName))"
    mobile = PhoneFold.digits(record.mobile)
    text = SearchText.text(of: record)
  }
}
