public import Booking
import CivilTime
public import CoreplusAPI

// The waiting list as the wire has it, and the file of a desk that keeps one.

extension WaitingEntry {
  /// Throws where the row lacks what no entry can be without: an entry that is only half understood
  /// must not be written back.
  ///
  /// - Parameter sent: what was asked for; says who waits where the server may not.
  public init(_ row: WaitingResource, sent: WaitingOrder? = nil) throws(BookingFailure) {
    guard let id = ID(guid: row.waitingId) else { throw Self.noGUID("waitingId") }
    guard let client = Client.ID(guid: row.clientId) else { throw Self.noGUID("clientId") }
    guard let createdAt = row.createdAt?.instant,
      row.minutes.map(Appointment.lengths.contains) ?? true
    else { throw Complaint.notCoreplus("an entry of the waiting list is not complete") }
    let order = WaitingOrder(
      client: client, clientName: row.name ?? sent?.clientName ?? "",
      phone: row.mobile ?? sent?.phone ?? "",
      practitioner: try Self.id(row.practitionerId, "practitionerId"),
      location: try Self.id(row.locationId, "locationId"),
      type: try Self.id(row.appointmentTypeId, "appointmentTypeId"), minutes: row.minutes,
      wish: PlaceWish(WishParts(row)), note: row.note, createdBy: row.createdBy)
    self.init(order, id: id, createdAt: createdAt)
  }

  /// Nil for "", as the wire writes what there isn't.
  private static func id<Entity>(
    _ text: String, _ name: String
  ) throws(BookingFailure) -> Identifier<Entity>? {
    guard !text.isEmpty else { return nil }
    guard let id = Identifier<Entity>(guid: text) else { throw noGUID(name) }
    return id
  }

  private static func noGUID(_ name: String) -> BookingFailure {
    Complaint.unreadable(.field("\(WaitingResource.recordKey).\(name)", "is not a GUID"))
  }
}

extension WaitingResource {
  /// What is posted.
  init(_ order: WaitingOrder) {
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

  /// What is kept.
  public init(_ entry: WaitingEntry) {
    self.init(entry.order)
    waitingId = entry.id.text
    createdAt = WireTime(entry.createdAt, in: .utc)
  }
}

extension WaitingEntry {
  fileprivate var order: WaitingOrder {
    WaitingOrder(
      client: client, clientName: clientName, phone: phone, practitioner: practitioner,
      location: location, type: type, minutes: minutes, wish: wish, note: note,
      createdBy: createdBy)
  }
}

extension WishParts {
  fileprivate init(_ row: WaitingResource) {
    self.init(
      weekdays: row.weekdays.compactMap(Weekday.init(rawValue:)), days: row.days,
      exact: row.exact, earliest: row.earliest, before: row.before, isMorning: row.morning,
      isAfternoon: row.afternoon)
  }
}
