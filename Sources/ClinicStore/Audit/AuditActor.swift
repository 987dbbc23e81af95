public import Booking

/// Who did something.
public enum AuditActor: Hashable, Sendable {
  /// An application; `operator` is the initials of the person at its desk, if the desk sent them.
  case application(ApplicationRecord.ID, operator: String?)
  /// The server's owner, with a command.
  case administration
  /// An actor that this version of coredesk doesn't know, in the words that the store kept.
  case other(String)
}

extension AuditActor {
  /// The form that the audit trail keeps, as `application <id> operator jm`.
  public var words: String {
    switch self {
    case .application(let id, nil): "application \(id)"
    case .application(let id, let initials?): "application \(id) operator \(initials)"
    case .administration: "administration"
    case .other(let words): words
    }
  }

  /// Reads what `words` wrote.
  init(words: String) {
    let known = Self.known(words.split(separator: " ", omittingEmptySubsequences: false))
    self = known?.words == words ? known! : .other(words)
  }

  private static func known(_ parts: [Substring]) -> AuditActor? {
    switch (parts.count, parts.first) {
    case (1, "administration"): .administration
    case (2, "application"):
      ApplicationRecord.ID(guid: String(parts[1])).map { .application($0, operator: nil) }
    case (4, "application"):
      ApplicationRecord.ID(guid: String(parts[1])).map {
        .application($0, operator: String(parts[3]))
      }
    default: nil
    }
  }
}
