public import Booking
public import BookingLanguage

/// A new client as typed, and the clients who may be the same person.
public struct NewClient: Sendable {
  /// A client who may be the same person.
  public struct Alike: Hashable, Sendable {
    /// The existing client.
    public var match: ClientMatch
    /// Why they may be the same person.
    public var likeness: Likeness
  }

  /// How far saving is. After an attempt without an answer, the client may be saved, so the desk
  /// searches for them first.
  enum Saving: Hashable, Sendable {
    case isNew
    case perhapsDone
    /// - Parameter thenSaved: whether to save the client as soon as the search is answered.
    case isLookedFor(thenSaved: Bool)
  }

  /// The booking from which the new client was begun, to go back to.
  struct Interrupted: Sendable {
    var given: BookingDraft.Given
    var characters: [Character]
    var caret: Int
    var clients: DraftClients
  }

  /// The new client as far as typed.
  public internal(set) var newcomer: Newcomer
  /// The clients who may be the same person, most likely first.
  public internal(set) var alike: [Alike] = []
  var saving = Saving.isNew
  var interrupted: Interrupted?

  /// Adds the clients of a search who may be the same person.
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
