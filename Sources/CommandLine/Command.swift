/// A verb of a program with all that it takes.
public struct Command: Hashable, Sendable {
  /// One word or two, as `clients find`.
  public var name: String
  /// Half a line, for the list of commands.
  public var summary: String
  /// Paragraphs for the command's own help; may be empty.
  public var details: [String]
  public var arguments: [Argument]
  public var options: [Option]
  /// Whole command lines.
  public var examples: [String]

  public init(
    _ name: String, _ summary: String, details: [String] = [], arguments: [Argument] = [],
    options: [Option] = [], examples: [String] = []
  ) {
    self.name = name
    self.summary = summary
    self.details = details
    self.arguments = arguments
    self.options = options
    self.examples = examples
  }

  var words: [Substring] { name.split(separator: " ") }
}

/// The table from which parsing, help, completions and the manual page come.
public struct Program: Sendable {
  public var name: String
  public var summary: String
  /// What `--version` prints, one item a line.
  public var version: [String]
  /// Options that every command takes, before or after its name; `--help` and `--version` need no
  /// mention.
  public var options: [Option]
  public var commands: [Command]
  /// The command that runs where none is named. It takes no arguments.
  public var standard: String?
  public var environment: [Note]
  public var exits: [Note]

  /// A term and what it means.
  public struct Note: Hashable, Sendable {
    public var term: String
    public var meaning: String

    public init(_ term: String, _ meaning: String) {
      self.term = term
      self.meaning = meaning
    }
  }

  public init(
    name: String, summary: String, version: [String], options: [Option] = [],
    commands: [Command], standard: String? = nil, environment: [Note] = [], exits: [Note] = []
  ) {
    self.name = name
    self.summary = summary
    self.version = version
    self.options = options
    self.commands = commands
    self.standard = standard
    self.environment = environment
    self.exits = exits
  }

  static let builtIn = [
    Option.flag("help", short: "h", "print this help"),
    Option.flag("version", "print versions"),
  ]

  var globals: [Option] { options + Self.builtIn }

  func command(named name: String) -> Command? { commands.first { $0.name == name } }

  /// The second words of the commands that begin with `word`.
  func secondWords(after word: String) -> [String] {
    commands.compactMap { $0.words.count == 2 && $0.words[0] == word ? String($0.words[1]) : nil }
  }

  /// Where a table contradicts itself: names given twice, a name that takes a value here and none
  /// there. Empty for a sound table; for tests.
  public func contradictions() -> [String] {
    var found: [String] = []
    var names: Set<String> = []
    for command in commands {
      if !names.insert(command.name).inserted { found.append("two commands \(command.name)") }
      var own: Set<String> = []
      for option in command.options + globals where !own.insert(option.name).inserted {
        found.append("\(command.name) has --\(option.name) twice")
      }
    }
    let all = commands.flatMap(\.options) + globals
    for (name, same) in Dictionary(grouping: all, by: \.name).sorted(by: { $0.key < $1.key })
    where Set(same.map { $0.kind == nil }).count > 1 {
      found.append("--\(name) takes a value in one command and none in another")
    }
    return found
  }
}
