public import DeskModel

/// What sentences call the keys that they ask for.
///
/// Sentences name no key themselves: the console hands in the names of its tables of keys, with what
/// they are bound to; plain mode, which has no keys, hands in the words of its lines. A sentence
/// leaves out what has no name.
public struct KeyNames: Sendable {
  /// What a key is for.
  public enum Use: Hashable, Sendable {
    /// Does what the action says, in the panes.
    case action(Action)
    /// Confirms what a card or a line shows.
    case confirm
    /// Leaves a card or a line.
    case leave
    /// Goes on to the next thing that a word can mean, or to the next field.
    case next
    /// Keeps the text from before and goes on with it.
    case keepText
    /// Shows the words that a line understands.
    case words
    /// Puts the client of a booking on the waiting list.
    case wait
    /// Leaves an item of a list out, or takes it in again.
    case leaveOut
    /// Steps through the times of a card.
    case otherTime
    /// Steps through the types of a card.
    case otherType
  }

  private let name: @Sendable (Use) -> String?

  /// - Parameter name: Gives a use's name; nil: nothing does that here.
  public init(_ name: @escaping @Sendable (Use) -> String?) { self.name = name }

  /// Names for where there is nothing to press.
  public static let none = KeyNames { _ in nil }

  public subscript(_ use: Use) -> String? { name(use) }
  public subscript(_ action: Action) -> String? { name(.action(action)) }

  /// A piece of a sentence about a key; empty where nothing does that here.
  func clause(_ use: Use, _ text: (String) -> String) -> String { self[use].map(text) ?? "" }

  /// A piece of a sentence about an action's key; empty where nothing does that here.
  func clause(_ action: Action, _ text: (String) -> String) -> String {
    clause(.action(action), text)
  }
}
