import BookingLanguage
public import DeskModel
public import Screen

/// The line for booking or moving an appointment, and the card to confirm it.
public struct BookingCard: Card {
  public enum Command: Hashable, Sendable {
    /// Selects the next match or time, or the previous one.
    case walk(Int)
    case stepPlace(Int)
    case stepType(Int)
    case review, book, takeKnown, newClient, wait, park, words, help, edit, leave
  }

  /// The draft's text.
  public internal(set) var editor: LineEditor

  init(_ draft: BookingDraft) {
    editor = LineEditor(limit: BookingDraft.limit)
    follow(draft)
  }

  /// Updates the text if the desk has changed it.
  mutating func follow(_ draft: BookingDraft) {
    let isSame =
      editor.characters == draft.characters && editor.caret == draft.caret
      && editor.isKept == draft.isKept
    guard !isSame else { return }
    editor = LineEditor(draft.text, limit: BookingDraft.limit, isKept: draft.isKept)
    if !draft.isKept { editor.moveCaret(to: draft.caret) }
  }

  public var opened: OpenCard { .booking(self) }

  public func isOver(_ desk: Desk) -> Bool { desk.draft == nil }

  public var leaving: Intent? { .booking(.discard) }

  // MARK: - Field

  public var field: LineEditor? {
    get { editor }
    set { editor = newValue ?? editor }
  }

  /// On the card, only keys that write go back to the text.
  public func fieldTakes(_ key: Key, _ context: CardContext) -> Bool {
    switch context.desk.draft?.phase {
    case .typing: true
    case .card: key.isCharacter || key == .backspace
    case .writing, nil: false
    }
  }

  public mutating func fieldChanged(_ context: CardContext) -> CardAnswer { typed }

  public mutating func caretMoved(_ context: CardContext) -> CardAnswer { typed }

  private var typed: CardAnswer {
    .intent(.booking(.type(editor.characters, caret: editor.caret)))
  }

