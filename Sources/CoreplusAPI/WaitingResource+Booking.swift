public import Booking
public import CivilTime

extension WaitingResource {
  /// The body that adds an entry.
  public init(_ order: WaitingOrder) {
    self.init(
      clientId: order.client.text, name: order.clientName, mobile: order.phone,
      practitionerId: order.practitioner?.text ?? "", locationId: order.location?.text ?? "",
      appointmentTypeId: order.type?.text ?? "", minutes: order.minutes, note: order.note,
      createdBy: order.createdBy)
    let wish = WishParts(order.wish)
    weekdays = wish.weekdays.map(\.rawValue)
    days = wish.days
    exact = wish.exact
    earliest = wish.earliest
    before = wish.before
    morning = wish.isMorning
    afternoon = wish.isAfternoon
  }

  /// A row of the list, also in the file in which a desk keeps the list; with times in `zone`.
  public init(_ entry: WaitingEntry, in zone: Zone) {
    self.init(entry.order)
    waitingId = entry.id.text
    createdAt = WireTime(entry.createdAt, in: zone)
  }

  /// When the client wants to come.
  public var wish: PlaceWish {
    PlaceWish(
      WishParts(
        weekdays: weekdays.compactMap(Weekday.init(rawValue:)), days: days, exact: exact,
        earliest: earliest, before: before, isMorning: morning, isAfternoon: afternoon))
  }
}

extension WaitingEntry {
  /// An entry from a row. Throws if the row isn't complete, because an entry that was read only in
  /// part must not be written back.
  ///
  /// - Parameter sent: the order that was sent; has the client's name if the caller may not see it.
  public init(_ row: WaitingResource, sent: WaitingOrder? = nil) throws(WireFailure) {
    guard let id = ID(guid: row.waitingId) else { throw .field("waitingId", "is not a GUID") }
    guard let client = Client.ID(guid: row.clientId) else {
      throw .field("clientId", "is not a GUID")
    }
    guard let createdAt = row.createdAt?.instant else { throw .field("createdAt", "is missing") }
    guard row.minutes.map(Appointment.lengths.contains) ?? true else {
      throw .field("minutes", "is not a length that an appointment can have")
    }
    let order = WaitingOrder(
      client: client, clientName: row.name ?? sent?.clientName ?? "",
      phone: row.mobile ?? sent?.phone ?? "",
      practitioner: try Self.id(row.practitionerId, "practitionerId"),
      location: try Self.id(row.locationId, "locationId"),
      type: try Self.id(row.appointmentTypeId, "appointmentTypeId"), minutes: row.minutes,
      wish: row.wish, note: row.note, createdBy: row.createdBy)
    self.init(order, id: id, createdAt: createdAt)
  }

  /// An id; nil for "".
  private static func id<Entity>(
    _ text: String, _ name: String
  ) throws(WireFailure) -> Identifier<Entity>? {
    guard !text.isEmpty else { return nil }
    guard let id = Identifier<Entity>(guid: text) else { throw .field(name, "is not a GUID") }
    return id
  }

  fileprivate var order: WaitingOrder {
    WaitingOrder(
      client: client, clientName: clientName, phone: phone, practitioner: practitioner,
      location: location, type: type, minutes: minutes, wish: wish, note: note,
      createdBy: createdBy)
  }
}
