public import CivilTime

/// Conditions on a client, all of which hold.
public struct ClientFilter: Hashable, Sendable {
  /// Part of the first, last or preferred name or of "first last", without case.
  public var name: String?
  /// Digits of the mobile number, +61 and 0 alike; any part of it.
  public var mobile: String?
  /// Born on this day.
  public var dateOfBirth: Day?
  /// Exact values of these fields.
  public var fields: [Field: String] = [:]
  /// Changed at this time or later.
  public var updatedSince: Instant?
  /// Whether clients who were deleted are listed too.
  public var includesDeleted = false

  /// All clients but deleted ones.
  public init() {}

  /// A text of a client's record that a filter may ask for as a whole. Ids are compared as ids, so
  /// without case.
  public enum Field: Hashable, Sendable, CaseIterable {
    case id, title, givenName, middleName, familyName, preferredName, gender, pronouns, culture
    case usualPractitioner, status, externalID, email, mobile, homePhone, workPhone
  }
}
