public import Booking
import CivilTime
import DeskModel
import Screen

extension Console {
  // MARK: - Search

  mutating func pressInSearch(_ key: Key) -> [Effect] {
    guard let command = paneFieldCommand(key) else { return typeInSearch(key) }
    switch command {
    case .confirm, .walk:
      guard !desk.isSearchingClients else {
        holdBack(.key(key), until: .clientSearch)
        return []
      }
    case .changePane, .leave: break
    }
    switch command {
    case .leave: clients.isEditing = false
    case .walk(let action): moveInClients(action)
    case .confirm:
      clients.isEditing = false
      guard let match = selectedMatch else { return [.beep] }
      return openCard(of: match.id, match: match)
    case .changePane:
      clients.isEditing = false
      return pressInPanes(key)
    }
    return []
  }

  private mutating func typeInSearch(_ key: Key) -> [Effect] {
    let before = clients.editor.text
    guard clients.editor.handle(key) else {
      say(.unknownKey(key))
      return []
    }
    return clients.editor.text == before ? [] : search()
  }

  mutating func search() -> [Effect] { carryOut(.searchClients(clients.editor.text)) }

  /// The selected client of the search; nil if none is.
  public var selectedMatch: ClientMatch? {
    let matches = desk.clientSearch.matches
    return matches.first { $0.id == clients.selection } ?? matches.first
  }

  // MARK: - Cards

  mutating func openCard(of id: Client.ID, match: ClientMatch?) -> [Effect] {
    open(.client(ClientCard(id: id)))
    return carryOut(.openClient(id, match))
  }

  mutating func openCard(of appointment: Appointment) -> [Effect] {
    open(.appointment(AppointmentCard(id: appointment.id)))
    return carryOut(.openAppointment(appointment))
  }
}
