public import Booking
public import JSON

/// Whom, where and for what a client usually comes.
public struct HabitResource: WireObject {
  /// The practitioner whom the client usually sees.
  public var practitionerId: Practitioner.ID
  /// Where.
  public var locationId: Location.ID
  /// What for; nil is written as "".
  public var appointmentTypeId: AppointmentType.ID?

  /// A habit of these values.
  public init(
    practitionerId: Practitioner.ID, locationId: Location.ID,
    appointmentTypeId: AppointmentType.ID? = nil
  ) {
    self.practitionerId = practitionerId
    self.locationId = locationId
    self.appointmentTypeId = appointmentTypeId
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    practitionerId = try object.id("practitionerId")
    locationId = try object.id("locationId")
    appointmentTypeId = try object.optionalID("appointmentTypeId")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("practitionerId", practitionerId)
    writer.field("locationId", locationId)
    writer.field("appointmentTypeId", appointmentTypeId)
  }
}

/// A client found: the keys of the list row, and what the desk needs to book at once.
public struct ClientMatchResource: WireObject {
  /// The keys of the list row, which come first.
  public var client: ClientResource
  /// Nil, and left out, if the caller may not see it.
  public var mobile: String?
  /// False if the caller may not see appointments; then the next three are left out.
  public var tellsVisits: Bool
  /// What the desk can offer first; left out if nothing is known.
  public var habit: HabitResource?
  /// The start of the last appointment that wasn't missed; "" if there is none.
  public var lastSeen: WireTime?
  /// The start of the next appointment; "" if there is none.
  public var nextAppointment: WireTime?

  /// A client found.
  public init(
    client: ClientResource, mobile: String? = nil, tellsVisits: Bool = true,
    habit: HabitResource? = nil,
    lastSeen: WireTime? = nil, nextAppointment: WireTime? = nil
  ) {
    self.client = client
    self.mobile = mobile
    self.tellsVisits = tellsVisits
    self.habit = habit
    self.lastSeen = lastSeen
    self.nextAppointment = nextAppointment
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    client = try ClientResource(reading: object)
    mobile = try object.optionalString("mobile")
    tellsVisits = object["lastSeen"] != nil
    habit = try object.object("habit")
    lastSeen = try object.time("lastSeen")
    nextAppointment = try object.time("nextAppointment")
  }

  public func write(to writer: inout JSONWriter) {
    client.write(to: &writer)
    writer.optionalField("mobile", mobile)
    guard tellsVisits else { return }
    writer.optionalField("habit", habit)
    writer.field("lastSeen", lastSeen)
    writer.field("nextAppointment", nextAppointment)
  }
}

/// The reply of `GET /API/CoreDesk/v1/ClientSearch/?text&limit`, an extension.
public struct ClientSearchReply: WireObject {
  /// The best first.
  public var clients: [ClientMatchResource]
  /// How many clients match in all.
  public var totalRows: Int

  /// A reply of these clients.
  public init(
    clients: [ClientMatchResource] = [], totalRows: Int = 0
  ) {
    self.clients = clients
    self.totalRows = totalRows
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    clients = try object.objects("clients")
    totalRows = try object.int("totalRows") ?? 0
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("clients", clients)
    writer.field("totalRows", totalRows)
  }
}

extension ClientSearchReply: Documented {
  /// The whole reply.
  public static let schema = NamedSchema(
    "ClientSearch",
    .object([
      "clients": .array(
        of: .object(
          ClientResource.members,
          optional: [
            "mobile": .text, "lastSeen": .timeOrEmpty, "nextAppointment": .timeOrEmpty,
            "habit": .object([
              "practitionerId": .id, "locationId": .id, "appointmentTypeId": .idOrEmpty,
            ]),
          ])), "totalRows": .integer(),
    ]))
}
