import Booking
import Screen

/// The mouse over a card: the wheel scrolls, a click selects in a list, and nothing acts.
extension ConsoleState {
  mutating func handle(_ mouse: Mouse, onCard layout: ConsoleLayout) -> [Effect] {
    lastInput = now
    switch mouse.action {
    case .wheelUp: roll(.up)
    case .wheelDown: roll(.down)
    case .press, .doubleClick: select(at: mouse.at.row, layout)
    }
    return []
  }

  /// By the keys that move in it; a line for words has nothing that scrolls.
  private mutating func roll(_ action: Action) {
    let key: Key = action == .up ? .up : .down
    for _ in 0..<Self.wheelSteps {
      guard let card = overlays.last?.card, card.walks(key, cardContext) else { return }
      _ = press(key)
    }
  }

  private mutating func select(at row: Int, _ layout: ConsoleLayout) {
    if let card = overlays.last?.card { click(row: row, on: card, layout) }
  }
}
