public import DeskModel
public import Screen

/// Every command by its name: for the one whose key you don't remember.
public struct Palette: Card {
  public enum Command: Hashable, Sendable {
    case walk(Int)
    case confirm, leave
  }

  public internal(set) var editor = LineEditor(limit: 40)
  public internal(set) var selection = 0

  /// Lines of the list, at most.
  public static let rows = 10

  public init() {}

  /// The commands that have every word, in the order of the keys' table.
  public func found(_ bindings: Bindings) -> [Bindings.Binding] {
    bindings.table.filter { !Self.served.contains($0.action) && $0.has(editor.text) }
  }

  /// What the terminal does itself, and what only closes the list.
  private static let served: Set<Action> = [.suspend, .redraw, .close, .palette]

  public var opened: OpenCard { .palette(self) }

  public var field: LineEditor? {
    get { editor }
    set { editor = newValue ?? editor }
  }

  public mutating func fieldChanged(_ context: CardContext) -> CardAnswer {
    selection = 0
    return .stay
  }

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    [
      CardKey(.confirm, CardKeys.confirm, hint: "run", help: "run the selected command"),
      CardKey(
        commands: [
          (.up, .walk(-1)), (.down, .walk(1)), (CardKeys.previous, .walk(-1)),
          (CardKeys.next, .walk(1)),
        ],
        label: "↑↓", hint: "select", help: "up and down the list"),
      .leave(.leave, context.bindings, takesText: true),
    ]
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    let found = found(context.bindings)
    switch command {
    case .walk(let step):
      if !found.isEmpty { selection = (selection + step + found.count) % found.count }
      return .stay
    case .confirm:
      return found.indices.contains(selection) ? .closeThenAct(found[selection].action) : .beep
    case .leave: return .close
    }
  }

  public func rows(_ desk: Desk) -> Int { Self.rows + 1 }

  public func list(in layout: ConsoleLayout, _ context: CardContext) -> CardList? {
    CardList(
      layout.card, from: 1, count: found(context.bindings).count, selection: selection)
  }

  public mutating func select(_ index: Int, _ context: CardContext) { selection = index }
}

extension Console {
  /// Does what an action's key does, in the pane that has the focus.
  mutating func actInPanes(_ action: Action) -> [Effect] {
    guard let key = bindings.keys(for: action).first else { return [] }
    // In the practitioners' pane its key opens the filter, which isn't what was named.
    if action == .clients { pane = .clients }
    return pressInPanes(key)
  }
}
