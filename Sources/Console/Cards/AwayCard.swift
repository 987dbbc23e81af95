import Booking
public import DeskModel
public import Screen

/// The line for how long a practitioner is away.
public struct AwayCard: Card {
  public enum Command: Hashable, Sendable {
    case confirm, leave
  }

  /// The practitioner, unless the line names another.
  let practitioner: Practitioner.ID
  /// The line's text.
  public internal(set) var editor = LineEditor(limit: 60)

  init(practitioner: Practitioner.ID) { self.practitioner = practitioner }

  /// The request as typed so far.
  public var request: AbsenceRequest {
    AbsenceRequest(practitioner: practitioner, text: editor.text)
  }

  public var opened: OpenCard { .away(self) }

  public var field: LineEditor? {
    get { editor }
    set { editor = newValue ?? editor }
  }

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    [
      CardKey(
        .confirm, CardKeys.confirm, hint: "who is affected",
        help: "list who is affected"),
      .leave(.leave, context.bindings, hint: "cancel", takesText: true),
    ]
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    switch command {
    case .confirm:
      guard request.range(context.desk) != nil else { return .refuse(.notAnAbsence(editor.text)) }
      return .closeThen(.planAbsence(request))
    case .leave: return .close
    }
  }

  public func rows(_ desk: Desk) -> Int { 0 }
}
