import Booking
public import DeskModel
import Screen

/// The list of today's changes, by this desk and by others.
public struct ChangesCard: Card {
  public enum Command: Hashable, Sendable {
    case walk(Action)
    case confirm, leave
  }

  /// The selected line.
  public internal(set) var selection = 0

  init() {}

  public var opened: OpenCard { .changes(self) }

  public func isOver(_ desk: Desk) -> Bool { desk.changes == nil }

  public var leaving: Intent? { .leaveChanges }

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    [
      CardKey(.confirm, on: .open, context.bindings, hint: "show in the diary"),
      .walk(Command.walk, context.bindings),
      .leave(.leave, context.bindings),
      CardKey(.leave, on: .quit, context.bindings, help: "close without changes"),
      CardKey(.leave, on: .changes, context.bindings),
    ]
  }

  public func hold(before command: Command, _ context: CardContext) -> Hold? {
    guard case .reading? = context.desk.changes else { return nil }
    return command == .leave ? nil : .changes
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    let changes = context.desk.changes?.changes ?? []
    switch command {
    case .walk(let action):
      selection = action.step(from: selection, page: 10, count: changes.count)
      return .stay
    case .confirm:
      guard changes.indices.contains(selection) else { return .beep }
      return .closeThen(.showAppointment(changes[selection].appointment))
    case .leave: return .close
    }
  }

  public func rows(_ desk: Desk) -> Int { .max / 2 }

  public func list(in layout: ConsoleLayout, _ context: CardContext) -> CardList? {
    CardList(
      layout.body, from: 3, count: context.desk.changes?.changes.count ?? 0, selection: selection)
  }

  public mutating func select(_ index: Int, _ context: CardContext) { selection = index }
}
