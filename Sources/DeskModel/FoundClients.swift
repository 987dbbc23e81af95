public import Booking

/// Who was found by the search for clients.
public struct FoundClients: Sendable {
  public internal(set) var matches: [ClientMatch] = []
  /// How many there are in all; nil where the server doesn't say.
  public internal(set) var total: Int?
  /// Why nobody could be searched for; nil while they can.
  public internal(set) var failure: BookingFailure?
  /// The text that `matches` answer.
  public internal(set) var matchedText: String?
  /// The text that was asked for last.
  var askedText = ""
}
