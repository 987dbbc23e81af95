public import CoreplusAPI

/// What the console and the commands speak to.
public enum Connection: Hashable, Sendable {
  /// The clinic embedded in the process.
  case demo
  case remote(RemoteClinic)

  public var badge: EnvironmentBadge {
    switch self {
    case .demo: .demo
    case .remote(let clinic): clinic.badge
    }
  }
}

/// A practice's API and the application's identity there. Printed, it shows the address alone.
public struct RemoteClinic: Hashable, Sendable {
  /// The profile's name; nil where all came from environment variables.
  public let profile: String?
  public let badge: EnvironmentBadge
  public let url: ServerAddress
  public let consumerID: String
  public let accessToken: String
  public let secret: String
  public let issuer: String?
  public let audience: String?
  public let caFile: String?
}

extension RemoteClinic: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "clinic at \(url)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["url": url.text]) }
}
