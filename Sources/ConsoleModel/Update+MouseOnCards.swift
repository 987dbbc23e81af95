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
    if let card = overlays.last?.card {
      for _ in 0..<Self.wheelSteps where card.walks(key, cardContext) { _ = press(key) }
      return
    }
    guard !takesText, let key = bindings.keys(for: action).first else { return }
    for _ in 0..<Self.wheelSteps { _ = press(canonical(key)) }
  }

  private mutating func select(at row: Int, _ layout: ConsoleLayout) {
    if let card = overlays.last?.card { return click(row: row, on: card, layout) }
    guard let index = cardList(layout)?.index(atRow: row) else { return }
    switch overlays.last {
    case .cancel(var card):
      card.reason = index
      replaceTop(.cancel(card))
    default: break
    }
  }

  private func cardList(_ layout: ConsoleLayout) -> CardList? {
    switch overlays.last {
    case .cancel(let card) where card.write == nil:
      CardList(
        layout.card, from: 2, rows: min(layout.card.rows - 4, clinic?.reasons.count ?? 0),
        count: clinic?.reasons.count ?? 0,
        selection: card.reason ?? 0, isCentred: false)
    default: nil
    }
  }
}
