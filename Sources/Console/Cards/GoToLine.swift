import BookingLanguage
public import CivilTime
public import DeskModel
public import Screen

/// The line that goes to a day, typed or chosen with the arrows in the months above it.
public struct GoToLine: Card {
  public enum Command: Hashable, Sendable {
    case step(Action)
    case confirm, leave
  }

  /// The line's text.
  public internal(set) var editor = LineEditor(limit: 40)
  /// The day chosen with the arrows; nil once something is typed.
  public internal(set) var chosen: Day?

  /// The rows of a month above the line: its name, the days of the week, six weeks.
  public static let monthRows = 8

  /// The day that the line means so far; nil if it means none.
  public func day(today: Day) -> Day? { chosen ?? DayWords.day(editor.text, today: today) }

  public var opened: OpenCard { .goTo(self) }

  public var field: LineEditor? {
    get { editor }
    set { editor = newValue ?? editor }
  }

  public mutating func fieldChanged(_ context: CardContext) -> CardAnswer {
    chosen = nil
    return .stay
  }

  public mutating func caretMoved(_ context: CardContext) -> CardAnswer {
    chosen = nil
    return .stay
  }

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    [
      CardKey(.confirm, CardKeys.confirm, hint: "go", help: "show that day"),
      .walk(
        Command.step, context.bindings, hint: "day", takesText: true,
        actions: [.up, .down, .left, .right],
        label: context.bindings.fourArrows),
      .walk(
        Command.step, context.bindings, hint: "month", takesText: true,
        actions: [.pageUp, .pageDown], label: context.bindings.pages),
      .leave(.leave, context.bindings, hint: "cancel", takesText: true),
    ]
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    let today = context.desk.today
    switch command {
    case .step(let action):
      chosen = action.step(from: day(today: today) ?? context.desk.diary.day)
      return .stay
    case .confirm:
      guard let day = day(today: today) else { return .refuse(.notADay(editor.text)) }
      return .closeThen(.showDay(day))
    case .leave: return .close
    }
  }

  public func rows(_ desk: Desk) -> Int { Self.monthRows }
}
