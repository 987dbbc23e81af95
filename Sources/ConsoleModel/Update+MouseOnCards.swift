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
    if case .help(var card)? = overlays.last {
      card.firstLine += action == .up ? -Self.wheelSteps : Self.wheelSteps
      return scroll(card)
    }
    let isPalette = if case .palette? = overlays.last { true } else { false }
    guard isPalette || !takesText, let key = bindings.keys(for: action).first else { return }
    for _ in 0..<Self.wheelSteps {
      _ = press(isPalette ? action == .up ? .up : .down : canonical(key))
    }
  }

  private mutating func select(at row: Int, _ layout: ConsoleLayout) {
    guard let list = cardList(layout), (0..<list.rows).contains(row - list.row) else { return }
    let index = list.first + row - list.row
    guard index < list.count else { return }
    switch overlays.last {
    case .changes(var card):
      card.selection = index
      replaceTop(.changes(card))
    case .waiting(var card):
      card.selection = index
      replaceTop(.waiting(card))
    case .plan(var card):
      card.selection = index
      replaceTop(.plan(card))
    case .practices(var card):
      card.selection = index
      replaceTop(.practices(card))
    case .palette(var card):
      card.selection = index
      replaceTop(.palette(card))
    case .find(var line):
      line.selection = index
      replaceTop(.find(line))
    case .status(var card):
      card.selection = index
      replaceTop(.status(card))
    case .parked: replaceTop(.parked(selection: index))
    case .cancel(var card):
      card.reason = index
      replaceTop(.cancel(card))
    default: break
    }
  }

  /// The lines of the uppermost list as the screen shows them.
  private struct CardList {
    var row: Int
    var rows: Int
    var first: Int
    var count: Int

    /// - Parameter isCentred: whether the selected line stands in the middle, else at the end.
    init(
      _ rect: Rect, from top: Int, rows: Int? = nil, count: Int, selection: Int,
      isCentred: Bool = true
    ) {
      row = rect.row + top
      self.rows = max(1, rows ?? rect.rows - top)
      self.count = count
      let before = isCentred ? self.rows / 2 : self.rows - 1
      first = max(0, min(selection - before, count - self.rows))
    }
  }

  private func cardList(_ layout: ConsoleLayout) -> CardList? {
    switch overlays.last {
    case .changes(let card):
      CardList(
        layout.body, from: 3, count: card.changes?.count ?? 0, selection: card.selection)
    case .waiting(let card):
      CardList(layout.card, from: 1, count: waitingInOrder.count, selection: card.selection)
    case .plan(let card):
      CardList(layout.body, from: 3, count: card.items?.count ?? 0, selection: card.selection)
    case .practices(let card):
      CardList(layout.card, from: 1, count: choices.count, selection: card.selection)
    case .palette(let card):
      CardList(
        layout.card, from: 1, count: commands(in: card).count, selection: card.selection)
    case .find(let line) where line.isList && !line.showsReasons: list(of: line, layout)
    case .status(let card):
      CardList(
        layout.card, from: 1, count: Self.statuses.count, selection: card.selection,
        isCentred: false)
    case .parked(let selection):
      CardList(
        layout.card, from: 1, count: parked.count, selection: selection, isCentred: false)
    case .cancel(let card) where card.write == nil:
      CardList(
        layout.card, from: 2, rows: min(layout.card.rows - 4, clinic?.reasons.count ?? 0),
        count: clinic?.reasons.count ?? 0,
        selection: card.reason ?? 0, isCentred: false)
    default: nil
    }
  }

  private func list(of line: FindLine, _ layout: ConsoleLayout) -> CardList {
    let (list, _, first) = layout.findList(of: line)
    var rows = CardList(
      list, from: 0, count: line.choices.count, selection: line.selection)
    rows.first = first
    return rows
  }
}
