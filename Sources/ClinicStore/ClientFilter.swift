public import CivilTime

/// Which clients a list shows: those that meet every condition.
public struct ClientFilter: Hashable, Sendable {
  /// Any part of the first, last or preferred name, or of "first last"; upper and lower case are
  /// the same. Nil: any name.
  public var name: String?
  /// Any part of the mobile number; +61 and 0 are the same. Nil: any number.
  public var mobile: String?
  /// The date of birth; nil: any.
  public var dateOfBirth: Day?
  /// Exact values of these fields.
  public var fields: [Field: String] = [:]
  /// Clients who changed at this time or later; nil: all.
  public var updatedSince: Instant?
  /// Whether deleted clients are listed too.
  public var includesDeleted = false

  /// All clients except deleted ones.
  public init() {}

  /// A field of a client's record whose whole value a filter can ask for. Upper and lower case are
  /// the same in ids, and different in any other field.
  public enum Field: Hashable, Sendable, CaseIterable {
    case id, title, givenName, middleName, familyName, preferredName, gender, pronouns, culture
    case usualPractitioner, status, externalID, email, mobile, homePhone, workPhone
  }
}
