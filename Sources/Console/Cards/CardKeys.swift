import DeskModel
public import Screen

/// The keys that mean the same on every card and in every line, whatever actions are bound to.
/// Tables of keys and sentences take them from here.
public enum CardKeys {
  /// Confirms what is shown.
  public static let confirm = Key.enter
  /// Leaves, also where closing is bound to other keys.
  public static let leave = Key.escape
  /// What leaves besides: the interrupt and the cancel of line editors.
  public static let alsoLeave: [Key] = [.control("c"), .control("g")]
  /// The next thing that a word can mean, the next field.
  public static let next = Key.tab
  /// The one before.
  public static let previous = Key.backtab
  /// Keeps the text from before, with the caret behind it.
  public static let keepText = Key.right
  /// The words that a line understands.
  public static let words = Key.function(1)
  /// A new client, with the words of the booking.
  public static let newClient = Key.function(2)
  /// Puts the client of a booking on the waiting list.
  public static let wait = Key.function(4)
  /// Leaves an item of a list out, or takes it in again.
  public static let leaveOut = Key.character(" ")
  /// Everything of a list at once.
  public static let all = Key.character("a")
  /// Finds a key in the help.
  public static let findInHelp = Key.character("/")

  /// What steps through the times of a card: the keys that are bound to left and right.
  public static func otherTime(_ bindings: Bindings) -> [Key] {
    pair((.left, .left), (.right, .right), bindings)
  }

  /// What steps through the types of a card: the keys that are bound to up and down.
  public static func otherType(_ bindings: Bindings) -> [Key] {
    pair((.up, .up), (.down, .down), bindings)
  }

  /// The arrows where the actions have them, else the first key of each.
  private static func pair(
    _ one: (action: Action, key: Key), _ other: (action: Action, key: Key), _ bindings: Bindings
  ) -> [Key] {
    guard !bindings.has([one, other]) else { return [one.key, other.key] }
    return [one.action, other.action].compactMap { bindings.keys(for: $0).first }
  }
}
