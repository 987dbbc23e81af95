public import CommandLine

/// What the server prints without a database: about itself, and the terms.
public enum ServerPages {
  /// Nil for every other command.
  public static func page(_ line: Invocation, of program: Program) -> String? {
    switch line.command {
    case "man": program.manual()
    case "completions":
      Shell(rawValue: line.required("SHELL")).map(program.completions(for:))
    case "app terms": AppTerms.text(line)
    default: nil
    }
  }

  /// Whether what is printed is for programs.
  public static func isDocument(_ line: Invocation) -> Bool {
    line.has("json") || line.command == "audit export"
  }
}
