public import Booking
import CivilTime
import Screen

/// Whether a client came: arrived, attended, did not attend. Nothing is sent to anybody.
extension ConsoleState {
  /// In the order of the digits that choose them.
  public static let statuses: [Appointment.Status] = [.booked, .arrived, .attended, .didNotAttend]

  /// Arrived with one key; the same key again takes it back.
  mutating func markArrived(_ appointment: Appointment) -> [Effect] {
    mark(appointment, as: appointment.status == .arrived ? .booked : .arrived, by: .arrived)
  }

  mutating func chooseStatus(_ appointment: Appointment) -> [Effect] {
    guard appointment.occupies else { return refuse(.status, .isCancelled) }
    let selection = Self.statuses.firstIndex(of: appointment.status) ?? 0
    overlays.append(.status(StatusCard(appointment: appointment, selection: selection)))
    return []
  }

  mutating func press(_ key: Key, on card: StatusCard) -> [Effect] {
    var card = card
    switch key {
    case .escape, .control("c"), .control("g"): return closeTop()
    case .enter: return mark(card.appointment, as: Self.statuses[card.selection], by: .status)
    case .up, .down:
      card.selection = Self.moved(
        card.selection, by: key == .down ? .down : .up, page: 1, count: Self.statuses.count)
    case .character(let digit):
      guard let number = digit.wholeNumberValue, Self.statuses.indices.contains(number - 1) else {
        notice = .unknownKey(key)
        return []
      }
      return mark(card.appointment, as: Self.statuses[number - 1], by: .status)
    default: notice = .unknownKey(key)
    }
    replaceTop(.status(card))
    return []
  }

  private mutating func mark(
    _ appointment: Appointment, as status: Appointment.Status, by action: Action
  ) -> [Effect] {
    guard appointment.occupies else { return refuse(action, .isCancelled) }
    if case .status? = overlays.last { overlays.removeLast() }
    guard status != appointment.status else { return [] }
    // Who has not come by then has not arrived; the day before nobody can.
    guard status == .booked || zone.day(of: appointment.time.start) <= today else {
      return refuse(action, .isAhead)
    }
    let edit = Edit(status: status)
    let id = requests.begin(.editing(appointment, edit))
    hold = .write(id)
    return [.edit(id, appointment, edit)]
  }
}

/// Asks how an appointment went.
public struct StatusCard: Sendable {
  public let appointment: Appointment
  /// Place in `ConsoleState.statuses`.
  public var selection: Int
}
