public import CoreplusAPI

/// A practice's connection, as a `[profile NAME]` of `config.ini` describes it. Printed, it shows
/// neither the secret nor the token.
public struct Profile: Hashable, Sendable {
  /// Which kind of server it is; the raw value is the word in the file.
  public enum Environment: String, Hashable, Sendable, CaseIterable { case sandbox, production }

  /// The `NAME` of `[profile NAME]`.
  public let name: String
  /// Nil if the file leaves it to the address; see `clinicKind`.
  public var environment: Environment?
  /// The address of the API.
  public var url: ServerAddress?
  /// The application's consumer id.
  public var consumerID: String?
  /// The practice's access token.
  public var accessToken: String?
  /// Where the application's secret is kept.
  public var secret: SecretSource?
  /// The issuer to name in tokens; nil for the usual one.
  public var issuer: String?
  /// The audience to name in tokens; nil for the usual one.
  public var audience: String?
  /// The path of certificates to trust besides the system's, in PEM. A relative one begins at the
  /// file's folder.
  public var caFile: String?

  /// A profile without a connection.
  public init(name: String) { self.name = name }

  /// The keys of a `[profile NAME]`.
  public static let keys = [
    "environment", "url", "consumer-id", "access-token", "secret", "secret-file",
    "secret-command", "issuer", "audience", "ca-file",
  ]

  /// Whether a profile can have this name: at most 40 bytes of letters, digits, `-` and `_`, and
  /// not `demo`, which means the demo clinic.
  public static func isName(_ name: String) -> Bool {
    !name.isEmpty && name != "demo" && name.utf8.count <= 40
      && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// Whether the file must be hidden from others because of this profile.
  var holdsCredentials: Bool {
    if case .text = secret { return true }
    return accessToken != nil
  }
}

extension Profile: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "profile \(name)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}
