public import Booking
public import JSON

/// The business behind the token.
public struct PracticeResource: WireObject {
  public var practiceId: Practice.ID?
  public var name: String
  /// `DEMO`, `SANDBOX` or `PRODUCTION`; may be empty.
  public var environment: String

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

/// Which specialties a practitioner has.
public struct PractitionerSpecialtiesResource: WireObject {
  public var practitionerId: Practitioner.ID
  public var specialties: [SpecialtyResource]

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

/// One practitioner offering an appointment type at one location.
public struct OfferResource: WireObject {
  public var practitionerId: Practitioner.ID
  public var locationId: Location.ID

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

/// What the documented list does not tell of an appointment type.
public struct AppointmentTypeOffersResource: WireObject {
  public var appointmentTypeId: AppointmentType.ID
  /// `#RRGGBB`; may be empty.
  public var blockColour: String
  /// Nil: everybody offers it everywhere.
  public var offers: [OfferResource]?

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

/// Reply of `GET /API/CoreDesk/v1/Practice/`, an extension: what the documented
/// endpoints leave out.
public struct PracticeReply: WireObject {
  public var practice: PracticeResource
  public var serverTime: WireTime?
  /// Whether the server looks at `ifUnchanged` when an appointment is changed.
  public var looksAtIfUnchanged: Bool
  public var practitioners: [PractitionerSpecialtiesResource]
  public var appointmentTypes: [AppointmentTypeOffersResource]

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
