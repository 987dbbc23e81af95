public import DeskModel
public import Screen

/// The line that finds appointments in the days that are shown.
public struct DiarySearch: Card {
  public enum Command: Hashable, Sendable {
    case walk(Int)
    case confirm, leave
  }

  /// The line's text.
  public internal(set) var editor: LineEditor
  /// The index of the chosen one among those found.
  public internal(set) var index = 0

  /// - Parameter text: the last search's text, which typing replaces.
  init(_ text: String) { editor = LineEditor(text, limit: 80, isKept: true) }

  public var opened: OpenCard { .search(self) }

  public var field: LineEditor? {
    get { editor }
    set { editor = newValue ?? editor }
  }

  public mutating func fieldChanged(_ context: CardContext) -> CardAnswer {
    index = 0
    return .stay
  }

  public mutating func caretMoved(_ context: CardContext) -> CardAnswer {
    index = 0
    return .stay
  }

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    [
      CardKey(.confirm, CardKeys.confirm, hint: "go", help: "go to the one that is shown"),
      CardKey(
        commands: [
          (CardKeys.next, .walk(1)), (.down, .walk(1)), (CardKeys.previous, .walk(-1)),
          (.up, .walk(-1)),
        ],
        hint: "next", help: "the next match"),
      .leave(.leave, context.bindings, hint: "cancel", takesText: true),
    ]
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    switch command {
    case .walk(let step):
      let count = context.desk.appointments(having: editor.text).count
      guard count > 0 else { return .beep }
      index = (index + step + count) % count
      return .stay
    case .confirm:
      let found = context.desk.appointments(having: editor.text)
      return found.indices.contains(index) ? .closeThen(.find(editor.text, index)) : .beep
    case .leave: return .close
    }
  }

  public func rows(_ desk: Desk) -> Int { 0 }
}