  // MARK: - Keys

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    guard let draft = context.desk.draft else { return [] }
    return switch draft.phase {
    case .typing where draft.newClient != nil: keysOfNewClient(draft, context)
    case .typing: keysOfText(draft, context)
    case .card: keysOfCard(draft, context)
    case .writing: [.leave(.leave, context.bindings, hint: "continue in background")]
    }
  }

  private func keysOfText(
    _ draft: BookingDraft, _ context: CardContext
  ) -> [CardKey<Command>] {
    var keys: [CardKey<Command>] = [
      CardKey(.review, CardKeys.confirm, hint: "review", help: "show what would be booked"),
      walking(.walk(1), .walk(-1), hint: walkHint(draft), help: "the next match or time"),
      .leave(
        .leave, context.bindings, hint: draft.given == nil ? "cancel" : "put aside",
        takesText: true),
      CardKey(.words, CardKeys.words, hint: "words", help: "the words you can type"),
    ]
    if draft.given != nil {
      keys.append(
        CardKey(
          .newClient, CardKeys.newClient, hint: draft.problem == .noClient ? "new client" : "",
          help: "add a new client"))
    }
    keys.append(
      CardKey(
        .wait, CardKeys.wait, hint: draft.client == nil ? "" : "wait",
        help: "add to the waiting list",
        obstacle: context.desk.isResolved(draft) && draft.client == nil
          ? .disabled(.waiting, .nothingSelected) : nil))
    keys.append(parking(context))
    return keys
  }

  /// The hint for the key that selects the next match or time; empty if there is no other.
  private func walkHint(_ draft: BookingDraft) -> String {
    switch draft.wordAtCaret?.meaning {
    case .client? where draft.moved == nil: draft.clients.matches.count > 1 ? "next client" : ""
    case .practitioner?, .type?, .location?: "next match"
    default: draft.places.count > 1 || !draft.nearest.isEmpty ? "next time" : ""
    }
  }

  private func keysOfNewClient(
    _ draft: BookingDraft, _ context: CardContext
  ) -> [CardKey<Command>] {
    [
      CardKey(
        .review, CardKeys.confirm, hint: "review", help: "show what would be saved"),
      walking(
        .takeKnown, .takeKnown,
        hint: draft.newClient?.alike.isEmpty == false ? "existing client" : "",
        help: "use the existing client"),
      .leave(.leave, context.bindings, hint: "put aside", takesText: true),
      CardKey(.words, CardKeys.words, hint: "words", help: "the words you can type"),
      CardKey(
        .wait, CardKeys.wait, help: "add to the waiting list",
        obstacle: .disabled(.waiting, .nothingSelected)),
      parking(context),
    ]
  }

  private func keysOfCard(
    _ draft: BookingDraft, _ context: CardContext
  ) -> [CardKey<Command>] {
    let isMove = draft.moved != nil
    let (left, right) = keysOf(.left, .right, context.bindings)
    let (up, down) = keysOf(.up, .down, context.bindings)
    var types = CardKey<Command>(
      commands: up.map { ($0, .stepType(-1)) } + down.map { ($0, .stepType(1)) },
      label: context.bindings.arrows, hint: isMove ? "" : "other type",
      help: "the previous or next type")
    // The wheel must not change what is booked.
    types.isRolled = false
    return [
      CardKey(
        .book, CardKeys.confirm, hint: isMove ? "move" : "book",
        help: isMove ? "move it there" : "book what is shown"),
      CardKey(
        commands: left.map { ($0, .stepPlace(-1)) } + right.map { ($0, .stepPlace(1)) },
        label: context.bindings.sides, hint: "other time", help: "the previous or next time"),
      types,
    ] + (draft.newClient == nil ? [] : [known]) + [
      .leave(.edit, context.bindings, hint: "back to the line", takesText: true),
      parking(context), CardKey(.help, on: .help, context.bindings),
    ]
  }

  private var known: CardKey<Command> {
    CardKey(.takeKnown, CardKeys.next, help: "use the existing client")
  }

  private func walking(
    _ next: Command, _ previous: Command, hint: String, help: String
  ) -> CardKey<Command> {
    var entry = CardKey<Command>(
      commands: [
        (CardKeys.next, next), (.down, next), (CardKeys.previous, previous), (.up, previous),
      ],
      hint: hint, help: help)
    // A field for text doesn't scroll.
    entry.isRolled = false
    return entry
  }

  private func parking(_ context: CardContext) -> CardKey<Command> {
    CardKey(.park, on: .park, context.bindings, besidesText: true)
  }

  private func keysOf(
    _ one: Action, _ other: Action, _ bindings: Bindings
  ) -> ([Key], [Key]) {
    (bindings.keys(for: one), bindings.keys(for: other))
  }

  /// Commands that need the answer to the text wait for it.
  public func hold(before command: Command, _ context: CardContext) -> Hold? {
    switch command {
    case .review, .walk, .takeKnown, .wait, .stepPlace, .book:
      context.desk.isDraftResolved ? nil : .draftText
    case .stepType, .newClient, .park, .words, .help, .edit, .leave: nil
    }
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    switch command {
    case .walk(let step): .intent(.booking(.walk(step)))
    case .stepPlace(let step): .intent(.booking(.stepPlace(step)))
    case .stepType(let step): .intent(.booking(.stepType(step)))
    case .review: .intent(.booking(.review))
    case .book: .intent(.booking(.book))
    case .takeKnown: .intent(.booking(.takeKnown))
    case .newClient: .intent(.booking(.writeDownClient))
    case .wait: .intent(.booking(.waitForPlace))
    case .park: .intent(.booking(.park))
    case .words: .open(.lineHelp(LineHelpCard()))
    case .help: .open(.help(HelpCard()))
    case .edit: .intent(.booking(.edit))
    case .leave: .intent(.booking(.putAside))
    }
  }

  public func rows(_ desk: Desk) -> Int { desk.draft?.phase == .typing ? 8 : 7 }
}
