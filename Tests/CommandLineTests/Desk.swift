import CommandLine

/// A small program to test the table with.
enum Desk {
  static let program = Program(
    name: "desk", summary: "A desk to try things on.", version: ["desk 1.2", "library 3.4"],
    options: [
      .flag("json", "print one JSON document"),
      Option("profile", .text, "which clinic", placeholder: "NAME"),
    ],
    commands: [
      Command(
        "console", "open the desk", options: [Option("theme", .file, "colours")],
        run: ()),
      Command(
        "slots", "list free places", details: ["Times are the location's."],
        options: [
          Option("from", .text, "first day", placeholder: "DAY", required: true),
          Option("to", .text, "last day", placeholder: "DAY", required: true),
          Option("practitioner", .id, "only this practitioner", repeated: true),
          Option("type", .id, "cut to this type's length", excludes: ["minutes"]),
          Option("minutes", .integer(1...1440), "cut to this length"),
          Option("format", .choice(["text", "csv", "html"]), "how to print", fallback: "text"),
          Option(
            "permissions", .choices(["all", "VIEW_CLIENT", "VIEW_INVOICE"]), "what is allowed"),
          Option("start", .text, "when", placeholder: "DAYTIME"),
          Option("listen", .hostPort, "where to listen", fallback: "127.0.0.1:8750"),
        ], examples: ["desk slots --from today --to +2w"],
        run: ()),
      Command(
        "clients find", "search",
        arguments: [Argument("TEXT", .text, "words of a name", .atLeastOne)],
        run: ()),
      Command(
        "clients show", "show one client", arguments: [Argument("ID", .id, "the client's id")],
        run: ()),
      Command(
        "token", "print a token",
        options: [Option("method", .text, "GET or POST", fallback: "GET")],
        run: ()),
      Command(
        "token verify", "check a token", arguments: [Argument("TOKEN", .text, "the token")],
        run: ()),
      Command(
        "man", "print the manual page", arguments: [Argument("WORD", .text, "which", .optional)],
        run: ()),
    ],
    standard: "console", environment: [.init("DESK_PROFILE", "the profile")],
    exits: [.init("64", "the command line is wrong")])

  static func invocation(_ arguments: String...) throws -> Invocation {
    guard case .run(let invocation, _) = try program.parse(arguments) else {
      throw Failure("not an invocation", .usage)
    }
    return invocation
  }

  /// What a command line with `--version` prints; nil for any other.
  static func version(_ arguments: String...) throws -> String? {
    guard case .version(let text) = try program.parse(arguments) else { return nil }
    return text
  }

  static func complaint(_ arguments: String...) -> String? {
    do {
      _ = try program.parse(arguments)
      return nil
    } catch {
      return error.status == .usage ? error.sentence : "status \(error.status.rawValue)"
    }
  }

  static func help(_ arguments: String...) throws -> String {
    guard case .help(let text) = try program.parse(arguments) else { return "no help" }
    return text
  }
}
