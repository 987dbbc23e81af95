public import Booking
public import CoreplusAPI

/// The clinic that the console and the commands connect to.
public enum ChosenClinic: Hashable, Sendable {
  /// The built-in demo clinic.
  case demo
  /// A clinic on a server.
  case remote(RemoteClinic)

  /// The kind of diary that it has.
  public var kind: ClinicKind {
    switch self {
    case .demo: .demo
    case .remote(let clinic): clinic.kind
    }
  }
}

/// A practice's API and the credentials for it. Printed, it shows only the address.
public struct RemoteClinic: Hashable, Sendable {
  /// The profile's name; nil if everything came from environment variables.
  public let profile: String?
  /// The kind of diary that it has: by its profile, else by its address.
  public let kind: ClinicKind
  /// The address of the API.
  public let url: ServerAddress
  /// The application's consumer id.
  public let consumerID: String
  /// The practice's access token.
  public let accessToken: String
  /// The application's secret, which signs every token.
  public let secret: String
  /// The issuer to name in tokens; nil for the usual one.
  public let issuer: String?
  /// The audience to name in tokens; nil for the usual one.
  public let audience: String?
  /// The path of certificates to trust besides the system's, in PEM; nil for none.
  public let caFile: String?
}

extension RemoteClinic: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "clinic at \(url)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["url": url.text]) }
}
