/// Why a terminal cannot be had.
public struct TerminalFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public struct Code: RawRepresentable, Hashable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let notATerminal = Code(rawValue: "not-a-terminal")
    public static let unknownTerminal = Code(rawValue: "unknown-terminal")
    public static let cannotMoveCursor = Code(rawValue: "cannot-move-cursor")
  }

  public let code: Code
  /// One sentence: what happened and what to do.
  public let sentence: String
  /// The status to exit with (sysexits.h).
  public let status: Int32

  public var description: String { sentence }

  static let notATerminal = TerminalFailure(
    code: .notATerminal,
    sentence: "The console needs a terminal for its input and output; "
      + "for scripts there are the commands, see coredesk --help.",
    status: 64)

  static func unknown(_ name: String) -> TerminalFailure {
    TerminalFailure(
      code: .unknownTerminal,
      sentence: name.isEmpty
        ? "TERM is not set; set it to the terminal you use, such as TERM=xterm-256color."
        : "The terminal \(name) is not known here; try TERM=xterm-256color or TERM=vt100.",
      status: 78)
  }

  static func cannotMoveCursor(_ name: String) -> TerminalFailure {
    TerminalFailure(
      code: .cannotMoveCursor,
      sentence: "The terminal \(name) cannot move its cursor, which the console needs; "
        + "coredesk --plain works on it.",
      status: 78)
  }
}
