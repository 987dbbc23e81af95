/// The table from which parsing, help, completions and the manual page come.
public struct Program<Handler: Sendable>: Sendable {
  /// The word that people type to run it.
  public var name: String
  /// One line or two, for the top of its help.
  public var summary: String
  /// What `--version` prints, one item a line.
  public var version: [String]
  /// Options that every command takes, before or after its name; `--help` and `--version` need no
  /// mention.
  public var options: [Option]
  /// The verbs, in the order in which help lists them.
  public var commands: [Command<Handler>]
  /// The command that runs where none is named. It takes no arguments.
  public var standard: String?
  /// The variables that it reads, for help.
  public var environment: [HelpNote]
  /// The exit statuses and what each means, for help.
  public var exits: [HelpNote]

  /// A table; see `contradictions()` for what makes it unsound.
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

  /// The options of every command, those that the table need not mention among them.
  var globals: [Option] {
    options + [.flag("help", short: "h", "print this help"), .flag("version", "print versions")]
  }

  func command(named name: String) -> Command<Handler>? { commands.first { $0.name == name } }

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
