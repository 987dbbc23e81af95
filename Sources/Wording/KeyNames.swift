public import DeskModel

/// The names that sentences use for keys.
///
/// A sentence doesn't contain the name of a key. The console passes the names from its tables of
/// keys, as they are bound; plain mode, which has no keys, passes the words of its lines. A
/// sentence leaves out a clause about a key that has no name.
public struct KeyNames: Sendable {
  /// What a key is for.
  public enum Use: Hashable, Sendable {
    /// Performs the action in the panes.
    case action(Action)
    /// Confirms what a card or a line shows.
    case confirm
    /// Leaves a card or a line.
    case leave
    /// Selects the next thing that a word can mean, or the next field.
    case next
    /// Keeps the text of the booking that was left, to continue it.
    case keepText
    /// Shows the words that a line understands.
    case words
    /// Puts the client of a booking on the waiting list.
    case wait
    /// Leaves an item out of a list, or puts it back.
    case leaveOut
    /// Steps through the times of a card.
    case otherTime
    /// Steps through the types of a card.
    case otherType
  }

  private let name: @Sendable (Use) -> String?

  /// Names that `name` looks up.
  ///
  /// - Parameter name: the name of the key for a use; nil if no key does that here.
  public init(_ name: @escaping @Sendable (Use) -> String?) { self.name = name }

  /// No names: every clause about a key is left out.
  public static let none = KeyNames { _ in nil }

  /// The name of the key for a use, as `Enter`; nil if no key does that here.
  public subscript(_ use: Use) -> String? { name(use) }
  /// The name of the key for an action in the panes, as `b`; nil if no key does that here.
  public subscript(_ action: Action) -> String? { name(.action(action)) }

  /// A clause about a key; empty if no key does that here.
  func clause(_ use: Use, _ text: (String) -> String) -> String { self[use].map(text) ?? "" }

  /// A clause about an action's key; empty if no key does that here.
  func clause(_ action: Action, _ text: (String) -> String) -> String {
    clause(.action(action), text)
  }
}
