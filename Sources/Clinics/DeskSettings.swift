public import CommandLine
public import Configuration

/// This desk's environment, folders and configuration.
public struct DeskSettings: Sendable {
  /// The environment variables, the home and the program's path.
  public let surroundings: Surroundings
  /// The folders of the configuration, the data and the state.
  public let folders: Folders
  /// The settings in the configuration file.
  public let settings: Settings
  /// The log `console.log` in the state folder.
  public let log: DiagnosticLog

  /// Reads the configuration file.
  ///
  /// - Parameter line: only its `--data-dir` counts.
  /// - Throws: If the file can't be read or used; see `Settings.read`.
  public init(
    _ line: Invocation, _ surroundings: Surroundings = Surroundings()
  ) throws(Failure) {
    self.surroundings = surroundings
    let folders = Folders(surroundings, data: line.text("data-dir"))
    self.folders = folders
    settings = try configured { () throws(ConfigurationFailure) in try Settings.read(folders) }
    log = DiagnosticLog(path: folders.state + "/console.log")
  }
}

/// Runs `body`, and turns a failure of the configuration into that of a command, with its exit
/// status.
public func configured<Value>(
  _ body: () throws(ConfigurationFailure) -> Value
) throws(Failure) -> Value {
  do throws(ConfigurationFailure) {
    return try body()
  } catch {
    throw Failure(error.sentence, error.status)
  }
}
