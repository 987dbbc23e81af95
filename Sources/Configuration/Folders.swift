/// Where coredesk keeps what is its own (XDG Base Directory Specification): a relative path in a
/// variable is ignored, as the specification asks. Nothing is created here.
public struct Folders: Hashable, Sendable {
  /// `config.ini` and `themes/`.
  public let configuration: String
  /// The embedded clinic.
  public let data: String
  /// The journal and the console's log.
  public let state: String

  /// - Parameter data: Wins over `XDG_DATA_HOME` where it is given (`--data-dir`).
  public init(_ surroundings: Surroundings, data: String? = nil) {
    func folder(_ variable: String, _ usual: String) -> String {
      let given = surroundings[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (given ?? "\(surroundings.home)/\(usual)") + "/coredesk"
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    self.data = data ?? folder("XDG_DATA_HOME", ".local/share")
    state = folder("XDG_STATE_HOME", ".local/state")
  }

  public var configurationFile: String { "\(configuration)/config.ini" }
}
