/// A program's table of commands: parsing, help, completions and the manual page come from it.
public struct Program<Handler: Sendable>: Sendable {
  /// The word that people type to run it.
  public var name: String
  /// A sentence or two, for the top of its help.
  public var summary: String
  /// What `--version` prints, one item a line.
  public var version: [String]
  /// The options of every command, before or after its name. `--help` and `--version` are added to
  /// them.
  public var options: [Option]
  /// The verbs, in the order in which help lists them.
  public var commands: [Command<Handler>]
  /// The command that runs if none is named; it takes no arguments.
  public var standard: String?
  /// The environment variables that the program reads, for the help.
  public var environment: [HelpNote]
  /// The exit statuses and their meanings, for the help.
  public var exits: [HelpNote]

  /// A table; `contradictions()` checks it.
  public init(
    name: String, summary: String, version: [String], options: [Option] = [],
    commands: [Command<Handler>], standard: String? = nil, environment: [HelpNote] = [],
    exits: [HelpNote] = []
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

  /// The options of every command, with `--help` and `--version`.
  var globals: [Option] {
    options + [.flag("help", short: "h", "print this help"), .flag("version", "print versions")]
  }

  func command(named name: String) -> Command<Handler>? { commands.first { $0.name == name } }

  /// The second words of the commands that begin with `word`.
  func secondWords(after word: String) -> [String] {
    commands.compactMap { $0.words.count == 2 && $0.words[0] == word ? String($0.words[1]) : nil }
  }

  /// The mistakes in the table: names given twice, and names that take a value in one command and
  /// none in another. Empty for a sound table. For tests.
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
