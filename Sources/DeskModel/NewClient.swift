public import Booking
public import BookingLanguage

/// A client who is being written down, and those who may be the same person.
public struct NewClient: Sendable {
  /// A client who may be the new one.
  public struct Alike: Hashable, Sendable {
    /// The client who is known.
    public var match: ClientMatch
    /// What of the two is alike.
    public var likeness: Likeness
  }

  /// Whether an attempt that had no answer may have saved the client: looked for first then.
  enum Saving: Hashable, Sendable {
    case isNew
    case perhapsDone
    /// - Parameter thenSaved: whether the client is saved as soon as the search is answered.
    case isLookedFor(thenSaved: Bool)
  }

  /// The booking from which the new client was begun, to go back to.
  struct Interrupted: Sendable {
    var given: BookingDraft.Given
    var characters: [Character]
    var caret: Int
    var clients: DraftClients
  }

  /// As far as typed.
  public internal(set) var newcomer: Newcomer
  /// The likeliest first.
  public internal(set) var alike: [Alike] = []
  var saving = Saving.isNew
  var interrupted: Interrupted?

  /// The clients of a search who may be the new one join those that are known.
  mutating func take(_ found: ClientMatches) {
    for match in found.matches {
      guard let likeness = Likeness.of(match, to: newcomer) else { continue }
      if let index = alike.firstIndex(where: { $0.match.id == match.id }) {
        alike[index].likeness = likeness
      } else {
        alike.append(Alike(match: match, likeness: likeness))
      }
    }
    alike.sort { $0.likeness < $1.likeness }
  }
}
