import DeskModel
import Screen

/// The commands of a pane's field: the search for clients, or the filter of practitioners.
enum PaneFieldCommand: Hashable, Sendable {
  case confirm
  case walk(Action)
  case changePane(Action)
  case leave
}

/// The fields of the panes, with their table of keys.
extension Console {
  /// The table of keys of the pane's open field; nil if none is open.
  var paneFieldKeys: [CardKey<PaneFieldCommand>]? {
    if people.isEditing {
      return paneFieldKeys(
        confirm: "keep", help: "keep the filter", leave: "show all")
    }
    guard clients.isEditing else { return nil }
    return paneFieldKeys(confirm: "open", help: "open the selected client", leave: "leave search")
  }

  private func paneFieldKeys(
    confirm: String, help: String, leave: String
  ) -> [CardKey<PaneFieldCommand>] {
    let arrows: [(Key, Action)] = [
      (.up, .up), (.down, .down), (.pageUp, .pageUp), (.pageDown, .pageDown),
    ]
    let bound = CardKey<PaneFieldCommand>.walk(
      PaneFieldCommand.walk, bindings, takesText: true,
      actions: [.up, .down, .pageUp, .pageDown])
    return [
      CardKey(.confirm, CardKeys.confirm, hint: confirm, help: help),
      CardKey(
        commands: arrows.map { ($0, .walk($1)) } + bound.commands, label: "↑↓", hint: "select",
        help: bound.help),
      CardKey(.changePane(.nextPane), on: .nextPane, bindings, besidesText: true, hint: "pane"),
      CardKey(.changePane(.previousPane), on: .previousPane, bindings, besidesText: true),
      .leave(.leave, bindings, hint: leave, takesText: true),
    ]
  }

  /// A key's command in a pane's field; nil if the key goes into the text.
  func paneFieldCommand(_ key: Key) -> PaneFieldCommand? {
    paneFieldKeys?.lazy.flatMap(\.commands).first { $0.key == key }?.command
  }
}
