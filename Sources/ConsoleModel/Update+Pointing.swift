import Booking

extension ConsoleState {
  /// Closes what is open and makes the target what keys act on, on whatever day it is; a client's
  /// card is opened.
  mutating func point(at target: Pointing) -> [Effect] {
    guard clinic != nil else { return [] }
    while !overlays.isEmpty { _ = closeTop() }
    (clients.isEditing, people.isEditing) = (false, false)
    clearMessage()
    if case .client(let match) = target { return openCard(of: match.id, match: match) }
    focus(.calendar)
    return carryOut(.point(at: target))
  }
}
