public import Booking

/// What a store keeps beside a client's record so that lists are in the order of names and searches
/// find people: folded names and numbers.
///
/// The keys are kept for years. Whoever changes how they are made counts `version` up; a store makes
/// its keys anew when it finds those of another version.
public struct SearchKeys: Hashable, Sendable {
  /// Of the rules that make the keys.
  public static let version = 1

  /// What lists are sorted by first: the family name. Who has one name only is filed under it.
  public var family: String
  /// What lists are sorted by next.
  public var given: String
  /// The whole name, and the preferred name on a line of its own, for finding a part of it.
  public var full: String
  /// The digits of the mobile number.
  public var mobile: String
  /// What searches look at; see `SearchText`.
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
