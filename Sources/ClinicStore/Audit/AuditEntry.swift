public import Booking
public import CivilTime

/// What somebody did or looked at. Holds ids and the server's own words only: nothing of what a
/// person typed, but the name of who agreed to terms.
public struct AuditEntry: Hashable, Sendable {
  public var at: Instant
  /// Nil for what concerns no practice.
  public var practice: Practice.ID?
  /// `application <id>`, with ` operator <initials>` where its desk told who works there, or `administration` for the server's owner.
  public var actor: String
  /// As `creating appointment`; the endpoint table's words for what came by the API.
  public var action: String
  /// What it was done to, as `appointment <id>`.
  public var subjects: [String]

  public init(
    at: Instant, practice: Practice.ID?, actor: String, action: String, subjects: [String]
  ) {
    self.at = at
    self.practice = practice
    self.actor = actor
    self.action = action
    self.subjects = subjects
  }
}

extension AuditEntry {
  /// By a command of the server's owner.
  public static func administration(
    _ action: String, _ subjects: [String], of practice: Practice.ID?, at now: Instant
  ) -> AuditEntry {
    AuditEntry(
      at: now, practice: practice, actor: "administration", action: action, subjects: subjects)
  }
}
