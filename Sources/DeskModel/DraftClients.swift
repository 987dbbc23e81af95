public import Booking

/// The clients that a draft's text can mean.
public struct DraftClients: Sendable {
  /// Which of several clients is meant, as long as their name isn't typed otherwise.
  struct Picked: Hashable, Sendable {
    var client: Client.ID
    var text: String
  }

  /// A word for a day that was tried as a name, and the draft as it was before.
  struct Trial: Hashable, Sendable {
    var characters: [Character]
    var caret: Int
    var word: String
    var placeIndex: Int
    /// Which way the places are walked on, where nobody is called so.
    var step: Int
  }

  /// As the search found them, the best first.
  public internal(set) var matches: [ClientMatch] = []
  /// How many there are in all; nil where the server doesn't say.
  public internal(set) var total: Int?
  /// The text that `matches` answer; nil until they answer any.
  public internal(set) var text: String?
  /// Place in `matches`.
  public internal(set) var chosen = 0
  /// Of several words for the client, the one without which `matches` were found.
  var stranger: String?
  /// Which of those words is left out of the search under way, where all of them found nobody.
  var leftOut: Int?
  var picked: Picked?
  var trial: Trial?
  /// Words for days after which nobody is called.
  var noNames: Set<String> = []

  var chosenMatch: ClientMatch? { matches.indices.contains(chosen) ? matches[chosen] : nil }

  /// Forgets whom the text before meant.
  mutating func forget() { (matches, text) = ([], nil) }

  mutating func take(_ found: ClientMatches, for text: String, without word: String?) {
    matches = found.matches
    total = found.total
    self.text = text
    // The client who was chosen stays so while the name that is typed only grows.
    chosen = pickedIndex(for: text) ?? 0
    stranger = found.matches.isEmpty ? nil : word
  }

  /// The match that was chosen by hand, if it still is one.
  private func pickedIndex(for text: String) -> Int? {
    guard let picked, text.hasPrefix(picked.text) else { return nil }
    return matches.firstIndex { $0.id == picked.client }
  }

  mutating func pick(_ index: Int, for text: String) {
    chosen = index
    picked = Picked(client: matches[index].id, text: text)
  }
}
