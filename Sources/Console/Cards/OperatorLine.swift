public import DeskModel
public import Screen

/// The line for the user's initials.
public struct OperatorLine: Card {
  public enum Command: Hashable, Sendable { case confirm, leave }

  /// The initials as typed.
  public internal(set) var editor = LineEditor(limit: Desk.longestInitials)

  public var opened: OpenCard { .operatorLine(self) }

  public var field: LineEditor? {
    get { editor }
    set { editor = newValue ?? editor }
  }

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    [
      CardKey(.confirm, CardKeys.confirm, hint: "save", help: "use these initials"),
      .leave(.leave, context.bindings, hint: "cancel", takesText: true),
    ]
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    let initials = editor.text.filter(\.isLetter).lowercased()
    return command == .leave || initials.isEmpty ? .close : .closeThen(.workAs(initials))
  }

  public func rows(_ desk: Desk) -> Int { 0 }
}
