public import DeskModel
public import Screen

/// The search for free times: a line, the list of free times, and the reasons why other
/// practitioners aren't free.
public struct FindCard: Card {
  public enum Command: Hashable, Sendable {
    case walk(Action)
    case choose(Int)
    /// Makes the appointment longer by these minutes, or shorter.
    case lengthen(Int)
    case confirm, reasons, back, leave, words, help
  }

  /// What keys act on.
  public enum Mode: Hashable, Sendable {
    /// The line; letters go into it.
    case typing
    /// The list of free times.
    case list
    /// The reasons, over the whole card, from this one on.
    case reasons(from: Int)
  }

  /// The line's text.
  public internal(set) var editor = LineEditor(limit: 120)
  /// What keys act on.
  public internal(set) var mode = Mode.typing
  /// The selected index; may be past the end if the list has become shorter.
  private var index = 0

  init() {}

  public var opened: OpenCard { .find(self) }

  public func isOver(_ desk: Desk) -> Bool { desk.free == nil }

  public var leaving: Intent? { .leaveFree }

  /// The selected index, within the list.
  public func selection(_ search: FreeSearch) -> Int {
    max(0, min(index, search.choices.count - 1))
  }

  // MARK: - Field

  public var field: LineEditor? {
    get { mode == .typing ? editor : nil }
    set { editor = newValue ?? editor }
  }

  public mutating func fieldChanged(_ context: CardContext) -> CardAnswer {
    index = 0
    return .intent(.findFree(editor.text))
  }

  // MARK: - Keys

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    guard let search = context.desk.free else { return [] }
    return switch mode {
    case .typing: keysOfWords(context)
    case .list: keysOfList(search, context) + keysBeside(context)
    case .reasons: keysOfReasons(context) + keysBeside(context)
    }
  }

  private func keysOfWords(_ context: CardContext) -> [CardKey<Command>] {
    [
      CardKey(.confirm, CardKeys.confirm, hint: "to the list", help: "go to the list"),
      .leave(.leave, context.bindings, hint: "close", takesText: true),
      CardKey(.words, CardKeys.words, hint: "words", help: "the words you can type"),
      .walk(
        Command.walk, context.bindings, hint: "", takesText: true, actions: [.up, .down]),
    ]
  }

  private func keysOfList(
    _ search: FreeSearch, _ context: CardContext
  ) -> [CardKey<Command>] {
    let isEmpty = search.choices.isEmpty
    let walk = CardKey.walk(Command.walk, context.bindings)
    return [
      .digits(Command.choose, hint: isEmpty ? "" : "book", help: "book that one"),
      CardKey(
        commands: [
          (.character("+"), .lengthen(15)), (.character("="), .lengthen(15)),
          (.character("-"), .lengthen(-15)),
        ], label: "+-", hint: "longer", help: "15 min longer or shorter"),
      CardKey(
        .reasons, on: .whyNot, context.bindings, hint: search.absences.isEmpty ? "" : "why not",
        help: "all reasons why not"),
      .leave(.back, context.bindings, hint: "back"),
      CardKey(
        commands: walk.commands + [(CardKeys.confirm, .confirm)],
        label: walk.label.map { "\($0) \(CardKeys.confirm.label)" },
        hint: isEmpty ? "" : "select, book", help: "up, down; book the selected"),
    ]
  }

  private func keysOfReasons(_ context: CardContext) -> [CardKey<Command>] {
    [
      .walk(Command.walk, context.bindings, hint: "scroll"),
      CardKey(.back, on: .whyNot, context.bindings, hint: "back to the list", help: "back"),
      .leave(.back, context.bindings, hint: "back"),
      CardKey(.back, CardKeys.confirm, help: "back to the list"),
    ]
  }

  private func keysBeside(_ context: CardContext) -> [CardKey<Command>] {
    [
      .help(.help, context.bindings),
      CardKey(.leave, on: .quit, context.bindings, help: "close; changes nothing"),
    ]
  }

  /// The key for the list waits until the words are answered.
  public func hold(before command: Command, _ context: CardContext) -> Hold? {
    mode == .typing && command == .confirm && context.desk.isFindingFree
      ? .freeTimes : nil
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    guard let search = context.desk.free else { return .close }
    index = selection(search)
    switch command {
    case .walk(let action): walk(action, search)
    case .choose(let number): return choose(number - 1, search)
    case .lengthen(let minutes): return .intent(.lengthenFree(by: minutes))
    case .confirm where mode == .list: return choose(index, search)
    case .confirm:
      // Without free times, the reasons can still be read.
      guard !search.choices.isEmpty || !search.absences.isEmpty else { return .beep }
      mode = .list
    case .reasons:
      guard !search.absences.isEmpty else { return .beep }
      mode = .reasons(from: 0)
    case .back: mode = mode == .list ? .typing : .list
    case .leave: return .close
    case .words: return .open(.lineHelp(LineHelpCard()))
    case .help: return .open(.help(HelpCard()))
    }
    return .stay
  }

  private mutating func walk(_ action: Action, _ search: FreeSearch) {
    if case .reasons(let first) = mode {
      mode = .reasons(
        from: action.step(from: first, page: 4, count: search.absences.count))
    } else if !search.choices.isEmpty {
      index = action.step(from: index, page: 8, count: search.choices.count)
    }
  }

  private func choose(_ index: Int, _ search: FreeSearch) -> CardAnswer {
    search.choices.indices.contains(index) ? .intent(.bookFree(index)) : .beep
  }

  // MARK: - Places on the screen

  public func rows(_ desk: Desk) -> Int { .max / 2 }

  public func list(in layout: ConsoleLayout, _ context: CardContext) -> CardList? {
    guard mode == .list, let search = context.desk.free else { return nil }
    return places(of: search, in: layout).list
  }

  public mutating func select(_ index: Int, _ context: CardContext) { self.index = index }

  /// The places of the list of free times and of the reasons below it.
  ///
  /// - Returns: the list, and the rows of the reasons; none if the reasons cover the card, or if
  ///   there are none.
  public func places(
    of search: FreeSearch, in layout: ConsoleLayout
  ) -> (list: CardList, reasons: Rect) {
    let body = layout.body
    // A blank line below the title if there is room.
    let top = body.rows < 14 ? 1 : 2
    let room = max(0, body.rows - top)
    let wanted = max(1, search.choices.count)
    // The reasons have a blank line and a title above.
    let reasons = search.absences.isEmpty ? 0 : search.absences.count + 2
    let below = min(reasons, max(room / 2, room - wanted))
    let shown = max(1, min(wanted, room - below))
    let list = CardList(
      body, from: top, rows: shown, count: search.choices.count, selection: selection(search))
    return (
      list,
      Rect(
        column: body.column, row: body.row + top + shown, columns: body.columns,
        rows: below > 0 ? max(0, room - shown) : 0)
    )
  }
}
