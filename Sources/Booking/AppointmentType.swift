/// A kind of appointment: its usual length, its colour in the diary, and who offers it where;
/// coreplus API, Appointment Type
/// (https://developers.corepluspm.com/api/api-end-points/appointment-type/create-appointment-type).
public struct AppointmentType: Hashable, Sendable, Identifiable {
  /// The server's id of a type.
  public typealias ID = Identifier<AppointmentType>

  /// A practitioner who offers the type at a location.
  public struct Offer: Hashable, Sendable {
    /// Who offers it.
    public var practitioner: Practitioner.ID
    /// Where they offer it.
    public var location: Location.ID

    /// An offer of this practitioner at this location.
    public init(practitioner: Practitioner.ID, location: Location.ID) {
      self.practitioner = practitioner
      self.location = location
    }
  }

  /// What the server knows it by.
  public var id: ID
  /// As the diary and the booking line show it, as `Initial consult`; 100 characters at most.
  public var name: String
  /// Its usual length in minutes, 1 to 120; nil if the server doesn't say.
  public var minutes: Int?
  /// Its colour in the diary, as 0xRRGGBB; nil if it has none.
  public var colour: UInt32?
  /// Who offers it where; nil if the server doesn't say, and then every practitioner may.
  public var offers: Set<Offer>?
  /// The only group of clients that it is for; nil if it is for all.
  public var clientGroup: ClientGroup.ID?

  /// A type with these values.
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

  /// Whether this practitioner offers the type at this location.
  public func isOffered(by practitioner: Practitioner.ID, at location: Location.ID) -> Bool {
    offers?.contains(Offer(practitioner: practitioner, location: location)) ?? true
  }
}
