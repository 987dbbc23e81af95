public import Booking
public import JSON

/// The practice that the token belongs to.
public struct PracticeResource: WireObject {
  /// Nil is written as "".
  public var practiceId: Practice.ID?
  /// As the practice signed up.
  public var name: String
  /// `DEMO`, `SANDBOX` or `PRODUCTION`; may be empty.
  public var environment: String

  /// A practice of these values.
  public init(
    practiceId: Practice.ID? = nil, name: String = "", environment: String = ""
  ) {
    self.practiceId = practiceId
    self.name = name
    self.environment = environment
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    practiceId = try object.optionalID("practiceId")
    name = try object.string("name")
    environment = try object.string("environment")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("practiceId", practiceId)
    writer.field("name", name)
    writer.field("environment", environment)
  }
}

/// The specialties of a practitioner, which the documented list leaves out.
public struct PractitionerSpecialtiesResource: WireObject {
  /// Whose specialties.
  public var practitionerId: Practitioner.ID
  /// In the practice's order; may be empty.
  public var specialties: [SpecialtyResource]

  /// A practitioner's specialties.
  public init(
    practitionerId: Practitioner.ID, specialties: [SpecialtyResource] = []
  ) {
    self.practitionerId = practitionerId
    self.specialties = specialties
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    practitionerId = try object.id("practitionerId")
    specialties = try object.objects("specialties")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("practitionerId", practitionerId)
    writer.field("specialties", specialties)
  }
}

/// A practitioner who offers an appointment type at a location.
public struct OfferResource: WireObject {
  /// Who offers it.
  public var practitionerId: Practitioner.ID
  /// Where.
  public var locationId: Location.ID

  /// An offer of these values.
  public init(
    practitionerId: Practitioner.ID, locationId: Location.ID
  ) {
    self.practitionerId = practitionerId
    self.locationId = locationId
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    practitionerId = try object.id("practitionerId")
    locationId = try object.id("locationId")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("practitionerId", practitionerId)
    writer.field("locationId", locationId)
  }
}

/// What the documented list leaves out of an appointment type.
public struct AppointmentTypeOffersResource: WireObject {
  /// Which type.
  public var appointmentTypeId: AppointmentType.ID
  /// `#RRGGBB`; may be empty.
  public var blockColour: String
  /// Who offers it where; nil: all practitioners at all locations.
  public var offers: [OfferResource]?

  /// Details of a type.
  public init(
    appointmentTypeId: AppointmentType.ID, blockColour: String = "", offers: [OfferResource]? = nil
  ) {
    self.appointmentTypeId = appointmentTypeId
    self.blockColour = blockColour
    self.offers = offers
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    appointmentTypeId = try object.id("appointmentTypeId")
    blockColour = try object.string("blockColour")
    offers = try object.optionalObjects("offers")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("appointmentTypeId", appointmentTypeId)
    writer.field("blockColour", blockColour)
    writer.optionalField("offers", offers)
  }
}

/// The reply of `GET /API/CoreDesk/v1/Practice/`, an extension: what the documented endpoints leave
/// out. A server that answers it has our other extensions too.
public struct PracticeReply: WireObject {
  /// Whose data the token gives access to.
  public var practice: PracticeResource
  /// The server's clock when it answered.
  public var serverTime: WireTime?
  /// Whether the server compares `ifUnchanged` before it changes an appointment.
  public var looksAtIfUnchanged: Bool
  /// One row for each practitioner.
  public var practitioners: [PractitionerSpecialtiesResource]
  /// One row for each type.
  public var appointmentTypes: [AppointmentTypeOffersResource]

  /// A reply of these values.
  public init(
    practice: PracticeResource, serverTime: WireTime? = nil, looksAtIfUnchanged: Bool = false,
    practitioners: [PractitionerSpecialtiesResource] = [],
    appointmentTypes: [AppointmentTypeOffersResource] = []
  ) {
    self.practice = practice
    self.serverTime = serverTime
    self.looksAtIfUnchanged = looksAtIfUnchanged
    self.practitioners = practitioners
    self.appointmentTypes = appointmentTypes
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    practice = try object.object("practice") ?? PracticeResource()
    serverTime = try object.time("serverTime")
    looksAtIfUnchanged = try object.bool("looksAtIfUnchanged") ?? false
    practitioners = try object.objects("practitioners")
    appointmentTypes = try object.objects("appointmentTypes")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("practice", practice)
    writer.optionalField("serverTime", serverTime)
    writer.field("looksAtIfUnchanged", looksAtIfUnchanged)
    writer.field("practitioners", practitioners)
    writer.field("appointmentTypes", appointmentTypes)
  }
}

extension PracticeReply: Documented {
  /// The whole reply.
  public static let schema = NamedSchema(
    "Practice",
    .object([
      "practice": .object(["practiceId": .id, "name": .text, "environment": .text]),
      "serverTime": .time, "looksAtIfUnchanged": .flag,
      "practitioners": .array(
        of: .object([
          "practitionerId": .id, "specialties": .array(of: SpecialtyResource.schema.reference),
        ])),
      "appointmentTypes": .array(
        of: .object(
          ["appointmentTypeId": .id, "blockColour": .text],
          optional: [
            "offers": .array(of: .object(["practitionerId": .id, "locationId": .id]))
          ])),
    ]))
}
