import Booking
public import DeskModel
public import Screen

/// The card that asks for a cancellation's reason. The key that opened it doesn't confirm it.
public struct CancelCard: Card {
  public enum Command: Hashable, Sendable {
    case choose(Int)
    case walk(Action)
    case confirm, otherField, leave
  }

  let id: Appointment.ID
  /// The index in the clinic's list of the chosen reason; nil if none is.
  public internal(set) var reason: Int?
  /// The note for the cancellation.
  public internal(set) var note = LineEditor(limit: Cancelling.longestNote)
  /// Whether letters go into the note.
  public internal(set) var isInNote = false

  init(_ cancelling: Cancelling) { id = cancelling.appointment.id }

  public var opened: OpenCard { .cancel(self) }

  public func isOver(_ desk: Desk) -> Bool { desk.cancelling?.appointment.id != id }

  public var leaving: Intent? { .leaveCancelling }

  public var field: LineEditor? {
    get { isInNote ? note : nil }
    set { note = newValue ?? note }
  }

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    let reasons: [CardKey<Command>] = [
      .digits(Command.choose, hint: "reason", help: "the reason with that number")
    ]
    return (isInNote ? [] : reasons) + [
      CardKey(
        .otherField, CardKeys.next, CardKeys.previous, hint: isInNote ? "reason" : "note",
        help: "to the note and back"),
      CardKey(.confirm, CardKeys.confirm, hint: "cancel it", help: "cancel the appointment"),
      .leave(.leave, context.bindings, hint: "keep it", takesText: isInNote),
    ]
      + (isInNote ? [] : walking(context.bindings))
  }

  private func walking(_ bindings: Bindings) -> [CardKey<Command>] {
    [
      CardKey(.walk(.up), .up, help: "the reason above"),
      CardKey(.walk(.down), .down, help: "the reason below"),
      .walk(Command.walk, bindings, hint: "", actions: [.up, .down]),
    ]
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    let reasons = context.desk.clinic?.reasons ?? []
    switch command {
    case .choose(let number):
      guard reasons.indices.contains(number - 1) else {
        return .remind(.chooseReason, beeps: false)
      }
      reason = number - 1
    case .walk(let action):
      guard !reasons.isEmpty else { return .stay }
      let before = action == .down ? -1 : reasons.count
      reason = action.step(from: reason ?? before, page: 1, count: reasons.count)
    case .confirm:
      guard reason != nil || reasons.isEmpty else { return .remind(.chooseReason, beeps: true) }
      return .intent(.cancel(Cause(reason: reason.map { reasons[$0].id }, notes: note.text)))
    case .otherField: isInNote.toggle()
    case .leave: return .close
    }
    return .stay
  }

  /// A letter isn't a reason, and the key that opened the card doesn't confirm.
  public mutating func other(_ key: Key, _ context: CardContext) -> CardAnswer {
    key.isCharacter && !isInNote ? .remind(.chooseReason, beeps: false) : .unknown(key)
  }

  public func rows(_ desk: Desk) -> Int { 4 + max(3, desk.clinic?.reasons.count ?? 0) }

  public func list(in layout: ConsoleLayout, _ context: CardContext) -> CardList? {
    context.desk.cancelling?.write == nil
      ? reasons(in: layout, of: context.desk.clinic?.reasons.count ?? 0) : nil
  }

  /// The place of the reasons, between the appointment and the note.
  public func reasons(in layout: ConsoleLayout, of count: Int) -> CardList {
    CardList(
      layout.card, from: 2, rows: min(layout.card.rows - 4, count), count: count,
      selection: reason ?? 0, isCentred: false)
  }

  public mutating func select(_ index: Int, _ context: CardContext) { reason = index }
}
