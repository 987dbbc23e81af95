public import Booking
public import JSON

/// What a client usually comes for.
public struct HabitResource: WireObject {
  public var practitionerId: Practitioner.ID
  public var locationId: Location.ID
  public var appointmentTypeId: AppointmentType.ID?

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
  /// The keys of the list row; they stand first.
  public var client: ClientResource
  /// Nil, and left out: the caller may not see it.
  public var mobile: String?
  /// False: the caller may not see appointments, and what follows from them is left out.
  public var tellsVisits: Bool
  public var habit: HabitResource?
  public var lastSeen: WireTime?
  public var nextAppointment: WireTime?

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

/// Reply of `GET /API/CoreDesk/v1/ClientSearch/?text&limit`, an extension: best first.
public struct ClientSearchReply: WireObject {
  public var clients: [ClientMatchResource]
  public var totalRows: Int

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
