import Booking
import CivilTime

/// The search for clients.
extension Desk {
  mutating func findClients(_ text: String) -> [Effect] {
    guard text.contains(where: { !$0.isWhitespace }) else {
      requests.drop(.clients)
      clientSearch = FoundClients()
      return []
    }
    clientSearch.askedText = text
    return [.searchClients(requests.begin(.clients), text: text, limit: 50)]
  }

  mutating func take(_ found: ClientMatches) -> [Effect] {
    clientSearch.matches = found.matches
    clientSearch.total = found.total
    clientSearch.failure = nil
    clientSearch.matchedText = clientSearch.askedText
    return []
  }

  mutating func failClients(_ failure: BookingFailure) {
    clientSearch = FoundClients()
    clientSearch.failure = failure
    notice = .failed(failure)
  }
}
