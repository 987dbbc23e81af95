public import Booking

/// The result of the search for clients.
public struct FoundClients: Sendable {
  /// The clients that match, best first.
  public internal(set) var matches: [ClientMatch] = []
  /// How many match in all; nil if the server doesn't say.
  public internal(set) var total: Int?
  /// Why the search failed; nil if it didn't.
  public internal(set) var failure: BookingFailure?
  /// The text that `matches` is the answer to.
  public internal(set) var matchedText: String?
  /// The text of the last search.
  var askedText = ""
}
