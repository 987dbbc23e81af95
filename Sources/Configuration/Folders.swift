/// The paths of coredesk's folders, by the XDG Base Directory Specification: a relative path in a
/// variable is ignored, as the specification requires. This type makes no folder.
public struct Folders: Hashable, Sendable {
  /// The folder of `config.ini`, `pin` and `themes/`.
  public let configuration: String
  /// The folder of the demo clinic and of waiting lists.
  public let data: String
  /// The folder of the console's log.
  public let state: String

  /// The folders by the environment variables.
  ///
  /// - Parameter data: The value of `--data-dir`, which wins over `XDG_DATA_HOME`; nil without it.
  public init(_ surroundings: Surroundings, data: String? = nil) {
    func folder(_ variable: String, _ usual: String) -> String {
      let given = surroundings[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (given ?? "\(surroundings.home)/\(usual)") + "/coredesk"
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    self.data = data ?? folder("XDG_DATA_HOME", ".local/share")
    state = folder("XDG_STATE_HOME", ".local/state")
  }

  /// The path of `config.ini`.
  public var configurationFile: String { "\(configuration)/config.ini" }
}
