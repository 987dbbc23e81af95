public import DeskModel
public import Screen

/// The table of keys in the panes: the action of each key, its hint and its help.
public struct Bindings: Hashable, Sendable {
  /// The groups of the help, in its order.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    case desk = "At the desk"
    case move = "Move about"
    case look = "Look"
    case program = "Program"
  }

  /// An action with its keys.
  public struct Binding: Hashable, Sendable {
    /// The action.
    public var action: Action
    /// Its keys; hints and sentences name the first.
    public var keys: [Key]
    /// Its group in the help.
    public var group: Group
    /// One or two words for the footer; empty if the footer doesn't show it.
    public var hint: String
    /// Its meaning in the help, at most 27 columns.
    public var help: String
  }

  /// The actions, in the order of the footer's hints.
  public internal(set) var table: [Binding]
  private var actions: [Key: Action] = [:]

  /// The table without any `[keys]` of a configuration.
  public static let standard = Bindings(table: standardTable)

  init(table: [Binding]) {
    self.table = table
    index()
  }

  /// The action of a key; nil if it has none.
  public func action(for key: Key) -> Action? { actions[key] }

  /// The keys of an action; empty if it has none.
  public func keys(for action: Action) -> [Key] {
    table.first { $0.action == action }?.keys ?? []
  }

  mutating func index() {
    actions = [:]
    for binding in table {
      for key in binding.keys { actions[key] = binding.action }
    }
    // If closing has another key, Esc closes as well, since everybody tries it.
    if actions[.escape] == nil { actions[.escape] = .close }
  }

  /// Each key with two actions, in the order of the table; empty if there is none.
  public func conflicts() -> [(Key, Action, Action)] {
    var owner: [Key: Action] = [:]
    var found: [(Key, Action, Action)] = []
    for binding in table {
      for key in binding.keys {
        if let other = owner[key] { found.append((key, other, binding.action)) }
        owner[key] = binding.action
      }
    }
    return found
  }

  /// Whether any action has a key with Alt.
  public var usesAlt: Bool { actions.keys.contains { if case .alt = $0 { true } else { false } } }
}
