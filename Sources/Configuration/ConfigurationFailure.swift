public import CommandLine

/// What is wrong with the configuration: one sentence that names the place and what to do.
public struct ConfigurationFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public struct Code: RawRepresentable, Hashable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A file that cannot be read, is too open, or is no text.
    public static let file = Code(rawValue: "file")
    /// A line that means nothing.
    public static let line = Code(rawValue: "line")
    /// A profile that is not there or not complete.
    public static let profile = Code(rawValue: "profile")
    /// A secret that its file or command does not give.
    public static let secret = Code(rawValue: "secret")
    public static let theme = Code(rawValue: "theme")
    /// A profile's name that is taken, or that none has, where one was to be changed.
    public static let name = Code(rawValue: "name")
  }

  public let code: Code
  public let sentence: String
  /// The status to exit with: bad data where a name was given wrong, else the configuration's.
  public var status: ExitStatus { code == .name ? .badData : .configuration }

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
