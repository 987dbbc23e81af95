public import DeskModel
public import Screen

/// An entry of a card's table of keys.
public struct CardKey<Command: Hashable & Sendable>: Sendable {
  /// Each key and what it does; several for a group such as the arrows.
  public var commands: [(key: Key, command: Command)]
  /// How hints write the keys, where they aren't written one by one: `↑↓`, `1-9`.
  public var label: String?
  /// One to three words for the footer.
  public var hint: String
  /// Half a line for the help.
  public var help: String
  /// Why it isn't available now; nil: it is.
  public var obstacle: Notice?
  /// Whether the footer shows it: where it has a hint, or its key says enough by itself.
  public var isHinted: Bool
  /// Whether the hint is among the last to be dropped where there is little room.
  public var isKept: Bool
  /// Whether the mouse wheel presses them, where they go up and down.
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

  /// One command on keys that are always the same.
  init(
    _ command: Command, _ keys: Key..., label: String? = nil, hint: String = "", help: String,
    obstacle: Notice? = nil
  ) {
    self.init(
      commands: keys.map { ($0, command) }, label: label, hint: hint, help: help,
      obstacle: obstacle, isKept: keys.first == CardKeys.confirm)
  }

  /// One command on the keys that an action is bound to.
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

  /// What leaves a card: Esc, Ctrl-C and Ctrl-G as everywhere, and what else closing is bound to.
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

  /// The help of all keys, whose key the footer shows by itself.
  static func help(_ command: Command, _ bindings: Bindings) -> CardKey {
    var key = CardKey(command, on: .help, bindings)
    key.isHinted = true
    return key
  }

  /// What walks a list, by the keys that are bound to moving.
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
      }, label: label ?? bindings.arrows, hint: hint, help: "up and down the list")
  }

  /// What steps through alternatives, by the keys that are bound to left and right.
  static func sideways(
    _ command: (Int) -> Command, _ bindings: Bindings, hint: String, help: String
  ) -> CardKey {
    CardKey(
      commands: bindings.keys(for: .left).map { ($0, command(-1)) }
        + bindings.keys(for: .right).map { ($0, command(1)) },
      label: bindings.sides, hint: hint, help: help)
  }

  /// The digits that choose a line of a list.
  static func digits(
    _ command: (Int) -> Command, hint: String, help: String, obstacle: Notice? = nil
  ) -> CardKey {
    CardKey(
      commands: (1...9).map { (.character(Character("\($0)")), command($0)) }, label: "1-9",
      hint: hint, help: help, obstacle: obstacle)
  }
}

/// A hint of the footer: a key, and what it does here.
public struct CardHint: Hashable, Sendable {
  /// How the keys are written where they aren't named one by one.
  public var label: String?
  public var key: Key?
  public var text: String
  /// Whether it is among the last to be dropped where there is little room.
  public var isKept: Bool
}

extension Bindings {
  /// Half a line of the help about an action.
  func help(for action: Action) -> String { table.first { $0.action == action }?.help ?? "" }

  /// How hints write the keys that go up and down: `↑↓`, or nil where they are bound to others.
  var arrows: String? { has([(.up, .up), (.down, .down)]) ? "↑↓" : nil }

  /// How hints write the keys that go left and right: `←→`, or nil where they are bound to others.
  var sides: String? { has([(.left, .left), (.right, .right)]) ? "←→" : nil }

  /// Whether each of these actions has its key.
  func has(_ pairs: [(action: Action, key: Key)]) -> Bool {
    pairs.allSatisfy { keys(for: $0.action).contains($0.key) }
  }
}
