import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

extension Wording {
  struct Hint: Hashable {
    var key: String
    var text: String

    /// Whether the hint stays when others are dropped for lack of space, as those to confirm and to
    /// leave.
    var isKept: Bool

    init(key: String, text: String, isKept: Bool = false) {
      (self.key, self.text, self.isKept) = (key, text, isKept)
    }
  }

  struct HelpLine: Hashable {
    /// Nil for a heading.
    var keys: String?
    var text: String
  }

  /// The footer: what the keys do here. The last hint is dropped last.
  static func hints(_ state: Console) -> [Hint] {
    if let keys = state.cardHints {
      return keys.map { hint in
        Hint(
          key: hint.label ?? hint.key.map(keyName) ?? "", text: hint.text, isKept: hint.isKept)
      }
    }
    return paneHints(state)
  }

  private static func paneHints(_ state: Console) -> [Hint] {
    var hints: [Hint] = []
    switch state.pane {
    case .practitioners: hints = practitionersHints(state)
    case .clients where state.selectedMatch == nil:
      hints = keyed([(.clients, "search"), (.nextPane, "pane")], state)
    case .clients: hints = keyed([(.open, "open")], state)
    case .calendar: break
    }
    if !state.parked.isEmpty, let key = state.bindings.keys(for: .parked).first {
      hints.append(Hint(key: keyName(key), text: "\(state.parked.count) parked"))
    }
    for binding in state.bindings.table where !binding.hint.isEmpty {
      if binding.action == .help || isIdle(binding.action, state) { continue }
      let key = binding.keys.first.map(keyName) ?? ""
      // The pane's own hint for a key is shown instead of the general one.
      if hints.contains(where: { $0.key == key }) { continue }
      hints.append(Hint(key: key, text: binding.hint))
    }
    return hints + keyed([(.help, "help")], state)
  }

  /// Whether the action can't do anything in this pane.
  private static func isIdle(_ action: Action, _ state: Console) -> Bool {
    switch (state.pane, action) {
    case (.calendar, _): false
    case (_, .whyNot): true
    case (.practitioners, .cancel), (.practitioners, .move): true
    case (.clients, .cancel), (.clients, .move): state.selectedMatch == nil
    default: false
    }
  }

  private static func practitionersHints(_ state: Console) -> [Hint] {
    keyed([(.toggle, "show or hide"), (.open, "to the diary"), (.clients, "filter")], state)
      + (state.people.showsFilter ? keyed([(.close, "show all")], state) : [])
  }

  private static func keyed(_ wanted: [(Action, String)], _ state: Console) -> [Hint] {
    wanted.compactMap { action, text in
      state.bindings.keys(for: action).first.map {
        Hint(key: keyName($0), text: text, isKept: action == .open || action == .close)
      }
    }
  }

  /// The help, made from the table of keys, without empty groups.
  ///
  /// - Parameter card: The keys of the card under the help, which come first.
  static func help(
    _ bindings: [Bindings.Binding], card: [CardHint] = [],
    marks: [(mark: String, help: String)] = Bindings.marks
  ) -> [HelpLine] {
    let below = card.map { key in
      HelpLine(
        keys: key.label ?? key.key.map { keyName($0).replacingControl } ?? "", text: key.text)
    }
    let here =
      below.isEmpty
      ? [] : [HelpLine(keys: nil, text: "On this card")] + below + [HelpLine(keys: "", text: "")]
    let keys =
      here
      + Bindings.Group.allCases.flatMap { group -> [HelpLine] in
        let lines = bindings.filter { $0.group == group }.map {
          HelpLine(
            keys: $0.keys.map { keyName($0).replacingControl }.joined(separator: " "), text: $0.help
          )
        }
        guard !lines.isEmpty else { return [] }
        return [HelpLine(keys: nil, text: group.rawValue)] + lines + [HelpLine(keys: "", text: "")]
      }
    guard !marks.isEmpty else { return keys }
    return keys + [HelpLine(keys: nil, text: "Beside a practitioner")]
      + marks.map { HelpLine(keys: $0.mark, text: $0.help) } + [HelpLine(keys: "", text: "")]
  }
}

extension String {
  /// `^B` for `Ctrl-B`, to save columns.
  fileprivate var replacingControl: String {
    hasPrefix("Ctrl-") ? "^" + dropFirst(5) : self
  }
}
