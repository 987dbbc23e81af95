import DeskModel
public import Screen

/// The keys that mean the same on every card and in every line, whatever actions are bound to.
/// Tables of keys and sentences take them from here.
public enum CardKeys {
  /// Confirms the card or the line.
  public static let confirm = Key.enter
  /// Leaves, even if closing has other keys.
  public static let leave = Key.escape
  /// Other keys that leave: the interrupt, and the cancel of line editors.
  public static let alsoLeave: [Key] = [.control("c"), .control("g")]
  /// Selects the next thing that a word can mean, or the next field.
  public static let next = Key.tab
  /// Selects the previous one.
  public static let previous = Key.backtab
  /// Keeps the text of the booking that was left, with the caret after it.
  public static let keepText = Key.right
  /// Shows the words that a line understands.
  public static let words = Key.function(1)
  /// Begins a new client with the booking's words.
  public static let newClient = Key.function(2)
  /// Puts the client of a booking on the waiting list.
  public static let wait = Key.function(4)
  /// Leaves an item out of a list, or puts it back.
  public static let leaveOut = Key.character(" ")
  /// Confirms the whole list.
  public static let all = Key.character("a")
  /// Finds a key in the help.
  public static let findInHelp = Key.character("/")

  /// Steps through the times of a card: the keys for left and right.
  public static func otherTime(_ bindings: Bindings) -> [Key] {
    pair((.left, .left), (.right, .right), bindings)
  }

  /// Steps through the types of a card: the keys for up and down.
  public static func otherType(_ bindings: Bindings) -> [Key] {
    pair((.up, .up), (.down, .down), bindings)
  }

  /// The arrows if the actions have them, else the first key of each.
  private static func pair(
    _ one: (action: Action, key: Key), _ other: (action: Action, key: Key), _ bindings: Bindings
  ) -> [Key] {
    guard !bindings.has([one, other]) else { return [one.key, other.key] }
    return [one.action, other.action].compactMap { bindings.keys(for: $0).first }
  }
}
