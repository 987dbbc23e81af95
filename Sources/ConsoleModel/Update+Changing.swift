import Booking
import CivilTime
import Screen

/// Moving and editing appointments.
extension ConsoleState {
  /// Changes the appointment under the diary's cursor.
  mutating func changeSelection(_ action: Action) -> [Effect] {
    guard case .appointment(let appointment) = selection else {
      return refuse(action, diary.isCurrent ? .notAnAppointment : .isLoading)
    }
    return change(appointment, by: action)
  }

  mutating func change(_ appointment: Appointment, by action: Action) -> [Effect] {
    switch action {
    case .cancel: startCancelling(appointment)
    case .move: desk.startMoving(appointment)
    case .edit: startEditing(appointment)
    case .bookAgain: desk.bookAgain(appointment)
    case .arrived: markArrived(appointment)
    case .status: chooseStatus(appointment)
    default: openCard(of: appointment)
    }
  }

  // MARK: - Editing

  mutating func startEditing(_ appointment: Appointment) -> [Effect] {
    guard appointment.occupies else { return refuse(.edit, .isCancelled) }
    overlays.append(.edit(EditCard(appointment)))
    hold = .editCard
    return [.loadAppointment(requests.begin(.appointment), appointment.id)]
  }

  /// Whether a card waits for the note that it is to change.
  var isAwaitingNote: Bool {
    if case .edit(let card)? = overlays.last { !card.isComplete } else { false }
  }

  /// The card with what was read: at first its note, later what another desk has made of it, beside
  /// what is typed here.
  func completed(_ card: EditCard, by appointment: Appointment) -> EditCard {
    guard !card.isComplete else {
      var card = card
      let isOther = card.appointment.notes != appointment.notes
      card.theirNote = isOther ? appointment.notes : card.theirNote
      card.appointment = appointment
      return card
    }
    var card = EditCard(appointment)
    card.note.text = appointment.notes
    card.isComplete = true
    return card
  }

  mutating func press(_ key: Key, on card: EditCard) -> [Effect] {
    guard card.write == nil else { return [] }
    guard card.isComplete else {
      if key == .escape { return closeTop() }
      holdBack(.key(key), until: .editCard)
      return []
    }
    var card = card
    switch key {
    case .escape, .control("c"), .control("g"): return closeTop()
    case .enter: return write(card)
    case .tab, .backtab: card.field = card.field == .note ? .type : .note
    case .up, .down: card.type = typeAfter(card, step: key == .down ? 1 : -1)
    default:
      guard card.field == .note, card.note.handle(key) else {
        notice = .unknownKey(key)
        return []
      }
    }
    replaceTop(.edit(card))
    return []
  }

  private func typeAfter(_ card: EditCard, step: Int) -> AppointmentType.ID? {
    let offered = types(of: card.appointment.practitioner, at: card.appointment.location)
    guard !offered.isEmpty else { return card.type }
    guard let index = offered.firstIndex(where: { $0.id == card.type }) else {
      return offered[step > 0 ? 0 : offered.count - 1].id
    }
    return offered[(index + step + offered.count) % offered.count].id
  }

  private mutating func write(_ card: EditCard) -> [Effect] {
    guard card.edit != Edit() else { return closeTop() }
    let id = requests.begin(.editing(card.appointment, card.edit))
    var card = card
    card.write = id
    replaceTop(.edit(card))
    hold = .write(id)
    return [.edit(id, card.appointment, card.edit)]
  }
}

extension Appointment {
  func changed(by edit: Edit) -> Appointment {
    var changed = self
    changed.notes = edit.notes ?? notes
    changed.type = edit.type ?? type
    changed.status = edit.status ?? status
    return changed
  }
}
