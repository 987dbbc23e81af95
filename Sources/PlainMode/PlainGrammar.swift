public import DeskModel

/// How lines are read: a command begins with its word, or with the letter that the screen has for
/// the same; any other line is a booking.
public struct PlainGrammar: Sendable {
  /// A letter or mark, and what the screen does for it.
  public struct Letter: Hashable, Sendable {
    /// As typed; capitals count.
    public var character: Character
    /// The command of the screen's table that has this letter.
    public var action: Action

    /// One letter of the screen's table.
    public init(_ character: Character, _ action: Action) {
      (self.character, self.action) = (character, action)
    }
  }

  private let letters: [Letter]

  /// A grammar with the screen's letters; where an action has several, its first counts.
  public init(_ letters: [Letter]) {
    self.letters = letters.filter { $0.character != " " }
  }

  /// The letter or mark that begins a command; nil where only its words do.
  public func letter(of verb: PlainCommand.Verb) -> Character? {
    if let action = verb.action { return letters.first { $0.action == action }?.character }
    return letters.contains { $0.character == "d" } ? nil : "d"
  }

  /// What begins a command in the fewest letters.
  public func name(of verb: PlainCommand.Verb) -> String {
    letter(of: verb).map { String($0) } ?? verb.words[0]
  }

  /// What a line asks for.
  ///
  /// - Parameter line: without blanks at its ends, and not empty.
  public func command(_ line: String) -> PlainCommand {
    let first = line.prefix { $0 != " " }
    let rest = line.dropFirst(first.count).drop { $0 == " " }
    if let verb = PlainCommand.Verb.allCases.first(where: { names($0, first) && $0.takes(rest) }) {
      return PlainCommand(verb, String(rest))
    }
    // A mark needs no blank after it, as in /smith.
    if let verb = [.clients, .help].first(where: { letter(of: $0) == line.first }) {
      return PlainCommand(verb, String(line.dropFirst().drop { $0 == " " }))
    }
    return PlainCommand(.book, line)
  }

  /// Whether a line is only a letter that means something to the screen and nothing here: no name
  /// is that short.
  ///
  /// - Parameter line: without blanks at its ends.
  public func isOfTheScreen(_ line: String) -> Bool {
    guard line.count == 1, let letter = line.first, !letter.isNumber,
      letters.contains(where: { $0.character == letter })
    else { return false }
    return !PlainCommand.Verb.allCases.contains { self.letter(of: $0) == letter }
  }

  private func names(_ verb: PlainCommand.Verb, _ word: Substring) -> Bool {
    verb.words.contains(word.lowercased()) || word.count == 1 && word.first == letter(of: verb)
  }
}
