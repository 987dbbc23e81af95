public import DeskModel
public import Screen

/// An entry of a card's table of keys.
public struct CardKey<Command: Hashable & Sendable>: Sendable {
  /// Each key and what it does; several for a group such as the arrows.
  public var commands: [(key: Key, command: Command)]
  /// The keys in hints if they aren't named one by one: `↑↓`, `1-9`.
  public var label: String?
  /// One to three words for the footer; may be empty.
  public var hint: String
  /// What the keys do, in up to half a line.
  public var help: String
  /// Why it isn't available now; nil if it is.
  public var obstacle: Notice?
  /// Whether the footer shows it: if it has a hint, or its key alone is enough.
  public var isHinted: Bool
  /// Whether the hint is among the last to be dropped from a narrow footer.
  public var isKept: Bool
  /// Whether the mouse wheel presses them, if they go up and down.
  var isRolled = true

  init(
    commands: [(key: Key, command: Command)], label: String? = nil, hint: String, help: String,
    obstacle: Notice? = nil, isKept: Bool = false
  ) {
    self.commands = commands
    self.label = label
    self.hint = hint
    self.help = help
    self.obstacle = obstacle
    self.isKept = isKept
    isHinted = !hint.isEmpty
  }

  /// An entry for one command on fixed keys.
  init(
    _ command: Command, _ keys: Key..., label: String? = nil, hint: String = "", help: String,
    obstacle: Notice? = nil
  ) {
    self.init(
      commands: keys.map { ($0, command) }, label: label, hint: hint, help: help,
      obstacle: obstacle, isKept: keys.first == CardKeys.confirm)
  }

  /// An entry for one command on the keys of an action.
  ///
  /// - Parameter besidesText: letters go into the card's field, so that only other keys count.
  init(
    _ command: Command, on action: Action, _ bindings: Bindings, besidesText: Bool = false,
    hint: String = "", help: String? = nil, obstacle: Notice.Reason? = nil
  ) {
    let keys = bindings.keys(for: action).filter { !besidesText || !$0.isCharacter }
    self.init(
      commands: keys.map { ($0, command) }, hint: hint, help: help ?? bindings.help(for: action),
      obstacle: obstacle.map { .disabled(action, $0) })
  }

  /// The entry that leaves a card: Esc, Ctrl-C, Ctrl-G and the other keys for closing.
  ///
  /// - Parameter takesText: letters go into the card's field.
  static func leave(
    _ command: Command, _ bindings: Bindings, hint: String = "close", takesText: Bool = false
  ) -> CardKey {
    let always = [CardKeys.leave] + CardKeys.alsoLeave
    let bound = bindings.keys(for: .close).filter {
      !always.contains($0) && !(takesText && $0.isCharacter)
    }
    return CardKey(
      commands: (always + bound).map { ($0, command) }, hint: hint,
      help: "close without changes", isKept: true)
  }

  /// The entry that opens the help of all keys. The footer shows only its key.
  static func help(_ command: Command, _ bindings: Bindings) -> CardKey {
    var key = CardKey(command, on: .help, bindings)
    key.isHinted = true
    return key
  }

  /// The entry that moves in a list, with the keys for moving.
  ///
  /// - Parameter takesText: letters go into the card's field, so that only other keys count.
  static func walk(
    _ command: (Action) -> Command, _ bindings: Bindings, hint: String = "select",
    takesText: Bool = false, actions: [Action] = [.up, .down, .pageUp, .pageDown, .first, .last],
    label: String? = nil
  ) -> CardKey {
    CardKey(
      commands: actions.flatMap { action in
        bindings.keys(for: action).filter { !takesText || !$0.isCharacter }.map {
          ($0, command(action))
        }
      },
      label: actions.contains(.left) || !actions.contains(.up) ? label : label ?? bindings.arrows,
      hint: hint, help: "up and down the list")
  }

  /// The entry that steps through alternatives, with the keys for left and right.
  static func sideways(
    _ command: (Int) -> Command, _ bindings: Bindings, hint: String, help: String
  ) -> CardKey {
    CardKey(
      commands: bindings.keys(for: .left).map { ($0, command(-1)) }
        + bindings.keys(for: .right).map { ($0, command(1)) },
      label: bindings.sides, hint: hint, help: help)
  }

  /// The entry for the digits that choose a line of a list.
  static func digits(
    _ command: (Int) -> Command, hint: String, help: String, obstacle: Notice? = nil
  ) -> CardKey {
    CardKey(
      commands: (1...9).map { (.character(Character("\($0)")), command($0)) }, label: "1-9",
      hint: hint, help: help, obstacle: obstacle)
  }
}

/// A hint in the footer: a key, and what it does here.
public struct CardHint: Hashable, Sendable {
  /// The keys if they aren't named one by one: `↑↓`.
  public var label: String?
  /// All keys that the hint is about.
  var keys: [Key]
  /// One to three words; empty if the key alone is enough.
  public var text: String
  /// Whether it is among the last to be dropped from a narrow footer.
  public var isKept: Bool

  /// The key that the hint names if it has no label; nil if it has no keys.
  public var key: Key? { keys.first }
}

extension Action {
  /// Whether it does something to an appointment that is selected.
  var changesAppointment: Bool {
    [.cancel, .move, .edit, .bookAgain, .arrived, .status, .whyNot].contains(self)
  }
}

extension Bindings {
  /// An action's text in the help; empty if it isn't in the table.
  func help(for action: Action) -> String { table.first { $0.action == action }?.help ?? "" }

  /// `↑↓` if the arrows move up and down; nil if other keys do.
  var arrows: String? { has([(.up, .up), (.down, .down)]) ? "↑↓" : nil }

  /// `↑↓←→` if the arrows move in all four directions; nil if another key does.
  var fourArrows: String? { arrows.flatMap { up in sides.map { up + $0 } } }

  /// `PgUp PgDn` if these keys move by a page; nil if others do.
  var pages: String? { has([(.pageUp, .pageUp), (.pageDown, .pageDown)]) ? "PgUp PgDn" : nil }

  /// `←→` if the arrows move left and right; nil if other keys do.
  var sides: String? { has([(.left, .left), (.right, .right)]) ? "←→" : nil }

  /// Whether each of these actions has its key.
  func has(_ pairs: [(action: Action, key: Key)]) -> Bool {
    pairs.allSatisfy { keys(for: $0.action).contains($0.key) }
  }
}
