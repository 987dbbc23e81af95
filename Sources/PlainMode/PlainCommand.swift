/// A line, understood: a verb, and what follows it. A line that begins with no verb is a booking.
public struct PlainCommand: Hashable, Sendable {
  /// What a line can ask for, in the order of the help.
  public enum Verb: Hashable, Sendable, CaseIterable {
    case book, clients, newClient, findFree, day
    case cancel, move, edit, arrived, status, bookAgain, whyNot, away
    case waiting, changes, operatorName
    case undo, redo, goTo, nextFree, previousFree, location, refresh, help, quit
  }

  /// What the line asks for; a booking where it begins with no verb.
  public var verb: Verb
  /// What follows the verb, without blanks at its ends.
  public var text: String

  /// A command; `text` is what follows the verb.
  public init(_ verb: Verb, _ text: String = "") {
    self.verb = verb
    self.text = text
  }

  /// The number that the text begins with, and what follows it.
  public var numbered: (number: Int?, rest: String) { Self.numbered(text) }

  /// The number that a text begins with, and what follows it.
  static func numbered(_ text: String) -> (number: Int?, rest: String) {
    let first = text.prefix { $0 != " " }
    guard let number = number(first) else { return (nil, text) }
    return (number, String(text.dropFirst(first.count).drop { $0 == " " }))
  }

  /// The number of a line of a list, 0 to 999; nil for anything but one to three digits.
  public static func number(_ text: some StringProtocol) -> Int? {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
