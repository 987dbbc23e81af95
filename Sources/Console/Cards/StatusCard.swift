public import Booking
public import DeskModel
import Screen

/// The card that sets an appointment's status.
public struct StatusCard: Card {
  public enum Command: Hashable, Sendable {
    case walk(Action)
    case choose(Int)
    case confirm, leave
  }

  /// The statuses, in the order of their digits.
  public static let statuses: [Appointment.Status] = [.booked, .arrived, .attended, .didNotAttend]

  /// The appointment.
  public let appointment: Appointment
  /// The index in `statuses` of the selected one.
  public internal(set) var selection: Int

  init(_ appointment: Appointment) {
    self.appointment = appointment
    selection = Self.statuses.firstIndex(of: appointment.status) ?? 0
  }

  public var opened: OpenCard { .status(self) }

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    [
      .digits(Command.choose, hint: "pick", help: "choose that one"),
      .walk(Command.walk, context.bindings),
      CardKey(.confirm, CardKeys.confirm, hint: "save", help: "save the selected status"),
      .leave(.leave, context.bindings),
    ]
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    switch command {
    case .walk(let action):
      selection = action.step(from: selection, page: 1, count: Self.statuses.count)
      return .stay
    case .choose(let number):
      guard Self.statuses.indices.contains(number - 1) else { return .beep }
      return .closeThen(.mark(appointment, as: Self.statuses[number - 1], by: .status))
    case .confirm: return .closeThen(.mark(appointment, as: Self.statuses[selection], by: .status))
    case .leave: return .close
    }
  }

  public func rows(_ desk: Desk) -> Int { 3 + Self.statuses.count }

  public func list(in layout: ConsoleLayout, _ context: CardContext) -> CardList? {
    CardList(
      layout.card, from: 1, count: Self.statuses.count, selection: selection, isCentred: false)
  }

  public mutating func select(_ index: Int, _ context: CardContext) { selection = index }
}
