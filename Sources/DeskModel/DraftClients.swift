public import Booking

/// The clients that a draft's text can mean.
public struct DraftClients: Sendable {
  /// The client that the user chose of several, until the name changes.
  struct Picked: Hashable, Sendable {
    var client: Client.ID
    var text: String
  }

  /// A word for a day that is tried as a name, and the draft before that.
  struct Trial: Hashable, Sendable {
    var characters: [Character]
    var caret: Int
    var word: String
    var placeIndex: Int
    /// Which way to walk through the times if no client has that name.
    var step: Int
  }

  /// The clients that match, best first.
  public internal(set) var matches: [ClientMatch] = []
  /// How many match in all; nil if the server doesn't say.
  public internal(set) var total: Int?
  /// The text that `matches` is the answer to; nil before the first.
  public internal(set) var text: String?
  /// The index in `matches` of the chosen client.
  public internal(set) var chosen = 0
  /// The word without which `matches` were found; nil if all words match.
  var stranger: String?
  /// The index of the word that the pending search leaves out; nil if none.
  var leftOut: Int?
  var picked: Picked?
  var trial: Trial?
  /// Words for days that aren't any client's name.
  var noNames: Set<String> = []

  var chosenMatch: ClientMatch? { matches.indices.contains(chosen) ? matches[chosen] : nil }

  /// Drops the matches of the text before.
  mutating func forget() { (matches, text) = ([], nil) }

  mutating func take(_ found: ClientMatches, for text: String, without word: String?) {
    matches = found.matches
    total = found.total
    self.text = text
    // The chosen client remains chosen while the user only adds letters.
    chosen = pickedIndex(for: text) ?? 0
    stranger = found.matches.isEmpty ? nil : word
  }

  /// The index of the client that the user chose, if they still match.
  private func pickedIndex(for text: String) -> Int? {
    guard let picked, text.hasPrefix(picked.text) else { return nil }
    return matches.firstIndex { $0.id == picked.client }
  }

  mutating func pick(_ index: Int, for text: String) {
    chosen = index
    picked = Picked(client: matches[index].id, text: text)
  }
}
