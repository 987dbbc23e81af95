/// Why a request's token was refused, for the server's log and its `CoreDesk-Reason` header. The
/// body of the reply never says why (reference section 9.2).
public struct TokenCause: Error, Hashable, Sendable, RawRepresentable {
  public var rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// There is no `Authorization` header.
  public static let headerMissing = TokenCause(rawValue: "header-missing")
  /// The scheme isn't `JwToken`, or the header hasn't exactly one space and one token after it.
  public static let scheme = TokenCause(rawValue: "scheme")
  /// The text isn't a JSON Web Token, or has no issuer or audience.
  public static let malformed = TokenCause(rawValue: "malformed")
  /// The algorithm isn't HS256.
  public static let algorithm = TokenCause(rawValue: "algorithm")
  /// No application has this consumer id.
  public static let consumer = TokenCause(rawValue: "consumer")
  /// The token was signed with another secret.
  public static let signature = TokenCause(rawValue: "signature")
  /// `nbf` is in the future, by more than the leeway.
  public static let notYetValid = TokenCause(rawValue: "not-yet-valid")
  /// `exp` is in the past, by more than the leeway.
  public static let expired = TokenCause(rawValue: "expired")
  /// The time from `nbf` to `exp` is too long.
  public static let lifetime = TokenCause(rawValue: "lifetime")
  /// The practice has disabled the application.
  public static let applicationDisabled = TokenCause(rawValue: "application-disabled")
  /// The access token isn't the application's, or has expired.
  public static let accessToken = TokenCause(rawValue: "access-token")
  /// The token was signed for another method.
  public static let method = TokenCause(rawValue: "method")
  /// The token was signed for another URL.
  public static let url = TokenCause(rawValue: "url")
  /// The request hasn't the content type `application/json`.
  public static let contentType = TokenCause(rawValue: "content-type")
}
