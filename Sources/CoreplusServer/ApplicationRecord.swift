public import Booking
public import CivilTime

/// A developer's application (the vendor says add-on) as one practice has connected it.
public struct ApplicationRecord: Hashable, Sendable {
  public typealias ID = Identifier<ApplicationRecord>
  public var id: ID
  public var practice: Practice.ID
  public var name: String
  public var consumerID: String
  /// Key of the token's HMAC, the text's UTF-8 bytes. A secret: never logged, never listed.
  public var secret: String
  public var accessToken: String
  public var accessTokenExpires: Instant
  /// Ticked on the application's page.
  public var ticked: Set<Permission>
  /// The copy of `ticked` that was taken when the application was last enabled.
  public var effective: Set<Permission>
  public var isEnabled: Bool

  public init(
    id: ID, practice: Practice.ID, name: String, consumerID: String, secret: String,
    accessToken: String, accessTokenExpires: Instant, ticked: Set<Permission>,
    effective: Set<Permission>, isEnabled: Bool
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
    self.isEnabled = isEnabled
  }
}
