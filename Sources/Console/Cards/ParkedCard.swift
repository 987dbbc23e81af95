public import DeskModel
import Screen

/// The list of parked calls.
public struct ParkedCard: Card {
  public enum Command: Hashable, Sendable {
    case walk(Action)
    case choose(Int)
    case confirm, leave
  }

  /// The selected line.
  public internal(set) var selection: Int

  public var opened: OpenCard { .parked(self) }

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    [
      .digits(Command.choose, hint: "pick", help: "open that one"),
      .walk(Command.walk, context.bindings),
      CardKey(.confirm, CardKeys.confirm, hint: "open", help: "open the selected one"),
      .leave(.leave, context.bindings),
      CardKey(.leave, on: .quit, context.bindings, help: "close without changes"),
    ]
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    let count = context.desk.parked.count
    switch command {
    case .walk(let action):
      selection = action.step(from: selection, page: 9, count: count)
      return .stay
    case .choose(let number):
      return number <= count ? .closeThen(.takeUp(number - 1)) : .beep
    case .confirm: return .closeThen(.takeUp(selection))
    case .leave: return .close
    }
  }

  public func rows(_ desk: Desk) -> Int { 2 + max(2, desk.parked.count) }

  public func list(in layout: ConsoleLayout, _ context: CardContext) -> CardList? {
    CardList(
      layout.card, from: 1, count: context.desk.parked.count, selection: selection,
      isCentred: false)
  }

  public mutating func select(_ index: Int, _ context: CardContext) { selection = index }
}

extension Console {
  /// Opens the parked call, or the list if there are several.
  mutating func showParked() -> [Effect] {
    guard !parked.isEmpty else { return refuse(.parked, .isEmpty) }
    guard parked.count > 1 else { return carryOut(.takeUp(0)) }
    open(.parked(ParkedCard(selection: parked.count - 1)))
    return []
  }
}
