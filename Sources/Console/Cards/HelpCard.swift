import BookingLanguage
public import DeskModel
public import Screen

/// The help: all keys and what they do, or those that have the typed words.
public struct HelpCard: Card {
  public enum Command: Hashable, Sendable {
    case scroll(Int)
    case first, last, filter, showAll, leave
  }

  /// The first line on the screen.
  public internal(set) var firstLine = 0
  /// The text of the search in the help.
  public internal(set) var editor = LineEditor(limit: 40)
  /// Whether letters go into the search.
  public internal(set) var isFiltering = false

  /// The keys of the card under the help, with what each does; empty over the panes.
  private var cardKeys: [CardHint] = []

  static let page = 10

  /// A help that shows all keys from the top.
  public init() {}

  /// A help that shows the keys of a card first.
  func over(_ keys: [CardHint]) -> HelpCard {
    var help = self
    help.cardKeys = keys
    return help
  }

  /// The keys of the card under the help that have the typed words.
  public var keysBelow: [CardHint] {
    let words = NameFold.words(editor.text)
    return cardKeys.filter { key in
      let known = NameFold.words(key.text)
      return words.allSatisfy { word in known.contains { $0.hasPrefix(word) } }
    }
  }

  /// The actions that the help lists, in the table's order.
  public func bindings(in table: Bindings) -> [Bindings.Binding] {
    table.table.filter { $0.has(editor.text) || $0.isKey(editor.text) }
  }

  /// The marks beside practitioners that have the typed words.
  public var marks: [(mark: String, help: String)] {
    let words = NameFold.words(editor.text)
    return Bindings.marks.filter { mark in
      let known = NameFold.words(mark.help)
      return words.allSatisfy { word in known.contains { $0.hasPrefix(word) } }
    }
  }

  public var opened: OpenCard { .help(self) }

  public var field: LineEditor? {
    get { isFiltering ? editor : nil }
    set { editor = newValue ?? editor }
  }

  public mutating func fieldChanged(_ context: CardContext) -> CardAnswer {
    scroll(to: 0, context)
    return .stay
  }

  public func keys(_ context: CardContext) -> [CardKey<Command>] {
    let scrolling = CardKey<Command>(
      commands: [
        (.up, .scroll(-1)), (.down, .scroll(1)), (.pageUp, .scroll(-Self.page)),
        (.pageDown, .scroll(Self.page)),
      ], label: "↑↓", hint: "scroll", help: "up and down the help")
    guard !isFiltering else {
      return [
        scrolling, CardKey(.leave, CardKeys.confirm, hint: "close", help: "close the help"),
        .leave(.showAll, context.bindings, hint: "all keys", takesText: true),
      ]
    }
    return [
      CardKey(.filter, CardKeys.findInHelp, hint: "find", help: "find a key by a word"),
      scrolling,
      CardKey(.scroll(-1), on: .up, context.bindings),
      CardKey(.scroll(1), on: .down, context.bindings),
      CardKey(.scroll(-Self.page), on: .pageUp, context.bindings),
      CardKey(.scroll(Self.page), on: .pageDown, context.bindings),
      CardKey(.scroll(Self.page), on: .toggle, context.bindings),
      CardKey(.first, on: .first, context.bindings),
      CardKey(.last, on: .last, context.bindings),
      .leave(.leave, context.bindings),
    ]
  }

  public mutating func perform(_ command: Command, _ context: CardContext) -> CardAnswer {
    switch command {
    case .scroll(let lines): scroll(to: firstLine + lines, context)
    case .first: scroll(to: 0, context)
    case .last: scroll(to: .max, context)
    case .filter: isFiltering = true
    case .showAll: self = HelpCard().over(cardKeys)
    case .leave: return .close
    }
    return .stay
  }

  /// Any other key closes the help, but not while it is being searched.
  public mutating func other(_ key: Key, _ context: CardContext) -> CardAnswer {
    isFiltering ? .unknown(key) : .close
  }

  public func rows(_ desk: Desk) -> Int { .max / 2 }

  mutating func scroll(to line: Int, _ context: CardContext) {
    firstLine = max(0, min(line, lastLine(context)))
  }

  /// The last line that can be at the top, with the end of the help in sight.
  private func lastLine(_ context: CardContext) -> Int {
    let keys = bindings(in: context.bindings)
    let (marks, below) = (marks.count, keysBelow.count)
    let lines =
      keys.count + 2 * Set(keys.map(\.group)).count + (marks > 0 ? marks + 2 : 0)
      + (below > 0 ? below + 2 : 0)
    let page = context.layout.helpPage(of: lines)
    return max(0, page.lines - page.rows)
  }
}

extension Bindings.Binding {
  /// Whether its help, hint or name has words that begin with each word of the text.
  func has(_ text: String) -> Bool {
    let known = NameFold.words(
      "\(help) \(hint) " + action.rawValue.split(separator: "-").joined(separator: " "))
    return NameFold.words(text).allSatisfy { word in known.contains { $0.hasPrefix(word) } }
  }

  fileprivate func isKey(_ text: String) -> Bool { keys.contains { $0.name == text } }
}
