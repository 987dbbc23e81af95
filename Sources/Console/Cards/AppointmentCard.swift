public import Booking
public import DeskModel
import Screen

/// The card of an appointment, with its notes and the keys that change it.
public struct AppointmentCard: Card {
  public enum Command: Hashable, Sendable {
    /// Performs the action on the appointment.
    case change(Action)
    case openClient, show, leave, help
  }

  /// The appointment's id.
  public let id: Appointment.ID

  init(id: Appointment.ID) { self.id = id }

  public var opened: OpenCard { .appointment(self) }

  /// The actions on an appointment, with their hints.
  private static let changes: [(action: Action, hint: String)] = [
    (.move, "move"), (.edit, "edit"), (.bookAgain, "again"), (.cancel, "cancel"),
    (.arrived, ""), (.status, ""),
  ]

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    let (desk, bindings) = (context.desk, context.bindings)
    let appointment = desk.appointmentFiles[id]?.appointment
    return Self.changes.map { action, hint in
      CardKey(
        .change(action), on: action, bindings, hint: hint,
        obstacle: appointment.map { desk.obstacle(to: action, $0) } ?? .nothingSelected)
    } + [
      CardKey(.show, on: .goTo, bindings, hint: "in the diary", help: "show it in the diary"),
      CardKey(
        .openClient, on: .open, bindings, hint: "client", help: "open the client",
        obstacle: appointment?.client == nil ? .nothingSelected : nil),
      .leave(.leave, bindings), CardKey(.leave, on: .quit, bindings, help: "close without changes"),
      CardKey(.help, on: .help, bindings),
    ]
  }

  public func whyNot(_ action: Action) -> Notice.Reason? {
    action.changesAppointment ? .nothingSelected : nil
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    guard let appointment = context.desk.appointmentFiles[id]?.appointment else { return .close }
    switch command {
    case .change(let action): return .act(action, on: appointment)
    case .openClient: return appointment.client.map { .openClient($0) } ?? .stay
    case .show: return .intent(.showAppointment(appointment))
    case .leave: return .close
    case .help: return .open(.help(HelpCard()))
    }
  }

  public func rows(_ desk: Desk) -> Int { 10 }
}
