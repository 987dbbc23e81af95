/// Reads tokens as one command's options and arguments.
struct Reader<Handler: Sendable> {
  let program: Program<Handler>
  let command: Command<Handler>

  private var known: [Option] { command.options + program.globals }
  private var seeHelp: String {
    command.name == program.standard
      ? "'\(program.name) --help'" : "'\(program.name) \(command.name) --help'"
  }

  /// Reads the options and arguments; the first `count` words are the command's name.
  func read(_ tokens: [Token], after count: Int) throws(Failure) -> Invocation {
    var values: [String: [String]] = [:]
    var words: [String] = []
    for token in tokens {
      switch token {
      case .word(let word): words.append(word)
      case .unknown(let text): throw unknown(text)
      case .flag(let option):
        try accept(option)
        values[option.name] = []
      case .overfull(let option):
        try accept(option)
        throw usage("--\(option.name) takes no value")
      case .valued(let option, let value):
        // An option of this name in another command may be of another kind.
        let own = try accept(option)
        guard let value else { throw missingValue(own) }
        try add(value, to: own, &values)
      }
    }
    let given = Set(values.keys)
    try checkTogether(given)
    for option in known where !given.contains(option.name) {
      if let fallback = option.fallback { values[option.name] = [fallback] }
    }
    var invocation = Invocation(
      command: command.name, options: values,
      arguments: try assign(Array(words.dropFirst(count))))
    invocation.given = given
    return invocation
  }

  @discardableResult
  private func accept(_ option: Option) throws(Failure) -> Option {
    guard let own = known.first(where: { $0.name == option.name }) else {
      throw unknown("--" + option.name)
    }
    return own
  }

  private func add(
    _ value: String, to option: Option, _ values: inout [String: [String]]
  ) throws(Failure) {
    if values[option.name] != nil, !option.isRepeated {
      throw usage("--\(option.name) is given twice; once is enough")
    }
    if let expected = option.kind?.complaint(about: value) {
      throw .invalidValue("--\(option.name)", expected: expected, found: value)
    }
    values[option.name, default: []].append(value)
  }

  private func checkTogether(_ given: Set<String>) throws(Failure) {
    for option in known where given.contains(option.name) {
      if let other = option.excludes.first(where: given.contains) {
        throw usage("--\(option.name) and --\(other) can't be used together; give one of them")
      }
    }
    let missing = known.filter { $0.isRequired && !given.contains($0.name) }
    if !missing.isEmpty {
      let names = missing.map { "--\($0.name) \($0.placeholder)" }
      throw usage("\(listed(names, "and")) \(missing.count == 1 ? "is" : "are") missing")
    }
  }

  /// Gives each argument its words, in the order of the table.
  private func assign(_ words: [String]) throws(Failure) -> [String: [String]] {
    var rest = words[...]
    var values: [String: [String]] = [:]
    for argument in command.arguments {
      let takesAll = argument.arity == .any || argument.arity == .atLeastOne
      let taken = takesAll ? rest : rest.prefix(1)
      if taken.isEmpty, argument.arity == .one || argument.arity == .atLeastOne {
        throw usage("\(argument.name) is missing: \(argument.help)")
      }
      for word in taken {
        if let expected = argument.kind.complaint(about: word) {
          throw .invalidValue(argument.name, expected: expected, found: word)
        }
      }
      values[argument.name] = Array(taken)
      rest = rest.dropFirst(taken.count)
    }
    if let extra = rest.first { throw unexpected(extra) }
    return values
  }

  private func unexpected(_ word: String) -> Failure {
    let seconds = program.secondWords(after: command.name)
    let meant = nearest(to: word, among: seconds).map { "'\(command.name) \($0)'" }
    return Failure("unexpected argument \(shown(word))\(see(meant)) \(seeHelp)", .usage)
  }

  private func missingValue(_ option: Option) -> Failure {
    usage("--\(option.name) needs a value: --\(option.name) \(option.placeholder)")
  }

  private func unknown(_ text: String) -> Failure {
    let names = known.map { "--" + $0.name }
    let meant = nearest(to: text, among: names)
    return Failure("unknown option \(bare(text))\(see(meant)) \(seeHelp)", .usage)
  }

  private func bare(_ text: String) -> String { String(shown(text).dropFirst().dropLast()) }

  private func usage(_ sentence: String) -> Failure {
    Failure("\(sentence); see \(seeHelp)", .usage)
  }
}
