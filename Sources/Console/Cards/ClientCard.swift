public import Booking
public import DeskModel
import Screen

/// The card of a client: contact data, the warning, past and coming appointments.
public struct ClientCard: Card {
  public enum Command: Hashable, Sendable {
    case walk(Action)
    /// Performs the action on the selected appointment.
    case change(Action)
    case book, search, leave, help
  }

  /// The client's id.
  public let id: Client.ID
  /// The appointment that the user selected; nil for the one that the desk proposes.
  private var chosen: Appointment.ID?

  init(id: Client.ID) { self.id = id }

  public var opened: OpenCard { .client(self) }

  /// Selects an appointment of the list.
  mutating func select(_ appointment: Appointment.ID) { chosen = appointment }

  /// The selected appointment's id; nil if there is none.
  public func selection(_ desk: Desk) -> Appointment.ID? { chosen ?? desk.clientFiles[id]?.next }

  /// The selected appointment; nil until it is read, or if there is none.
  public func selectedAppointment(_ desk: Desk) -> Appointment? {
    desk.clientFiles[id]?.appointment(selection(desk))
  }

  /// The actions on an appointment, with their hints.
  private static let changes: [(action: Action, hint: String)] = [
    (.cancel, "cancel"), (.move, "move"), (.edit, "edit"), (.bookAgain, "again"),
    (.arrived, "arrived"), (.status, ""),
  ]

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    let (desk, bindings) = (context.desk, context.bindings)
    let selected = selectedAppointment(desk)
    let isRead = !desk.isReadingAppointments(of: id)
    let isEmpty = desk.clientFiles[id]?.appointments?.isEmpty ?? true
    let whyNot = { (action: Action) -> Notice.Reason? in
      guard isRead else { return nil }
      return selected.map { desk.obstacle(to: action, $0) } ?? .nothingSelected
    }
    let isUnknown = isRead && desk.clientFiles[id]?.asMatch == nil
    var open = CardKey<Command>(
      .change(.open), on: .open, bindings, hint: isEmpty ? "" : "open",
      help: "open the appointment", obstacle: whyNot(.open))
    open.isKept = true
    return [
      CardKey(
        .book, on: .book, bindings, hint: "book", help: "book for this client",
        obstacle: isUnknown ? .isLoading : nil)
    ]
      + Self.changes.map { action, hint in
        CardKey(
          .change(action), on: action, bindings, hint: isEmpty ? "" : hint,
          obstacle: whyNot(action))
      } + [
        CardKey(.search, on: .clients, bindings, hint: isEmpty ? "another client" : ""),
        .walk(Command.walk, bindings, hint: isEmpty ? "" : "select"),
        open,
        .leave(.leave, bindings),
        CardKey(.leave, on: .quit, bindings, help: "close without changes"),
        CardKey(.help, on: .help, bindings),
      ]
  }

  public func whyNot(_ action: Action) -> Notice.Reason? {
    action.changesAppointment ? .nothingSelected : nil
  }

  /// Commands on the appointments wait until they are read.
  public func hold(before command: Command, _ context: CardContext) -> Hold? {
    switch command {
    case .walk, .change, .book:
      context.desk.isReadingAppointments(of: id) ? .appointmentsOf(id) : nil
    case .search, .leave, .help: nil
    }
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    let file = context.desk.clientFiles[id]
    switch command {
    case .walk(let action):
      guard let list = file?.appointments, !list.isEmpty else { return .stay }
      let selection = selection(context.desk)
      let index = list.firstIndex { $0.id == selection } ?? 0
      chosen = list[action.step(from: index, page: 5, count: list.count)].id
      return .stay
    case .change(let action):
      return selectedAppointment(context.desk).map { .act(action, on: $0) } ?? .stay
    case .book:
      return file?.asMatch.map { .intent(.booking(.begin(for: $0, at: nil, saying: nil))) } ?? .stay
    case .search: return .closeThenAct(.clients)
    case .leave: return .close
    case .help: return .open(.help(HelpCard()))
    }
  }

  public func rows(_ desk: Desk) -> Int {
    7 + max(2, min(8, desk.clientFiles[id]?.appointments?.count ?? 2))
  }
}
