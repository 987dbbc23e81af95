public import CivilTime

/// What a client who found no suitable time waits for, as it is put on the list.
public struct WaitingOrder: Hashable, Sendable {
  /// Who waits.
  public var client: Client.ID
  /// As `SMITH Jane`. A server that keeps the list uses the name in the client's record instead.
  public var clientName: String
  /// The number to call. Empty: the one in the client's record, if the server keeps the list.
  public var phone: String
  /// With whom; nil: with any practitioner.
  public var practitioner: Practitioner.ID?
  /// Where; nil: at any location.
  public var location: Location.ID?
  /// What for; nil: any type.
  public var type: AppointmentType.ID?
  /// How long the appointment must be; nil: as long as the type.
  public var minutes: Int?
  /// Empty: any day and time.
  public var wish: PlaceWish
  /// The desk's own words, 300 characters at most; may be empty.
  public var note: String
  /// The initials of the person who took the call.
  public var createdBy: String

  /// An order for this client; what is left out doesn't matter to them.
  public init(
    client: Client.ID, clientName: String, phone: String = "",
    practitioner: Practitioner.ID? = nil, location: Location.ID? = nil,
    type: AppointmentType.ID? = nil, minutes: Int? = nil, wish: PlaceWish = PlaceWish(),
    note: String = "", createdBy: String = ""
  ) {
    self.client = client
    self.clientName = clientName
    self.phone = phone
    self.practitioner = practitioner
    self.location = location
    self.type = type
    self.minutes = minutes
    self.wish = wish
    self.note = note
    self.createdBy = createdBy
  }
}

/// A client on the waiting list, and what would suit them.
public struct WaitingEntry: Hashable, Sendable, Identifiable {
  /// The id that the keeper of the list gave.
  public typealias ID = Identifier<WaitingEntry>
  /// What the entry is removed by.
  public var id: ID
  /// Who waits.
  public var client: Client.ID
  /// As `SMITH Jane`.
  public var clientName: String
  /// The number to call; may be empty.
  public var phone: String
  /// With whom; nil: with any practitioner.
  public var practitioner: Practitioner.ID?
  /// Where; nil: at any location.
  public var location: Location.ID?
  /// What for; nil: any type.
  public var type: AppointmentType.ID?
  /// How long the appointment must be; nil: as long as the type.
  public var minutes: Int?
  /// Empty: any day and time.
  public var wish: PlaceWish
  /// The desk's own words; may be empty.
  public var note: String
  /// Since when the client has been waiting.
  public var createdAt: Instant
  /// The initials of the person who took the call.
  public var createdBy: String

  /// The entry that an order becomes.
  public init(_ order: WaitingOrder, id: ID, createdAt: Instant) {
    self.id = id
    client = order.client
    clientName = order.clientName
    phone = order.phone
    practitioner = order.practitioner
    location = order.location
    type = order.type
    minutes = order.minutes
    wish = order.wish
    note = order.note
    self.createdAt = createdAt
    createdBy = order.createdBy
  }

  /// The order that puts the same client on the list again with the same wish.
  public var order: WaitingOrder {
    WaitingOrder(
      client: client, clientName: clientName, phone: phone, practitioner: practitioner,
      location: location, type: type, minutes: minutes, wish: wish, note: note,
      createdBy: createdBy)
  }

  /// Whether `a` has waited longer than `b`.
  public static func isLonger(_ a: WaitingEntry, _ b: WaitingEntry) -> Bool {
    (a.createdAt, a.id) < (b.createdAt, b.id)
  }

  /// The pieces of freed time that would suit, earliest first; none if it is another practitioner's
  /// or at another location. Doesn't check whether the type is offered there.
  ///
  /// - Parameter minutes: how long the appointment must be if the entry doesn't say.
  public func places(
    in free: AvailabilitySlot, zone: Zone, minutes: Int
  ) -> [AvailabilitySlot] {
    guard practitioner == nil || practitioner == free.practitioner,
      location == nil || location == free.location
    else { return [] }
    return wish.places(in: free, minutes: self.minutes ?? minutes, zone: zone)
  }
}

extension ClientRecord {
  /// As `SMITH Jane`, the form that a waiting list uses.
  public var listedName: String {
    [client.familyName.uppercased(), client.givenName].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The mobile number, else the one at home, else the one at work; empty if there is none.
  public var phoneToCall: String {
    [mobile, homePhone, workPhone].first { !$0.isEmpty } ?? ""
  }
}
