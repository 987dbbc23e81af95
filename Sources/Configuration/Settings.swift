public import CivilTime

/// What `config.ini` says. Without a file, and for all it leaves out, there are defaults.
public struct Settings: Hashable, Sendable {
  /// Keys bound to an action, not yet judged: which actions and keys there are, the console knows.
  public struct KeyBinding: Hashable, Sendable {
    public let action: String
    public let keys: [String]
    /// Where it stands: `…/config.ini line 12`.
    public let place: String
  }

  /// In the order of the file.
  public var profiles: [Profile] = []
  /// The profile to use where none is named.
  public var profile: String?
  public var theme: String?
  /// How long the console may rest before it locks; nil for never.
  public var lockAfter: Duration?
  /// Whether the console takes clicks.
  public var usesMouse = true
  /// Minutes of a row of the diary, a divisor of 60.
  public var rowMinutes = 15
  /// The hour the diary opens at, 0 to 23; nil for the first anybody works.
  public var firstHour: Int?
  public var weekStart = Weekday.monday
  public var keys: [KeyBinding] = []
  /// The file it came from, whether or not there is one.
  public var file: String

  public init(file: String = "config.ini") { self.file = file }

  /// Reads the configuration file. Costs one failed `open` where there is none.
  public static func read(_ folders: Folders) throws(ConfigurationFailure) -> Settings {
    let path = folders.configurationFile
    guard let file = try TextFile.read(path) else { return Settings(file: path) }
    return try parse(file)
  }

  static func parse(_ file: TextFile) throws(ConfigurationFailure) -> Settings {
    let settings = try SettingsReader.read(try INIFile(path: file.path, text: file.text))
    let holdsSecrets = settings.profiles.contains { $0.holdsCredentials }
    // Who may write may also name a command to run.
    if file.mode & 0o022 != 0 || (holdsSecrets && file.mode & 0o077 != 0) {
      throw .file(
        file.path,
        "can be \(holdsSecrets ? "read" : "changed") by others"
          + "\(holdsSecrets ? " and holds credentials" : ""); run: chmod 600 \(file.path)")
    }
    return settings
  }
}
