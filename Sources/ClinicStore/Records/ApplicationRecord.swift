public import Booking
public import CivilTime
import Signing

/// A developer's application (the vendor says add-on) as one practice has connected it.
public struct ApplicationRecord: Hashable, Sendable {
  /// The id of an application; not its consumer id.
  public typealias ID = Identifier<ApplicationRecord>
  /// Names the application in the audit trail and in commands.
  public var id: ID
  /// Whose records it may use.
  public var practice: Practice.ID
  /// As people know it, 1 to 100 characters.
  public var name: String
  /// The `consumerId` of its tokens; no two applications have the same, in upper or lower case. A
  /// new one is a GUID; the reference allows any text of up to 50 characters.
  public var consumerID: String
  /// The key of its tokens' HMAC: the UTF-8 bytes of this text. Never log it and never list it.
  public var secret: String
  /// As the store keeps it: the token's hash, or the token itself for a desk in the same process.
  public var accessToken: String
  /// From then on requests are refused.
  public var accessTokenExpires: Instant
  /// The permissions that the practice has ticked; they take effect with the next enabling.
  public var ticked: Set<Permission>
  /// The permissions in effect: a copy of `ticked` from when the application was last enabled.
  public var effective: Set<Permission>
  /// The additional endpoints that the practice has switched on.
  public var endpoints: Set<AdditionalEndpoint>
  /// The additional endpoints in effect: a copy of `endpoints` from when the application was last
  /// enabled.
  public var effectiveEndpoints: Set<AdditionalEndpoint>
  /// Whether its requests are accepted at all.
  public var isEnabled: Bool

  /// An application as it is stored; `Administration.createApplication` makes new ones.
  public init(
    id: ID, practice: Practice.ID, name: String, consumerID: String, secret: String,
    accessToken: String, accessTokenExpires: Instant, ticked: Set<Permission>,
    effective: Set<Permission>, endpoints: Set<AdditionalEndpoint> = [],
    effectiveEndpoints: Set<AdditionalEndpoint> = [], isEnabled: Bool
  ) {
    self.id = id
    self.practice = practice
    self.name = name
    self.consumerID = consumerID
    self.secret = secret
    self.accessToken = accessToken
    self.accessTokenExpires = accessTokenExpires
    self.ticked = ticked
    self.effective = effective
    self.endpoints = endpoints
    self.effectiveEndpoints = effectiveEndpoints
    self.isEnabled = isEnabled
  }
}

extension ApplicationRecord {
  private static let hashMark = "sha256:"

  /// The form in which a store keeps an access token that it doesn't have to give out again.
  public static func hash(ofAccessToken token: String) -> String {
    hashMark + SHA256.hex(token.lowercased())
  }

  /// The same application with its access token hashed, so that a copy of the store shows no token.
  public var withHashedAccessToken: ApplicationRecord {
    var application = self
    application.accessToken = Self.hash(ofAccessToken: accessToken)
    return application
  }

  /// Whether the access token is stored as it is, so that a reader of the record can sign in with
  /// it.
  public var hasReadableAccessToken: Bool { !accessToken.hasPrefix(Self.hashMark) }

  /// Whether this is the application's access token, in upper or lower case.
  public func opens(with token: String) -> Bool {
    accessToken.hasPrefix(Self.hashMark)
      ? accessToken == Self.hash(ofAccessToken: token)
      : accessToken.lowercased() == token.lowercased()
  }
}

/// An endpoint that a practice switches on for each application that needs it (reference section
/// 6). Databases keep the raw values.
public enum AdditionalEndpoint: String, Hashable, Sendable, CaseIterable, Comparable {
  case message = "Message"

  public static func < (a: AdditionalEndpoint, b: AdditionalEndpoint) -> Bool {
    a.rawValue < b.rawValue
  }
}

/// A practice's agreement to the terms for an application (reference section 6).
public struct Agreement: Hashable, Sendable {
  /// The application that the terms are for.
  public var application: ApplicationRecord.ID
  /// The edition of the terms, as `2026-12`.
  public var terms: String
  /// The name of the person who agreed, as they gave it.
  public var agreedBy: String
  /// When they agreed.
  public var agreedAt: Instant

  /// An agreement for `DiaryWriter.insert`, which keeps it for good.
  public init(
    application: ApplicationRecord.ID, terms: String, agreedBy: String, agreedAt: Instant
  ) {
    self.application = application
    self.terms = terms
    self.agreedBy = agreedBy
    self.agreedAt = agreedAt
  }
}
