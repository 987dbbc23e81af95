import Booking
public import Screen

/// The keys and what they do, all of them or those that have the words typed.
public struct HelpCard: Sendable {
  public internal(set) var firstLine = 0
  public internal(set) var editor = LineEditor(limit: 40)
  /// Whether letters go into the field.
  public internal(set) var isFiltering = false

  public init() {}
}

extension ConsoleState {
  /// What the help lists, in the order of the keys' table.
  public func helpBindings(_ card: HelpCard) -> [Bindings.Binding] {
    bindings.table.filter { $0.has(card.editor.text) || $0.isKey(card.editor.text) }
  }

  mutating func press(_ key: Key, inHelp card: HelpCard) -> [Effect] {
    card.isFiltering ? pressInFilter(key, card) : pressInKeys(key, card)
  }

  private mutating func pressInKeys(_ key: Key, _ card: HelpCard) -> [Effect] {
    var card = card
    switch bindings.action(for: key) {
    case .up: card.firstLine -= 1
    case .down: card.firstLine += 1
    case .pageUp: card.firstLine -= 10
    case .pageDown, .toggle: card.firstLine += 10
    case .first: card.firstLine = 0
    case .last: card.firstLine = helpLines(card)
    case _ where key == .character("/"): card.isFiltering = true
    default: return closeTop()
    }
    scroll(card)
    return []
  }

  /// Esc shows all keys again; a second one closes.
  private mutating func pressInFilter(_ key: Key, _ card: HelpCard) -> [Effect] {
    var card = card
    switch key {
    case .escape, .control("c"), .control("g"):
      card = HelpCard()
    case .enter: return closeTop()
    case .up: card.firstLine -= 1
    case .down: card.firstLine += 1
    case .pageUp: card.firstLine -= 10
    case .pageDown: card.firstLine += 10
    default:
      guard card.editor.handle(key) else {
        notice = .unknownKey(key)
        return []
      }
      card.firstLine = 0
    }
    scroll(card)
    return []
  }

  mutating func scroll(_ card: HelpCard) {
    var card = card
    card.firstLine = max(0, min(card.firstLine, helpLines(card) - 1))
    replaceTop(.help(card))
  }

  private func helpLines(_ card: HelpCard) -> Int {
    helpBindings(card).count + 2 * Bindings.Group.allCases.count
  }
}

extension Bindings.Binding {
  /// Whether every word begins one of its help, of its hint or of its name.
  func has(_ text: String) -> Bool {
    let known = NameFold.words(
      "\(help) \(hint) " + action.rawValue.split(separator: "-").joined(separator: " "))
    return NameFold.words(text).allSatisfy { word in known.contains { $0.hasPrefix(word) } }
  }

  fileprivate func isKey(_ text: String) -> Bool { keys.contains { $0.name == text } }
}
