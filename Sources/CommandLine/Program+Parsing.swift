extension Program {
  /// Parses a command line, without the program's name.
  ///
  /// `--help` and `--version` win, even if something else is wrong.
  ///
  /// - Throws: A `Failure` with `ExitStatus.usage` that names the mistake and, if a similar word
  ///   exists, asks whether that was meant.
  public func parse(_ arguments: [String]) throws(Failure) -> Request<Handler> {
    let tokens = Tokenizer.tokens(of: arguments, options: globals + commands.flatMap(\.options))
    var words: [String] = []
    for case .word(let word) in tokens { words.append(word) }

    if asks(for: "version", tokens) { return .version(version.joined(separator: "\n") + "\n") }
    if words.first == "help" { return .help(try help(about: Array(words.dropFirst()))) }
    if asks(for: "help", tokens) { return .help(try help(about: words)) }

    let command = try command(for: words)
    let count = words.isEmpty ? 0 : command.words.count
    return .run(
      try Reader(program: self, command: command).read(tokens, after: count), command.handler)
  }

  private func asks(for name: String, _ tokens: [Token]) -> Bool {
    tokens.contains {
      if case .flag(let option) = $0 { option.name == name } else { false }
    }
  }

  /// The help for the longest command that `words` begin with, or for the whole program.
  private func help(about words: [String]) throws(Failure) -> String {
    guard let first = words.first else { return usage() }
    let two = words.prefix(2).joined(separator: " ")
    if let command = command(named: two) ?? command(named: first) { return usage(for: command) }
    if !secondWords(after: first).isEmpty { return usage(ofGroup: first) }
    throw unknownCommand(first)
  }

  private func command(for words: [String]) throws(Failure) -> Command<Handler> {
    guard let first = words.first else {
      if let standard, let command = command(named: standard) { return command }
      throw Failure("no command given; see '\(name) --help'", .usage)
    }
    let seconds = secondWords(after: first)
    if words.count > 1, let command = command(named: "\(first) \(words[1])") { return command }
    if let command = command(named: first) { return command }
    guard !seconds.isEmpty else { throw unknownCommand(first) }
    guard words.count > 1 else {
      throw Failure(
        "'\(first)' needs a second word: \(listed(seconds, "or")); see '\(name) \(first) --help'",
        .usage)
    }
    let meant = nearest(to: words[1], among: seconds).map { "'\(first) \($0)'" }
    throw Failure(
      "'\(first)' doesn't know \(shown(words[1]))\(see(meant)) '\(name) \(first) --help'",
      .usage)
  }

  private func unknownCommand(_ word: String) -> Failure {
    let known = commands.map { String($0.words[0]) } + ["help"]
    let meant = nearest(to: word, among: known).map { "'\($0)'" }
    return Failure("unknown command \(shown(word))\(see(meant)) '\(name) --help'", .usage)
  }
}
