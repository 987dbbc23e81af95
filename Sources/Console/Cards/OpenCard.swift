import Booking

/// An open card or line, as the stack keeps it.
public enum OpenCard: Sendable {
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

  /// The subject of a card that can be open only once.
  enum Identity: Hashable {
    case client(Client.ID)
    case appointment(Appointment.ID)
  }

  /// The subject; nil if the card can be open several times.
  var identity: Identity? {
    switch self {
    case .client(let card): .client(card.id)
    case .appointment(let card): .appointment(card.id)
    default: nil
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
