import Booking
public import DeskModel
import Screen

/// The waiting list.
public struct WaitingCard: Card {
  public enum Command: Hashable, Sendable {
    case walk(Action)
    case book, takeOff, leave
  }

  /// The selected entry, which remains selected when the list is read again.
  private var selected: WaitingEntry.ID?

  /// - Parameter desk: the desk, whose list may already be read.
  init(_ desk: Desk) { selected = desk.waitingInOrder.first?.id }

  public var opened: OpenCard { .waiting(self) }

  public func isOver(_ desk: Desk) -> Bool { !desk.listsWaiting }

  public var leaving: Intent? { .leaveWaiting }

  /// The selected entry's index in the list; -1 if it is gone.
  public func selection(_ desk: Desk) -> Int {
    guard let selected else { return 0 }
    return desk.waitingInOrder.firstIndex { $0.id == selected } ?? -1
  }

  private func entry(_ desk: Desk) -> WaitingEntry? {
    let (list, index) = (desk.waitingInOrder, selection(desk))
    return list.indices.contains(index) ? list[index] : nil
  }

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    [
      CardKey(.book, CardKeys.confirm, hint: "book", help: "book for the selected one"),
      CardKey(
        .takeOff, on: .cancel, context.bindings, hint: "remove",
        help: "take the selected one off"),
      .walk(Command.walk, context.bindings),
      .leave(.leave, context.bindings),
    ]
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    let (list, entry) = (context.desk.waitingInOrder, entry(context.desk))
    selected = entry?.id ?? selected
    switch command {
    case .walk(let action):
      guard !list.isEmpty else { return .stay }
      let index = action.step(
        from: selection(context.desk), page: 10, count: list.count)
      selected = list[index].id
      return .stay
    case .book: return entry.map { .intent(.bookWaiting($0)) } ?? .beep
    case .takeOff: return entry.map { .intent(.takeOffWaiting($0)) } ?? .beep
    case .leave: return .close
    }
  }

  public func rows(_ desk: Desk) -> Int { 4 + max(2, min(12, desk.waiting?.count ?? 0)) }

  public func list(in layout: ConsoleLayout, _ context: CardContext) -> CardList? {
    CardList(
      layout.card, from: 1, count: context.desk.waitingInOrder.count,
      selection: selection(context.desk))
  }

  public mutating func select(_ index: Int, _ context: CardContext) {
    let list = context.desk.waitingInOrder
    if list.indices.contains(index) { selected = list[index].id }
  }
}
