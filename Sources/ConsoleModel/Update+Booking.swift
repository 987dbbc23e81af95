import Booking
import CivilTime
import Screen

/// What begins a booking from a pane or a card.
extension ConsoleState {
  /// Begins a booking; from the clients' pane, for the client that is selected there.
  mutating func startBooking() -> [Effect] {
    let client = pane == .clients ? selectedMatch : nil
    return carryOut(.booking(.begin(for: client, at: nil, saying: nil)))
  }

  mutating func closeTop() -> [Effect] {
    let leaving = overlays.popLast()?.card.leaving
    return (leaving.map { carryOut($0) } ?? []) + resumeLine()
  }

  /// A draft that was covered before its answers came asks again.
  mutating func resumeLine() -> [Effect] {
    guard case .booking? = overlays.last else { return [] }
    return desk.resumeDraft()
  }
}
