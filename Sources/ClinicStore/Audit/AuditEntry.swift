public import Booking
public import CivilTime

/// What somebody did or looked at. It holds ids and typed actions only: nothing of what a person
/// typed, but the name of who agreed to terms.
public struct AuditEntry: Hashable, Sendable {
  public var at: Instant
  /// Nil for what concerns no practice.
  public var practice: Practice.ID?
  public var actor: AuditActor
  public var action: AuditAction

  public init(at: Instant, practice: Practice.ID?, actor: AuditActor, action: AuditAction) {
    self.at = at
    self.practice = practice
    self.actor = actor
    self.action = action
  }
}

extension AuditEntry {
  /// An entry for a command of the server's owner.
  public static func administration(
    _ action: AuditAction, of practice: Practice.ID?, at now: Instant
  ) -> AuditEntry {
    AuditEntry(at: now, practice: practice, actor: .administration, action: action)
  }

  /// The words of the entry: what its hash covers, what a store keeps and what an export prints.
  public var words: AuditWords {
    let action = action.words
    return AuditWords(actor: actor.words, action: action.verb, subjects: action.subjects)
  }

  /// Reads an entry that a store kept as words. Words that this version of coredesk doesn't know
  /// are kept as they are, so that their hash still holds.
  public init(at: Instant, practice: Practice.ID?, words: AuditWords) {
    self.init(
      at: at, practice: practice, actor: AuditActor(words: words.actor),
      action: AuditAction(verb: words.action, subjects: words.subjects))
  }
}

/// An audit entry's actor, action and subjects in their lasting form.
///
/// Every entry has one form, and reading that form gives the same entry back. The forms never
/// change: hashes that were noted down years ago cover them.
public struct AuditWords: Hashable, Sendable {
  /// `application <id>`, with ` operator <initials>` where its desk said who works there, or
  /// `administration` for the server's owner.
  public var actor: String
  /// The verb, as `creating appointment`.
  public var action: String
  /// What it was done to, as `appointment <id>`. None holds a comma or a line break.
  public var subjects: [String]

  public init(actor: String, action: String, subjects: [String]) {
    self.actor = actor
    self.action = action
    self.subjects = subjects
  }

  /// The verbs of what is done to appointments, for stores that search the words they keep.
  public static let appointmentActions: [String] = [
    AuditVerb.creatingAppointment, .updatingAppointment, .cancellingAppointment,
  ].map(\.rawValue)
}
