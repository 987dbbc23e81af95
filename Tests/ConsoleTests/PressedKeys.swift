import DeskModel
import Screen
import TestKit

@testable import Console

/// The keys of the tables that were pressed so far.
struct PressedKeys {
  /// The kinds of cards. The compiler reports a new one here.
  enum Kind: String, CaseIterable {
    case appointment, away, booking, cancel, changes, client, edit, find, goTo, help, lineHelp
    case operatorLine, palette, parked, plan, practices, search, status, waiting

    init(_ card: OpenCard) {
      switch card {
      case .appointment: self = .appointment
      case .away: self = .away
      case .booking: self = .booking
      case .cancel: self = .cancel
      case .changes: self = .changes
      case .client: self = .client
      case .edit: self = .edit
      case .find: self = .find
      case .goTo: self = .goTo
      case .help: self = .help
      case .lineHelp: self = .lineHelp
      case .operatorLine: self = .operatorLine
      case .palette: self = .palette
      case .parked: self = .parked
      case .plan: self = .plan
      case .practices: self = .practices
      case .search: self = .search
      case .status: self = .status
      case .waiting: self = .waiting
      }
    }
  }

  /// The fields for letters in the panes.
  private enum Field: String, CaseIterable { case clients, practitioners }

  private var actions: Set<Action> = []
  private var kinds: Set<Kind> = []
  private var fields: Set<Field> = []
  private var offered: Set<String> = []
  private var entries: Set<String> = []

  /// The actions and keys that weren't pressed yet, without suspending, which the terminal does.
  var missing: [String] {
    Action.allCases.filter { $0 != .suspend && !actions.contains($0) }.map(\.rawValue)
      + Kind.allCases.filter { !kinds.contains($0) }.map { "a key on the card \($0.rawValue)" }
      + Field.allCases.filter { !fields.contains($0) }.map {
        "a key in the field of \($0.rawValue)"
      }
      + offered.subtracting(entries).sorted()
  }

  mutating func note(_ key: Key, in state: Console) {
    guard state.hold == nil, !state.isLocked, !state.layout.isTooSmall else { return }
    guard let table = Self.table(state) else {
      if let action = state.bindings.action(for: key) { actions.insert(action) }
      return
    }
    if let open = state.overlays.last {
      kinds.insert(Kind(open))
    } else if let field = Self.field(state) {
      fields.insert(field)
    }
    for (name, keys) in table {
      offered.insert(name)
      if keys.contains(key) { entries.insert(name) }
    }
  }

  /// A key for this state that wasn't pressed yet; nil if all were.
  func fresh(in state: Console, using random: inout Seed) -> Key? {
    guard let table = Self.table(state) else {
      let new = state.bindings.table.filter {
        !actions.contains($0.action) && $0.action != .suspend
      }
      return new.randomElement(using: &random)?.keys.randomElement(using: &random)
    }
    return table.filter { !entries.contains($0.name) }
      .randomElement(using: &random)?.keys.randomElement(using: &random)
  }

  /// Any key of the tables for this state.
  static func any(in state: Console, using random: inout Seed) -> Key? {
    let keys = table(state)?.map(\.keys) ?? state.bindings.table.map(\.keys)
    return keys.randomElement(using: &random)?.randomElement(using: &random)
  }

  /// The table of the top card or of the pane's field; nil if keys are actions.
  private static func table(_ state: Console) -> [(name: String, keys: [Key])]? {
    if let open = state.overlays.last {
      return table(open.card, Kind(open).rawValue, state.cardContext)
    }
    guard let field = field(state), let keys = state.paneFieldKeys else { return nil }
    return table(keys, "field of \(field.rawValue)")
  }

  private static func field(_ state: Console) -> Field? {
    state.people.isEditing ? .practitioners : state.clients.isEditing ? .clients : nil
  }

  private static func table(
    _ card: some Card, _ name: String, _ context: CardContext
  ) -> [(name: String, keys: [Key])] {
    table(card.keys(context), name)
  }

  private static func table<Command>(
    _ entries: [CardKey<Command>], _ name: String
  ) -> [(name: String, keys: [Key])] {
    var seen: Set<Key> = []
    // A key in two entries belongs to the first.
    return entries.compactMap { entry in
      let keys = entry.commands.map(\.key).filter { seen.insert($0).inserted }
      return keys.isEmpty ? nil : ("\(name): \(entry.help)", keys)
    }
  }
}
