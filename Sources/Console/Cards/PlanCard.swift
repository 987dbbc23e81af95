public import DeskModel
import Screen

/// The list of proposals: appointments to book or to move, with their new times.
public struct PlanCard: Card {
  public enum Command: Hashable, Sendable {
    case walk(Action)
    /// Proposes another time for the selected item.
    case step(Int)
    case confirm, all, toggle, cancel, undo, leave
  }

  /// The selected index; may be past the end.
  private var index = 0
  /// Whether to select the next open item once the selected one's result is known.
  private var goesOn = false

  init() {}

  public var opened: OpenCard { .plan(self) }

  public func isOver(_ desk: Desk) -> Bool { desk.plan == nil }

  public var leaving: Intent? { .leavePlan }

  /// The selected index; once the selected item was sent, that of the next open one.
  public func selection(_ desk: Desk) -> Int {
    guard goesOn, desk.batch == nil, let plan = desk.plan else { return index }
    return plan.chosen.first { $0 >= index } ?? index
  }

  /// The selected item; nil until the list is read, or if it is empty.
  public func selected(_ desk: Desk) -> Plan.Item? {
    let index = selection(desk)
    return desk.plan?.items.flatMap { $0.indices.contains(index) ? $0[index] : nil }
  }

  // MARK: - Keys

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    guard let plan = context.desk.plan else { return [] }
    if context.desk.batch != nil {
      return [.leave(.leave, context.bindings, hint: "stop after this one")]
    }
    return switch plan.purpose {
    case .series: keysOfSeries(context)
    case .away: keysOfAbsence(context)
    }
  }

  private func keysOfSeries(_ context: CardContext) -> [CardKey<Command>] {
    [CardKey(.confirm, CardKeys.confirm, hint: "book them", help: "book all not left out")]
      + keysOfItems(context) + [
        .leave(.leave, context.bindings, hint: "back to the line"),
        CardKey(.all, CardKeys.all, help: "book all not left out"),
        CardKey(
          .cancel, on: .cancel, context.bindings, help: "cancel the selected one"),
      ]
  }

  private func keysOfAbsence(_ context: CardContext) -> [CardKey<Command>] {
    [
      CardKey(.confirm, CardKeys.confirm, hint: "move it", help: "move the selected one"),
      CardKey(.all, CardKeys.all, hint: "all", help: "move all not left out"),
    ] + keysOfItems(context) + [
      CardKey(
        .cancel, on: .cancel, context.bindings, hint: "cancel",
        help: "cancel the selected one"),
      .leave(.leave, context.bindings),
      // Undo works here for what was moved from here.
      CardKey(.undo, on: .undo, context.bindings),
    ]
  }

  private func keysOfItems(_ context: CardContext) -> [CardKey<Command>] {
    [
      .sideways(
        Command.step, context.bindings, hint: "other place", help: "another place for it"),
      CardKey(
        .toggle, CardKeys.leaveOut, hint: "leave out",
        help: "leave out, or put back"),
      .walk(Command.walk, context.bindings, hint: ""),
    ]
  }

  public func hold(before command: Command, _ context: CardContext) -> Hold? {
    if context.desk.batch != nil { return .batch }
    return context.desk.plan?.items == nil && command != .leave ? .plan : nil
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    guard let plan = context.desk.plan else { return .close }
    (index, goesOn) = (selection(context.desk), false)
    switch command {
    case .walk(let action):
      index = action.step(from: index, page: 10, count: plan.items?.count ?? 0)
      return .stay
    case .step(let step): return .intent(.stepPlanned(index, by: step))
    case .toggle: return .intent(.togglePlanned(index))
    case .confirm: return confirm(plan)
    case .all: return send(plan.chosen)
    case .cancel:
      guard let appointment = selected(context.desk)?.appointment else { return .beep }
      return .act(.cancel, on: appointment)
    case .undo: return .closeThenAct(.undo)
    case .leave: return .close
    }
  }

  /// Books a series as a whole; moves the selected appointment of an absence, since each client is
  /// called first.
  private mutating func confirm(_ plan: Plan) -> CardAnswer {
    switch plan.purpose {
    case .series: send(plan.chosen)
    case .away: send(plan.chosen.filter { $0 == index })
    }
  }

  private mutating func send(_ items: [Int]) -> CardAnswer {
    guard !items.isEmpty else { return .refuse(.nothingChosen) }
    goesOn = true
    return .intent(.sendPlanned(items))
  }

  // MARK: - Places on the screen

  public func rows(_ desk: Desk) -> Int { .max / 2 }

  public func list(in layout: ConsoleLayout, _ context: CardContext) -> CardList? {
    CardList(
      layout.body, from: 3, count: context.desk.plan?.items?.count ?? 0,
      selection: selection(context.desk))
  }

  public mutating func select(_ index: Int, _ context: CardContext) {
    (self.index, goesOn) = (index, false)
  }
}
