public import Signing

/// What a profile holds to call a practice's coreplus: the server and the application's identity.
///
/// Printed, it shows the server alone.
public struct Credentials: Sendable {
  /// Where the API is, as `https://sandbox.coreplus.com.au`.
  public var url: String
  public var consumerID: String
  public var accessToken: String
  public var secret: Secret
  /// The `iss` of tokens: a web site of whoever signs. Servers do not compare it with anything.
  public var issuer: String
  /// The `aud` of tokens; the vendor's, unless a profile says otherwise.
  public var audience: String

  public static let usualIssuer = "https://coredesk.example"
  public static let usualAudience = "http://coreplus.com.au"

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
