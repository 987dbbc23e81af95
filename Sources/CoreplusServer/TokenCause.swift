/// Why a request's token was refused, for the server's log and its `CoreDesk-Reason` header; the
/// reply itself never tells (reference section 9.2).
public struct TokenCause: Error, Hashable, Sendable, RawRepresentable {
  public var rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let headerMissing = TokenCause(rawValue: "header-missing")
  /// Another scheme than `JwToken`, not one space after it, or more than one token.
  public static let scheme = TokenCause(rawValue: "scheme")
  /// Not a JWT, or one without issuer or audience.
  public static let malformed = TokenCause(rawValue: "malformed")
  public static let algorithm = TokenCause(rawValue: "algorithm")
  public static let consumer = TokenCause(rawValue: "consumer")
  public static let signature = TokenCause(rawValue: "signature")
  public static let notYetValid = TokenCause(rawValue: "not-yet-valid")
  public static let expired = TokenCause(rawValue: "expired")
  public static let lifetime = TokenCause(rawValue: "lifetime")
  public static let applicationDisabled = TokenCause(rawValue: "application-disabled")
  public static let accessToken = TokenCause(rawValue: "access-token")
  public static let method = TokenCause(rawValue: "method")
  public static let url = TokenCause(rawValue: "url")
  public static let contentType = TokenCause(rawValue: "content-type")
}
