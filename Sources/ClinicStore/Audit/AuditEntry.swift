public import Booking
public import CivilTime

/// Who did or viewed something, and when. An entry has ids and typed actions only, and no name,
/// number or note that a person typed.
public struct AuditEntry: Hashable, Sendable {
  /// When it happened, to the second.
  public var at: Instant
  /// Whose records it concerns; nil if it concerns no practice.
  public var practice: Practice.ID?
  /// Who did it.
  public var actor: AuditActor
  /// What was done, and to which records.
  public var action: AuditAction

  /// An entry that isn't in the trail yet; `DiaryWriter.append` chains it to the last record.
  public init(at: Instant, practice: Practice.ID?, actor: AuditActor, action: AuditAction) {
    self.at = at
    self.practice = practice
    self.actor = actor
    self.action = action
  }
}

extension AuditEntry {
  /// An entry for what the server's owner did with a command.
  public static func administration(
    _ action: AuditAction, of practice: Practice.ID?, at now: Instant
  ) -> AuditEntry {
    AuditEntry(at: now, practice: practice, actor: .administration, action: action)
  }

  /// The entry in words: the hash covers them, a store keeps them and an export prints them.
  public var words: AuditWords {
    let action = action.words
    return AuditWords(actor: actor.words, action: action.verb, subjects: action.subjects)
  }

  /// Reads an entry that a store kept as words. Words that this version of coredesk doesn't know
  /// are kept as they are, so that their hash still matches.
  public init(at: Instant, practice: Practice.ID?, words: AuditWords) {
    self.init(
      at: at, practice: practice, actor: AuditActor(words: words.actor),
      action: AuditAction(verb: words.action, subjects: words.subjects))
  }
}

/// An audit entry's actor, action and subjects as the audit trail keeps them.
///
/// Every entry has one form, and reading that form gives the same entry again. The forms never
/// change: they are covered by hashes that people noted down years ago.
public struct AuditWords: Hashable, Sendable {
  /// `application <id>`, followed by ` operator <initials>` if its desk sent them, or
  /// `administration` for the server's owner.
  public var actor: String
  /// The verb, as `creating appointment`.
  public var action: String
  /// Which records it was done to, as `appointment <id>`. No subject has a comma or a line break.
  public var subjects: [String]

  /// Words as a store kept them, in any spelling.
  public init(actor: String, action: String, subjects: [String]) {
    self.actor = actor
    self.action = action
    self.subjects = subjects
  }

  /// The verbs of changes to appointments, for stores that search the words they keep.
  public static let appointmentActions: [String] = [
    AuditVerb.creatingAppointment, .updatingAppointment, .cancellingAppointment,
  ].map(\.rawValue)
}
