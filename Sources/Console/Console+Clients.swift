public import Booking
import CivilTime
import DeskModel
import Screen

extension Console {
  // MARK: - Search

  mutating func pressInSearch(_ key: Key) -> [Effect] {
    switch key {
    case .escape, .control("c"), .control("g"):
      clients.isEditing = false
      return []
    case .enter:
      if desk.isSearchingClients {
        holdBack(.key(key), until: .clientSearch)
        return []
      }
      clients.isEditing = false
      guard let match = selectedMatch else { return [.beep] }
      return openCard(of: match.id, match: match)
    case .up, .down, .pageUp, .pageDown:
      if desk.isSearchingClients {
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
        say(.unknownKey(key))
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
