public import CivilTime

/// The settings in `config.ini`, with defaults for all that it leaves out.
public struct Settings: Hashable, Sendable {
  /// An entry under `[keys]`. Nothing in it is checked here: the console knows the actions and
  /// keys.
  public struct KeyBinding: Hashable, Sendable {
    /// The action's name, such as `next-free`.
    public let action: String
    /// The names of its keys, such as `ctrl-n`.
    public let keys: [String]
    /// The place to name in a message: `…/config.ini line 12`.
    public let place: String
  }

  /// The profiles, in the order of the file.
  public var profiles: [Profile] = []
  /// The profile to use if the command line names none; nil if the file doesn't say.
  public var profile: String?
  /// The name of the theme or the path of its file; nil for the default.
  public var theme: String?
  /// How long the console waits for a key before it locks, 1 to 480 minutes; nil for ever.
  public var lockAfter: Duration?
  /// Whether the console takes clicks.
  public var usesMouse = true
  /// The minutes of a row of the diary: 5, 10, 15, 20, 30 or 60.
  public var rowMinutes = 15
  /// The hour at which the diary begins, 0 to 23; nil for the first hour that anybody works.
  public var firstHour: Int?
  /// The first day of a week, Monday or Sunday.
  public var weekStart = Weekday.monday
  /// The entries under `[keys]`, in the order of the file.
  public var keys: [KeyBinding] = []
  /// The path of the file, which may not exist.
  public var file: String

  /// The defaults.
  public init(file: String = "config.ini") { self.file = file }

  /// Reads the configuration file; the defaults if there is none, which costs one failed open(2).
  ///
  /// - Throws: If the file can't be read, a line can't be used, or others could read its
  ///   credentials or change it.
  public static func read(_ folders: Folders) throws(ConfigurationFailure) -> Settings {
    let path = folders.configurationFile
    guard let file = try TextFile.read(path) else { return Settings(file: path) }
    return try parse(file)
  }

  static func parse(_ file: TextFile) throws(ConfigurationFailure) -> Settings {
    let settings = try SettingsReader.read(try INIFile(path: file.path, text: file.text))
    let holdsSecrets = settings.profiles.contains { $0.holdsCredentials }
    // Whoever can change the file can make coredesk run a command.
    if file.mode & 0o022 != 0 || (holdsSecrets && file.mode & 0o077 != 0) {
      throw .file(
        file.path,
        "can be \(holdsSecrets ? "read" : "changed") by others"
          + "\(holdsSecrets ? " and holds credentials" : ""); run: chmod 600 \(file.path)")
    }
    return settings
  }
}
