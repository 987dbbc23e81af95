import Booking

/// An open card or line, as the stack keeps it.
public indirect enum OpenCard: Sendable {
  case booking(BookingCard)
  case goTo(GoToLine)
  case search(DiarySearch)
  case client(ClientCard)
  case appointment(AppointmentCard)
  case find(FindCard)
  case cancel(CancelCard)
  case edit(EditCard)
  case status(StatusCard)
  case parked(ParkedCard)
  case operatorLine(OperatorLine)
  case practices(PracticesCard)
  case away(AwayCard)
  case changes(ChangesCard)
  case palette(Palette)
  case waiting(WaitingCard)
  case plan(PlanCard)
  case help(HelpCard)
  /// The words that a line understands.
  case lineHelp(LineHelpCard)

  /// The subject of a card. No two open cards have the same.
  enum Identity: Hashable {
    case client(Client.ID)
    case appointment(Appointment.ID)
    case booking, goTo, search, find, cancel, edit, status, parked, operatorLine, practices, away
    case changes, palette, waiting, plan, help, lineHelp
  }

  /// The card's subject.
  var identity: Identity {
    switch self {
    case .client(let card): .client(card.id)
    case .appointment(let card): .appointment(card.id)
    case .booking: .booking
    case .goTo: .goTo
    case .search: .search
    case .find: .find
    case .cancel: .cancel
    case .edit: .edit
    case .status: .status
    case .parked: .parked
    case .operatorLine: .operatorLine
    case .practices: .practices
    case .away: .away
    case .changes: .changes
    case .palette: .palette
    case .waiting: .waiting
    case .plan: .plan
    case .help: .help
    case .lineHelp: .lineHelp
    }
  }

  /// Whether opening it again returns to it as it was; others begin anew.
  var isKept: Bool {
    switch self {
    case .client, .appointment: true
    default: false
    }
  }

  /// The card itself, which gets the keys.
  var card: any Card {
    switch self {
    case .booking(let card): card
    case .goTo(let card): card
    case .status(let card): card
    case .parked(let card): card
    case .operatorLine(let card): card
    case .practices(let card): card
    case .changes(let card): card
    case .palette(let card): card
    case .help(let card): card
    case .lineHelp(let card): card
    case .find(let card): card
    case .search(let card): card
    case .client(let card): card
    case .appointment(let card): card
    case .cancel(let card): card
    case .edit(let card): card
    case .away(let card): card
    case .waiting(let card): card
    case .plan(let card): card
    }
  }
}
