public import DeskModel
public import Screen

/// The card of the words that a line understands. Any key closes it.
public struct LineHelpCard: Card {
  public enum Command: Hashable, Sendable { case leave }

  /// A card for the line below it.
  public init() {}

  public var opened: OpenCard { .lineHelp(self) }

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    [.leave(.leave, context.bindings, hint: "back to the line")]
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer { .close }

  public mutating func other(_ key: Key, _ context: CardContext) -> CardAnswer { .close }

  public func rows(_ desk: Desk) -> Int { 15 }
}
