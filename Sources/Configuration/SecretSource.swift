/// Where a profile's secret is kept. Printed, it never shows the secret.
public enum SecretSource: Hashable, Sendable {
  /// The secret itself, in `config.ini`.
  case text(String)
  /// The path of a file that only its owner can read; the secret is its first line.
  case file(String)
  /// A command for `sh -c`; the secret is the first line it prints.
  case command(String)

  /// Reads the secret, or runs its command, which may take up to ten seconds.
  ///
  /// - Parameters:
  ///   - folder: Where a relative path begins.
  ///   - hasTerminal: Whether the command may use our terminal.
  /// - Throws: If there is no secret, or if others can read its file.
  func reveal(
    _ surroundings: Surroundings, folder: String, hasTerminal: Bool = true
  ) throws(ConfigurationFailure) -> String {
    switch self {
    case .text(let secret): return secret
    case .file(let name):
      let path = surroundings.path(name, from: folder)
      guard let file = try TextFile.read(path) else {
        throw .file(path, "doesn't exist, but secret-file names it.")
      }
      guard file.mode & 0o077 == 0 else {
        throw .file(path, "can be read by others and holds a secret; run: chmod 600 \(path)")
      }
      guard let line = file.text.firstLine else {
        throw .file(path, "is empty; put the secret on its first line.")
      }
      return line
    case .command(let command):
      return try SecretCommand(command, limit: .seconds(10), hasTerminal: hasTerminal).run()
    }
  }
}

extension SecretSource: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String {
    switch self {
    case .text: "secret"
    case .file(let path): "secret-file \(path)"
    case .command: "secret-command"
    }
  }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension String {
  /// The text up to the first line break; nil if that is empty.
  var firstLine: String? {
    let line = prefix { !$0.isNewline }
    return line.isEmpty ? nil : String(line)
  }
}
