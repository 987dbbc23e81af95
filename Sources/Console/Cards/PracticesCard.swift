public import DeskModel
import Screen

/// The list of practices to change to.
public struct PracticesCard: Card {
  public enum Command: Hashable, Sendable {
    case walk(Action)
    case confirm, leave, help
  }

  /// The selected line.
  public internal(set) var selection: Int

  public var opened: OpenCard { .practices(self) }

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    let leave = CardKey.leave(Command.leave, context.bindings, hint: "cancel")
    if context.desk.opening != nil { return [leave] }
    return [
      CardKey(
        .confirm, on: .open, context.bindings, hint: "switch",
        help: "switch to the selected one"),
      .walk(Command.walk, context.bindings),
      leave,
      CardKey(.leave, on: .quit, context.bindings, help: "close without changes"),
      CardKey(.leave, on: .practice, context.bindings, help: "close without changes"),
      CardKey(.help, on: .help, context.bindings),
    ]
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    let choices = context.desk.choices
    switch command {
    case .walk(let action):
      selection = action.step(from: selection, page: 6, count: choices.count)
      return .stay
    case .confirm:
      let choice = choices[selection]
      if choice.name == context.desk.practiceName { return .close }
      // If something prevents it, the card closes, since it would cover the message.
      let isFree = context.desk.parked.isEmpty && context.desk.doubts.isEmpty
      return isFree ? .intent(.openPractice(choice)) : .closeThen(.openPractice(choice))
    case .leave: return .close
    case .help: return .open(.help(HelpCard()))
    }
  }

  public func rows(_ desk: Desk) -> Int { 2 + max(3, desk.choices.count) }

  public func list(in layout: ConsoleLayout, _ context: CardContext) -> CardList? {
    CardList(layout.card, from: 1, count: context.desk.choices.count, selection: selection)
  }

  public mutating func select(_ index: Int, _ context: CardContext) { selection = index }
}
