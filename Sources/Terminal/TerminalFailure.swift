/// Why the console can't use the terminal.
public struct TerminalFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// A word for logs and tests.
    public let rawValue: String
    /// A code with this word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Standard input or output isn't a terminal (isatty(3)).
    public static let notATerminal = Code(rawValue: "not-a-terminal")
    /// `TERM` isn't set, or the terminal database has no description by that name (terminfo(5)).
    public static let unknownTerminal = Code(rawValue: "unknown-terminal")
    /// The description has no `cup` (terminfo(5)), which curses needs to draw.
    public static let cannotMoveCursor = Code(rawValue: "cannot-move-cursor")
  }

  /// The kind of failure.
  public let code: Code
  /// What happened and what to do, in one sentence.
  public let sentence: String

  public var description: String { sentence }

  static let notATerminal = TerminalFailure(
    code: .notATerminal,
    sentence: "The console needs a terminal for its input and output; "
      + "for scripts use the commands, see coredesk --help.")

  static func unknown(_ name: String) -> TerminalFailure {
    TerminalFailure(
      code: .unknownTerminal,
      sentence: name.isEmpty
        ? "TERM isn't set; set it to the terminal you use, such as TERM=xterm-256color."
        : "This computer doesn't know the terminal \(name); try TERM=xterm-256color or TERM=vt100.")
  }

  static func cannotMoveCursor(_ name: String) -> TerminalFailure {
    TerminalFailure(
      code: .cannotMoveCursor,
      sentence: "The terminal \(name) can't move its cursor, which the console needs; "
        + "coredesk --plain works on it.")
  }
}
