public import DeskModel
public import Screen

/// The list of all commands, to find one whose key you don't remember.
public struct Palette: Card {
  public enum Command: Hashable, Sendable {
    case walk(Int)
    case confirm, leave
  }

  /// The words to look for.
  public internal(set) var editor = LineEditor(limit: 40)
  /// The selected line.
  public internal(set) var selection = 0

  /// The most lines of the list.
  public static let rows = 10

  /// A list of all commands.
  public init() {}

  /// The commands that have every word, in the table's order.
  public func found(_ bindings: Bindings) -> [Bindings.Binding] {
    bindings.table.filter { !Self.served.contains($0.action) && $0.has(editor.text) }
  }

  /// Commands that the terminal performs itself, or that would only close the list.
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
  /// Performs an action in the pane with the focus.
  mutating func actInPanes(_ action: Action) -> [Effect] {
    guard let key = bindings.keys(for: action).first else { return [] }
    // In the practitioners' pane, its key opens the filter, but the command is the client search.
    if action == .clients { pane = .clients }
    return pressInPanes(key)
  }
}
