import Booking
import BookingLanguage
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

  /// The marks beside the practitioners that have the words typed.
  public func helpMarks(_ card: HelpCard) -> [(mark: String, help: String)] {
    let words = NameFold.words(card.editor.text)
    return Bindings.marks.filter { mark in
      let known = NameFold.words(mark.help)
      return words.allSatisfy { word in known.contains { $0.hasPrefix(word) } }
    }
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
    case .last: card.firstLine = lastLine(of: card)
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
    card.firstLine = max(0, min(card.firstLine, lastLine(of: card)))
    replaceTop(.help(card))
  }

  /// The line at the top where the end of the help is in sight.
  private func lastLine(of card: HelpCard) -> Int {
    let keys = helpBindings(card)
    let marks = helpMarks(card).count
    let lines =
      keys.count + 2 * Set(keys.map(\.group)).count + (marks > 0 ? marks + 2 : 0)
    let page = layout.helpPage(of: lines)
    return max(0, page.lines - page.rows)
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
