public import Booking
public import CivilTime
import Signing

/// A developer's application (the vendor says add-on) as one practice has connected it.
public struct ApplicationRecord: Hashable, Sendable {
  public typealias ID = Identifier<ApplicationRecord>
  public var id: ID
  public var practice: Practice.ID
  public var name: String
  public var consumerID: String
  /// Key of the token's HMAC, the text's UTF-8 bytes. A secret: never logged, never listed.
  public var secret: String
  /// As the store keeps it: its hash, or the token itself where the server has to know it.
  public var accessToken: String
  public var accessTokenExpires: Instant
  /// Ticked on the application's page.
  public var ticked: Set<Permission>
  /// The copy of `ticked` that was taken when the application was last enabled.
  public var effective: Set<Permission>
  /// Additional endpoints that were switched on for it.
  public var endpoints: Set<AdditionalEndpoint>
  /// The copy of `endpoints` that was taken when the application was last enabled.
  public var effectiveEndpoints: Set<AdditionalEndpoint>
  public var isEnabled: Bool

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

  /// How a store keeps an access token that nobody has to read out of it again.
  public static func hash(ofAccessToken token: String) -> String {
    hashMark + SHA256.hex(token.lowercased())
  }

  /// The same application as it is stored: whoever reads the store learns no access token.
  public var withHashedAccessToken: ApplicationRecord {
    var application = self
    application.accessToken = Self.hash(ofAccessToken: accessToken)
    return application
  }

  /// Whether it was stored as it is, so that who reads the record can sign in with it.
  public var hasReadableAccessToken: Bool { !accessToken.hasPrefix(Self.hashMark) }

  /// Case does not matter, as with every id.
  public func opens(with token: String) -> Bool {
    accessToken.hasPrefix(Self.hashMark)
      ? accessToken == Self.hash(ofAccessToken: token)
      : accessToken.lowercased() == token.lowercased()
  }
}

/// An endpoint that no application has before it is switched on for it (reference section 6).
public enum AdditionalEndpoint: String, Hashable, Sendable, CaseIterable, Comparable {
  case message = "Message"

  public static func < (a: AdditionalEndpoint, b: AdditionalEndpoint) -> Bool {
    a.rawValue < b.rawValue
  }
}

/// That a practice has agreed to the terms for an application (reference section 6).
public struct Agreement: Hashable, Sendable {
  public var application: ApplicationRecord.ID
  /// Which edition of the terms.
  public var terms: String
  /// The person's name, as they gave it.
  public var agreedBy: String
  public var agreedAt: Instant

  public init(
    application: ApplicationRecord.ID, terms: String, agreedBy: String, agreedAt: Instant
  ) {
    self.application = application
    self.terms = terms
    self.agreedBy = agreedBy
    self.agreedAt = agreedAt
  }
}
