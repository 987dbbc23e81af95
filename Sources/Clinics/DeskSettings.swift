public import CommandLine
public import Configuration

/// What this desk was given: its environment, its folders and its configuration.
public struct DeskSettings: Sendable {
  public let surroundings: Surroundings
  public let folders: Folders
  public let settings: Settings
  public let log: DiagnosticLog

  /// Reads the configuration file, for the options that every command takes.
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

/// Gives a fault of the configuration its exit status.
public func configured<Value>(
  _ body: () throws(ConfigurationFailure) -> Value
) throws(Failure) -> Value {
  do throws(ConfigurationFailure) {
    return try body()
  } catch {
    throw Failure(error.sentence, error.status)
  }
}
