/// One piece of a command line, before its command is known.
enum Token {
  case word(String)
  case flag(Option)
  /// An option that takes a value; nil if none follows.
  case valued(Option, String?)
  /// A flag that was given a value, such as `--json=yes`.
  case overfull(Option)
  /// An option that no command has, with its dashes.
  case unknown(String)
}

/// Separates words from options and finds each option's value.
///
/// getopt_long(3) doesn't do: it always accepts an unambiguous beginning of an option's name, so
/// that an option added later would break scripts, and its state is in globals that Swift's
/// concurrency checks forbid.
struct Tokenizer {
  private var rest: ArraySlice<String>
  private let long: [String: Option]
  private let short: [Character: Option]

  init(_ arguments: [String], options: [Option]) {
    rest = arguments[...]
    long = Dictionary(options.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    short = Dictionary(
      options.compactMap { option in option.short.map { ($0, option) } },
      uniquingKeysWith: { first, _ in first })
  }

  static func tokens(of arguments: [String], options: [Option]) -> [Token] {
    var tokenizer = Tokenizer(arguments, options: options)
    var tokens: [Token] = []
    while let argument = tokenizer.rest.popFirst() {
      if argument == "--" {
        tokens += tokenizer.rest.map { .word($0) }
        break
      }
      tokens.append(tokenizer.token(argument))
    }
    return tokens
  }

  private mutating func token(_ argument: String) -> Token {
    if argument.hasPrefix("--") { return longOption(argument) }
    // A lone dash is a word; by custom it means standard input.
    if argument.hasPrefix("-"), argument != "-" { return shortOption(argument) }
    return .word(argument)
  }

  private mutating func longOption(_ argument: String) -> Token {
    let body = argument.dropFirst(2)
    let equals = body.firstIndex(of: "=")
    let name = String(body[..<(equals ?? body.endIndex)])
    guard let option = long[name] else { return .unknown("--" + name) }
    let attached = equals.map { String(body[body.index(after: $0)...]) }
    if option.kind == nil { return attached == nil ? .flag(option) : .overfull(option) }
    return .valued(option, attached ?? value())
  }

  private mutating func shortOption(_ argument: String) -> Token {
    let body = argument.dropFirst()
    guard let letter = body.first, let option = short[letter] else { return .unknown(argument) }
    let attached = body.dropFirst()
    if option.kind == nil { return attached.isEmpty ? .flag(option) : .unknown(argument) }
    return .valued(option, attached.isEmpty ? value() : String(attached))
  }

  /// The next argument, unless it is an option: if a value was forgotten, the next option mustn't
  /// be taken for it.
  private mutating func value() -> String? {
    guard let next = rest.first, !next.hasPrefix("--") else { return nil }
    return rest.popFirst()
  }
}
