public import CommandLine

/// What is wrong with the configuration: a sentence that names the place and says what to do.
public struct ConfigurationFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// A word for logs and tests.
    public let rawValue: String
    /// A code with this word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A file can't be read or written, others can read or change it, or it isn't text.
    public static let file = Code(rawValue: "file")
    /// A line of a file can't be used.
    public static let line = Code(rawValue: "line")
    /// A profile doesn't exist or isn't complete.
    public static let profile = Code(rawValue: "profile")
    /// The command for a secret failed or printed none.
    public static let secret = Code(rawValue: "secret")
    /// There is no theme of that name or file.
    public static let theme = Code(rawValue: "theme")
    /// A profile to be changed doesn't exist, or one to be added does.
    public static let name = Code(rawValue: "name")
  }

  /// The kind of failure.
  public let code: Code
  /// What happened and what to do, for people. Holds no secret.
  public let sentence: String
  /// The status to exit with: `.badData` for a wrong name, else `.configuration`.
  public var status: ExitStatus { code == .name ? .badData : .configuration }

  /// A failure with its sentence.
  public init(code: Code, sentence: String) {
    self.code = code
    self.sentence = sentence
  }

  public var description: String { sentence }

  static func file(_ path: String, _ problem: String) -> ConfigurationFailure {
    ConfigurationFailure(code: .file, sentence: "\(path) \(problem)")
  }

  static func line(_ path: String, _ line: Int, _ problem: String) -> ConfigurationFailure {
    ConfigurationFailure(code: .line, sentence: "\(path) line \(line): \(problem)")
  }
}
