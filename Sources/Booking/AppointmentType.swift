/// A kind of appointment: its usual length, its colour in the diary, and who offers it where.
public struct AppointmentType: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<AppointmentType>

  /// One practitioner offering the type at one location.
  public struct Offer: Hashable, Sendable {
    public var practitioner: Practitioner.ID
    public var location: Location.ID

    public init(practitioner: Practitioner.ID, location: Location.ID) {
      self.practitioner = practitioner
      self.location = location
    }
  }

  public var id: ID
  public var name: String
  /// Minutes, 1 to 120; nil where the server does not tell.
  public var minutes: Int?
  /// 0xRRGGBB.
  public var colour: UInt32?
  /// Nil where the server does not tell who offers it: then everybody may.
  public var offers: Set<Offer>?
  /// On whose account it is, where it is for one group only.
  public var clientGroup: ClientGroup.ID?

  public init(
    id: ID, name: String, minutes: Int?, colour: UInt32? = nil, offers: Set<Offer>? = nil,
    clientGroup: ClientGroup.ID? = nil
  ) {
    self.id = id
    self.name = name
    self.minutes = minutes
    self.colour = colour
    self.offers = offers
    self.clientGroup = clientGroup
  }

  public func isOffered(by practitioner: Practitioner.ID, at location: Location.ID) -> Bool {
    offers?.contains(Offer(practitioner: practitioner, location: location)) ?? true
  }
}
