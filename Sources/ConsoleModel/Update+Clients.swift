public import Booking
import CivilTime
import Screen

extension ConsoleState {
  /// How many days before and after today a client's card looks.
  static let clientCardDays = 180

  // MARK: - Search

  mutating func pressInSearch(_ key: Key) -> [Effect] {
    switch key {
    case .escape, .control("c"), .control("g"):
      clients.isEditing = false
      return []
    case .enter:
      if requests.isUnderWay(.clients) {
        holdBack(.key(key), until: .clientSearch)
        return []
      }
      clients.isEditing = false
      guard let match = selectedMatch else { return [.beep] }
      return openCard(of: match.id, match: match)
    case .up, .down, .pageUp, .pageDown:
      if requests.isUnderWay(.clients) {
        holdBack(.key(key), until: .clientSearch)
        return []
      }
      let actions: [Key: Action] = [
        .up: .up, .down: .down, .pageUp: .pageUp, .pageDown: .pageDown,
      ]
      if let action = actions[key] { moveInClients(action) }
      return []
    case .tab, .backtab:
      clients.isEditing = false
      return pressInPanes(key)
    default:
      let before = clients.editor.text
      guard clients.editor.handle(key) else {
        notice = .unknownKey(key)
        return []
      }
      return clients.editor.text == before ? [] : search()
    }
  }

  mutating func search() -> [Effect] { carryOut(.searchClients(clients.editor.text)) }

  /// The one found that keys act on.
  public var selectedMatch: ClientMatch? {
    let matches = desk.clientSearch.matches
    return matches.first { $0.id == clients.selection } ?? matches.first
  }

  // MARK: - A client's card

  mutating func openCard(of id: Client.ID, match: ClientMatch?) -> [Effect] {
    open(.client(ClientCard(id: id, match: match)))
    return [.loadClient(requests.begin(.client), id)] + loadAppointments(of: id)
  }

  private mutating func loadAppointments(of id: Client.ID) -> [Effect] {
    let days = today.adding(days: -Self.clientCardDays)...today.adding(days: Self.clientCardDays)
    let query = AppointmentQuery(days: days, zoneOf: location?.id, client: id)
    return [.loadAppointments(requests.begin(.clientAppointments), query)]
  }

  mutating func take(_ record: ClientRecord) -> [Effect] {
    changeClientCard { card in
      if card.id == record.id { card.record = record }
    }
    return []
  }

  mutating func take(appointments: [Appointment]) -> [Effect] {
    let now = now
    changeClientCard { card in
      let own = appointments.filter { $0.client == card.id }
      card.appointments = own
      card.selection =
        (own.first { $0.occupies && $0.time.end > now } ?? own.last { $0.occupies } ?? own.last)?.id
    }
    return []
  }

  private mutating func changeClientCard(_ change: (inout ClientCard) -> Void) {
    for index in overlays.indices.reversed() {
      guard case .client(var card) = overlays[index] else { continue }
      change(&card)
      overlays[index] = .client(card)
      return
    }
  }

  mutating func press(_ key: Key, on card: ClientCard) -> [Effect] {
    guard let action = bindings.action(for: key) ?? (key == .control("c") ? .close : nil) else {
      notice = .unknownKey(key)
      return []
    }
    let isWaiting = card.appointments == nil && requests.isUnderWay(.clientAppointments)
    switch action {
    case .close: return closeTop()
    case .up, .down, .pageUp, .pageDown, .first, .last:
      guard isWaiting else { return move(action, on: card) }
      holdBack(.key(key), until: .clientCard)
    case .cancel, .open, .book, .move, .edit, .bookAgain, .arrived, .status:
      guard isWaiting else { return perform(action, on: card) }
      holdBack(.key(key), until: .clientCard)
    case .help: overlays.append(.help(HelpCard()))
    case .quit: return closeTop()
    case .clients:
      _ = closeTop()
      pane = .clients
      return pressInPanes(key)
    default: return refuse(action, .nothingSelected)
    }
    return []
  }

  private mutating func perform(_ action: Action, on card: ClientCard) -> [Effect] {
    if action == .book {
      guard let match = card.asMatch else { return refuse(action, .isLoading) }
      return carryOut(.booking(.begin(for: match, at: nil, saying: nil)))
    }
    guard let appointment = card.selectedAppointment else {
      return refuse(action, .nothingSelected)
    }
    return change(appointment, by: action)
  }

  private mutating func move(_ action: Action, on card: ClientCard) -> [Effect] {
    guard let list = card.appointments, !list.isEmpty else { return [] }
    var card = card
    let index = list.firstIndex { $0.id == card.selection } ?? 0
    card.selection = list[action.step(from: index, page: 5, count: list.count)].id
    replaceTop(.client(card))
    return []
  }

  // MARK: - An appointment's card

  mutating func openCard(of appointment: Appointment) -> [Effect] {
    open(.appointment(AppointmentCard(appointment: appointment)))
    return [.loadAppointment(requests.begin(.appointment), appointment.id)]
  }

  mutating func take(_ appointment: Appointment) -> [Effect] {
    for index in overlays.indices {
      switch overlays[index] {
      case .appointment(var card) where card.appointment.id == appointment.id:
        card.appointment = appointment
        card.isComplete = true
        overlays[index] = .appointment(card)
      case .edit(let card) where card.appointment.id == appointment.id:
        overlays[index] = .edit(completed(card, by: appointment))
      default: break
      }
    }
    return []
  }

  mutating func press(_ key: Key, on card: AppointmentCard) -> [Effect] {
    switch bindings.action(for: key) ?? (key == .control("c") ? .close : nil) {
    case .close, .quit: return closeTop()
    case let action? where [.cancel, .move, .edit, .bookAgain, .arrived, .status].contains(action):
      return change(card.appointment, by: action)
    case .open:
      guard let client = card.appointment.client else { return refuse(.open, .nothingSelected) }
      return openCard(of: client, match: nil)
    case .goTo:
      return arrive(at: card.appointment)
    case .help:
      overlays.append(.help(HelpCard()))
      return []
    case let action?: return refuse(action, .nothingSelected)
    case nil:
      notice = .unknownKey(key)
      return []
    }
  }
}
