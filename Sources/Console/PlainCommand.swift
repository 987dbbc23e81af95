public import DeskModel
import Screen

/// A line of the linear dialogue, understood: a verb by its word or by the console's key, and what
/// follows it. Whatever begins with no verb is a booking line.
public struct PlainCommand: Hashable, Sendable {
  public enum Verb: Hashable, Sendable, CaseIterable {
    case book, clients, newClient, findFree, day
    case cancel, move, edit, arrived, status, bookAgain, whyNot, away
    case waiting, changes, operatorName
    case undo, redo, goTo, nextFree, previousFree, location, help, quit
  }

  public var verb: Verb
  public var text: String

  public init(_ verb: Verb, _ text: String = "") {
    self.verb = verb
    self.text = text
  }

  /// - Parameter line: without blanks at its ends, and not empty.
  public init(_ line: String, _ bindings: Bindings) {
    let first = line.prefix { $0 != " " }
    let rest = line.dropFirst(first.count).drop { $0 == " " }
    if let verb = Verb.allCases.first(where: { $0.isNamed(first, bindings) && $0.takes(rest) }) {
      self.init(verb, String(rest))
    } else if let verb = [Verb.clients, .help].first(where: { $0.letter(bindings) == line.first }) {
      self.init(verb, String(line.dropFirst().drop { $0 == " " }))
    } else {
      self.init(.book, line)
    }
  }

  /// Whether a line is nothing but a key that only the screen knows: no name is that short.
  ///
  /// - Parameter line: without blanks at its ends.
  public static func isOfTheScreen(_ line: String, _ bindings: Bindings) -> Bool {
    guard line.count == 1, let letter = line.first, !letter.isNumber,
      bindings.action(for: .character(letter)) != nil
    else { return false }
    return !Verb.allCases.contains { $0.letter(bindings) == letter }
  }

  /// The number that the text begins with, and what follows it.
  public var numbered: (number: Int?, rest: String) {
    let first = text.prefix { $0 != " " }
    guard let number = PlainCommand.number(first) else { return (nil, text) }
    return (number, String(text.dropFirst(first.count).drop { $0 == " " }))
  }

  /// One to three digits, which name a line of a list.
  public static func number(_ text: some StringProtocol) -> Int? {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}

extension PlainCommand.Verb {
  /// The key of the console that does the same; nil where the screen has none.
  public var action: Action? {
    switch self {
    case .book: .book
    case .clients: .clients
    case .newClient: .newClient
    case .findFree: .findFree
    case .day: nil
    case .cancel: .cancel
    case .move: .move
    case .edit: .edit
    case .arrived: .arrived
    case .status: .status
    case .bookAgain: .bookAgain
    case .whyNot: .whyNot
    case .away: .away
    case .waiting: .waiting
    case .changes: .changes
    case .operatorName: .operatorName
    case .undo: .undo
    case .redo: .redo
    case .goTo: .goTo
    case .nextFree: .nextFree
    case .previousFree: .previousFree
    case .location: .location
    case .help: .help
    case .quit: .quit
    }
  }

  /// As somebody at a desk would type it, the shortest first.
  public var words: [String] {
    switch self {
    case .book: ["book"]
    case .clients: ["client", "clients"]
    case .newClient: ["new"]
    case .findFree: ["find", "free"]
    case .day: ["day"]
    case .cancel: ["cancel"]
    case .move: ["move"]
    case .edit: ["edit"]
    case .arrived: ["arrived"]
    case .status: ["status"]
    case .bookAgain: ["again"]
    case .whyNot: ["why"]
    case .away: ["away"]
    case .waiting: ["waiting"]
    case .changes: ["changes"]
    case .operatorName: ["operator"]
    case .undo: ["undo"]
    case .redo: ["redo"]
    case .goTo: ["go"]
    case .nextFree: ["next"]
    case .previousFree: ["prev", "previous"]
    case .location: ["location"]
    case .help: ["help"]
    case .quit: ["quit", "exit"]
    }
  }

  /// The first letter or mark that the console's table of keys gives it.
  public func letter(_ bindings: Bindings) -> Character? {
    guard let action else { return bindings.action(for: .character("d")) == nil ? "d" : nil }
    for case .character(let letter) in bindings.keys(for: action) where letter != " " {
      return letter
    }
    return nil
  }

  /// Whether such words can follow it; else the line may well begin with somebody's initial.
  fileprivate func takes(_ rest: some StringProtocol) -> Bool {
    switch self {
    case .waiting, .changes: rest.isEmpty
    case .operatorName: rest.count <= Desk.longestInitials && rest.allSatisfy(\.isLetter)
    default: true
    }
  }

  fileprivate func isNamed(_ word: Substring, _ bindings: Bindings) -> Bool {
    if words.contains(word.lowercased()) { return true }
    return word.count == 1 && word.first == letter(bindings)
  }
}
