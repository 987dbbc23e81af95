public import Signing

/// What a desk needs to call a practice's coreplus server: its address, and the application's ids
/// and secret.
///
/// Printing a value shows only the address.
public struct Credentials: Sendable {
  /// Where the API is, as `https://sandbox.coreplus.com.au`.
  public var url: String
  /// The application's consumer id: up to 50 characters (reference section 3.2), usually a GUID.
  /// It is text because it is signed exactly as the vendor shows it.
  public var consumerID: String
  /// The application's access token, a GUID that expires.
  public var accessToken: String
  /// Signs the tokens.
  public var secret: Secret
  /// The `iss` of tokens: the signer's web site. Servers only check that there is one.
  public var issuer: String
  /// The `aud` of tokens: the vendor's web site, unless a profile has another one.
  public var audience: String

  /// The `iss` if a profile has none.
  public static let usualIssuer = "https://coredesk.example"
  /// The `aud` if a profile has none.
  public static let usualAudience = "http://coreplus.com.au"

  /// Credentials as a profile or an application has them.
  public init(
    url: String, consumerID: String, accessToken: String, secret: Secret,
    issuer: String = usualIssuer, audience: String = usualAudience
  ) {
    self.url = url
    self.consumerID = consumerID
    self.accessToken = accessToken
    self.secret = secret
    self.issuer = issuer
    self.audience = audience
  }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "credentials for \(url)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["url": url]) }
}
