public import DeskModel
public import Screen

/// The one table of keys: what they do, and how hints and help speak of them.
public struct Bindings: Hashable, Sendable {
  /// Where a group stands in the help.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    case desk = "At the desk"
    case move = "Move about"
    case look = "Look"
    case program = "Program"
  }

  public struct Binding: Hashable, Sendable {
    public var action: Action
    public var keys: [Key]
    public var group: Group
    /// One or two words for the footer; empty: not shown there.
    public var hint: String
    /// Half a line for the help.
    public var help: String
  }

  /// In the order of the footer's hints.
  public internal(set) var table: [Binding]
  private var actions: [Key: Action] = [:]

  public static let standard = Bindings(table: standardTable)

  init(table: [Binding]) {
    self.table = table
    index()
  }

  public func action(for key: Key) -> Action? { actions[key] }

  public func keys(for action: Action) -> [Key] {
    table.first { $0.action == action }?.keys ?? []
  }

  mutating func index() {
    actions = [:]
    for binding in table {
      for key in binding.keys { actions[key] = binding.action }
    }
    // Whoever gives closing another key gives it one more: Esc is what everybody tries.
    if actions[.escape] == nil { actions[.escape] = .close }
  }

  /// Two actions on one key, in the order of the table; empty for a sound table.
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

  /// Whether a key with Alt has a meaning.
  public var usesAlt: Bool { actions.keys.contains { if case .alt = $0 { true } else { false } } }
}
