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
  public var title: String
  /// The usual practitioner; may be empty.
  public var practitionerId: Practitioner.ID?
  public var preferredName: String
  public var culture: String
  public var pronouns: String
  public var clientId: Client.ID
  public var firstName: String
  public var middleName: String
  public var lastName: String
  public var dateOfBirth: WireDate
  public var gender: String
  /// Nil, and left out: the caller may not see it.
  public var mobile: String?
  /// False: the caller may not see appointments, and what follows from them is left out.
  public var tellsVisits: Bool
  public var habit: HabitResource?
  public var lastSeen: WireTime?
  public var nextAppointment: WireTime?

  public init(
    title: String = "", practitionerId: Practitioner.ID? = nil, preferredName: String = "",
    culture: String = "", pronouns: String = "", clientId: Client.ID, firstName: String,
    middleName: String = "", lastName: String,
    dateOfBirth: WireDate = WireDate(nil, style: .dateWithZeroTime), gender: String = "",
    mobile: String? = nil, tellsVisits: Bool = true, habit: HabitResource? = nil,
    lastSeen: WireTime? = nil, nextAppointment: WireTime? = nil
  ) {
    self.title = title
    self.practitionerId = practitionerId
    self.preferredName = preferredName
    self.culture = culture
    self.pronouns = pronouns
    self.clientId = clientId
    self.firstName = firstName
    self.middleName = middleName
    self.lastName = lastName
    self.dateOfBirth = dateOfBirth
    self.gender = gender
    self.mobile = mobile
    self.tellsVisits = tellsVisits
    self.habit = habit
    self.lastSeen = lastSeen
    self.nextAppointment = nextAppointment
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    title = try object.string("title")
    practitionerId = try object.optionalID("practitionerId")
    preferredName = try object.string("preferredName")
    culture = try object.string("culture")
    pronouns = try object.string("pronouns")
    clientId = try object.id("clientId")
    firstName = try object.string("firstName")
    middleName = try object.string("middleName")
    lastName = try object.string("lastName")
    dateOfBirth = try (object.date("dateOfBirth") ?? WireDate(nil)).styled(.dateWithZeroTime)
    gender = try object.string("gender")
    mobile = try object.optionalString("mobile")
    tellsVisits = object["lastSeen"] != nil
    habit = try object.object("habit")
    lastSeen = try object.time("lastSeen")
    nextAppointment = try object.time("nextAppointment")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("title", title)
    writer.field("practitionerId", practitionerId)
    writer.field("preferredName", preferredName)
    writer.field("culture", culture)
    writer.field("pronouns", pronouns)
    writer.field("clientId", clientId)
    writer.field("firstName", firstName)
    writer.field("middleName", middleName)
    writer.field("lastName", lastName)
    writer.field("dateOfBirth", dateOfBirth)
    writer.field("gender", gender)
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
