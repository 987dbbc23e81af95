import CoreplusAPI

/// The word in the header that says whose diary is changed.
public enum EnvironmentBadge: String, Hashable, Sendable, CaseIterable {
  /// The embedded clinic, and nothing else.
  case demo = "DEMO"
  case sandbox = "SANDBOX"
  case production = "PRODUCTION"

  /// The badge of a connection: what its profile says; where there is only an address, that tells
  /// a sandbox by its host. In doubt it is production.
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
  /// What the console calls its environment; nil where it has no address.
  public var badge: EnvironmentBadge? {
    url.map { EnvironmentBadge(profile: environment, address: $0) }
  }
}
