public import Booking
public import DeskModel
public import Screen

/// The card that changes an appointment's note or type. Nothing is sent to the client.
public struct EditCard: Card {
  public enum Command: Hashable, Sendable {
    case nextType(Int)
    case save, otherField, leave
  }

  /// The card's fields.
  public enum Field: Hashable, Sendable { case note, type }

  let id: Appointment.ID
  /// The note as typed.
  public internal(set) var note = LineEditor(limit: AppointmentEdit.longestNote)
  /// The chosen type; nil for none.
  public internal(set) var type: AppointmentType.ID?
  /// The field with the focus.
  public internal(set) var place = Field.note
  /// Whether the note was read and is in the field.
  public private(set) var isFilled = false

  init(_ edit: AppointmentEdit) {
    id = edit.appointment.id
    type = edit.appointment.type
  }

  public var opened: OpenCard { .edit(self) }

  public func isOver(_ desk: Desk) -> Bool { desk.edit?.appointment.id != id }

  public var leaving: Intent? { .leaveEdit }

  /// Fills in the note once it is read. Later changes by another desk don't change the typed text.
  mutating func follow(_ edit: AppointmentEdit) {
    guard !isFilled, edit.isComplete, edit.appointment.id == id else { return }
    note.text = edit.appointment.notes
    type = edit.appointment.type
    isFilled = true
  }

  /// The changes to the appointment.
  func changes(to appointment: Appointment) -> Edit {
    Edit(
      notes: note.text == appointment.notes ? nil : note.text,
      type: type == appointment.type ? nil : type)
  }

  public var field: LineEditor? {
    get { isFilled && place == .note ? note : nil }
    set { note = newValue ?? note }
  }

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    let takesText = place == .note
    let bindings = context.bindings
    return [
      CardKey(.save, CardKeys.confirm, hint: "save", help: "save the changes"),
      CardKey(
        .otherField, CardKeys.next, CardKeys.previous, hint: "next field",
        help: "to the other field"),
      CardKey(
        commands: [(.up, .nextType(-1)), (.down, .nextType(1))]
          + Self.bound(.up, .nextType(-1), bindings, takesText)
          + Self.bound(.down, .nextType(1), bindings, takesText),
        label: bindings.arrows, hint: "type", help: "another type"),
      .leave(.leave, bindings, hint: "discard changes", takesText: takesText),
    ]
  }

  private static func bound(
    _ action: Action, _ command: Command, _ bindings: Bindings, _ takesText: Bool
  ) -> [(key: Key, command: Command)] {
    bindings.keys(for: action).filter { !takesText || !$0.isCharacter }.map { ($0, command) }
  }

  /// Every command waits until the note is read.
  public func hold(before command: Command, _ context: CardContext) -> Hold? {
    !isFilled && command != .leave ? .note : nil
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    guard let edit = context.desk.edit else { return .close }
    switch command {
    case .save:
      let changes = changes(to: edit.appointment)
      return changes == Edit() ? .close : .intent(.save(changes))
    case .otherField: place = place == .note ? .type : .note
    case .nextType(let step): type = type(after: step, context.desk, edit.appointment)
    case .leave: return .close
    }
    return .stay
  }

  private func type(
    after step: Int, _ desk: Desk, _ appointment: Appointment
  ) -> AppointmentType.ID? {
    let offered = desk.types(of: appointment.practitioner, at: appointment.location)
    guard !offered.isEmpty else { return type }
    guard let index = offered.firstIndex(where: { $0.id == type }) else {
      return offered[step > 0 ? 0 : offered.count - 1].id
    }
    return offered[(index + step + offered.count) % offered.count].id
  }

  public func rows(_ desk: Desk) -> Int { 6 }
}
