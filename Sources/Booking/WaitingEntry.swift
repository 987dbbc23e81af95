public import CivilTime

/// What somebody waits for who finds no place that suits them, as it is put on the list.
public struct WaitingOrder: Hashable, Sendable {
  public var client: Client.ID
  /// As `SMITH Jane`. A server that keeps the list tells the name of the client's record instead.
  public var clientName: String
  /// The number to call. Empty: the one of the client's record, where the list's keeper knows it.
  public var phone: String
  /// Nil: any.
  public var practitioner: Practitioner.ID?
  public var location: Location.ID?
  public var type: AppointmentType.ID?
  /// How long it must be; nil: as long as the type.
  public var minutes: Int?
  /// Empty: any day and time.
  public var wish: PlaceWish
  public var note: String
  /// Initials of whoever took the call.
  public var createdBy: String

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

/// Somebody on the waiting list, and what would suit them.
public struct WaitingEntry: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<WaitingEntry>
  public var id: ID
  public var client: Client.ID
  /// As `SMITH Jane`.
  public var clientName: String
  /// The number to call; may be empty.
  public var phone: String
  /// Nil: any.
  public var practitioner: Practitioner.ID?
  public var location: Location.ID?
  public var type: AppointmentType.ID?
  /// How long it must be; nil: as long as the type.
  public var minutes: Int?
  /// Empty: any day and time.
  public var wish: PlaceWish
  public var note: String
  public var createdAt: Instant
  /// Initials of whoever took the call.
  public var createdBy: String

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

  /// What puts the same client on the list again with the same wish.
  public var order: WaitingOrder {
    WaitingOrder(
      client: client, clientName: clientName, phone: phone, practitioner: practitioner,
      location: location, type: type, minutes: minutes, wish: wish, note: note,
      createdBy: createdBy)
  }

  /// Whether this one has waited longer.
  public static func isLonger(_ a: WaitingEntry, _ b: WaitingEntry) -> Bool {
    (a.createdAt, a.id) < (b.createdAt, b.id)
  }

  /// The places of a freed stretch that would suit, earliest first; none where it is somebody
  /// else's or somewhere else. Whether the type is offered there is not asked.
  ///
  /// - Parameter minutes: how long a place must be where the entry itself does not say.
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
  /// As `SMITH Jane`, how a waiting list names them.
  public var listedName: String {
    [client.familyName.uppercased(), client.givenName].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The mobile, else the number at home, else at work; empty where there is none.
  public var phoneToCall: String {
    [mobile, homePhone, workPhone].first { !$0.isEmpty } ?? ""
  }
}
