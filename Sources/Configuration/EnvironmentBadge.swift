import CoreplusAPI

/// The word in the console's header that says which kind of diary it changes.
public enum EnvironmentBadge: String, Hashable, Sendable, CaseIterable {
  /// The built-in demo clinic only.
  case demo = "DEMO"
  /// A server for trying things out.
  case sandbox = "SANDBOX"
  /// A practice's real diary.
  case production = "PRODUCTION"

  /// The badge of a connection: its profile's environment, else a sandbox for a loopback address or
  /// a host that begins with `sandbox.`, else production.
  init(profile: Profile.Environment?, address: ServerAddress) {
    switch profile {
    case .sandbox: self = .sandbox
    case .production: self = .production
    case nil:
      self =
        address.host.isLoopback || address.host.name.hasPrefix("sandbox.") ? .sandbox : .production
    }
  }
}

extension Profile {
  /// The word for the console's header; nil if the profile has no address.
  public var badge: EnvironmentBadge? {
    url.map { EnvironmentBadge(profile: environment, address: $0) }
  }
}
