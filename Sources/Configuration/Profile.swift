public import CoreplusAPI

/// One practice's connection as `config.ini` names it. Printed, it shows neither secret nor token.
public struct Profile: Hashable, Sendable {
  public enum Environment: String, Hashable, Sendable, CaseIterable { case sandbox, production }

  public let name: String
  public var environment: Environment?
  public var url: ServerAddress?
  public var consumerID: String?
  public var accessToken: String?
  public var secret: SecretSource?
  public var issuer: String?
  public var audience: String?
  /// Certificates to trust besides the system's, in PEM.
  public var caFile: String?

  public init(name: String) { self.name = name }

  /// The keys of a `[profile NAME]`.
  public static let keys = [
    "environment", "url", "consumer-id", "access-token", "secret", "secret-file",
    "secret-command", "issuer", "audience", "ca-file",
  ]

  /// Whether a name can be a profile's; `demo` is the embedded clinic's own.
  public static func isName(_ name: String) -> Bool {
    !name.isEmpty && name != "demo" && name.utf8.count <= 40
      && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// Whether what is written in it must stay unread by others.
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
