public import Booking
public import JSON

/// A practitioner in a reply; coreplus API, Practitioner. Documented by name; its keys are known
/// from integrations.
public struct PractitionerResource: WireRow {
  public static let listKey: StaticString = "practitioners"
  public static let recordKey: StaticString = "practitioner"

  /// What bookings refer to.
  public var practitionerId: Practitioner.ID
  /// May be empty.
  public var firstName: String
  /// May be empty for people who have one name.
  public var lastName: String

  /// A practitioner of these values.
  public init(
    practitionerId: Practitioner.ID, firstName: String = "", lastName: String = ""
  ) {
    self.practitionerId = practitionerId
    self.firstName = firstName
    self.lastName = lastName
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    practitionerId = try object.id("practitionerId")
    firstName = try object.string("firstName")
    lastName = try object.string("lastName")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("practitionerId", practitionerId)
    writer.field("firstName", firstName)
    writer.field("lastName", lastName)
  }
}

/// The practitioner of an appointment or of free time, with names only if the query asks for
/// `getPractitionerProfiles`.
public struct PractitionerReference: WireObject {
  /// Who sees the client.
  public var practitionerId: Practitioner.ID
  /// Nil if the query didn't ask for names.
  public var firstName: String?
  /// Nil if the query didn't ask for names.
  public var lastName: String?

  /// Refers to a practitioner.
  public init(
    practitionerId: Practitioner.ID, firstName: String? = nil, lastName: String? = nil
  ) {
    self.practitionerId = practitionerId
    self.firstName = firstName
    self.lastName = lastName
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    practitionerId = try object.id("practitionerId")
    firstName = try object.optionalString("firstName")
    lastName = try object.optionalString("lastName")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("practitionerId", practitionerId)
    writer.optionalField("firstName", firstName)
    writer.optionalField("lastName", lastName)
  }
}

/// A specialty in a reply. The documentation mentions specialties by name; the shape is our choice.
public struct SpecialtyResource: WireRow {
  public static let listKey: StaticString = "specialties"
  public static let recordKey: StaticString = "specialty"

  /// What queries for free time refer to.
  public var specialtyId: Specialty.ID
  /// As `Physiotherapy`.
  public var name: String

  /// A specialty of these values.
  public init(
    specialtyId: Specialty.ID, name: String
  ) {
    self.specialtyId = specialtyId
    self.name = name
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    specialtyId = try object.id("specialtyId")
    name = try object.string("name")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("specialtyId", specialtyId)
    writer.field("name", name)
  }
}

extension PractitionerResource: Documented {
  /// A row and a record.
  public static let schema = NamedSchema(
    "Practitioner",
    .object(["practitionerId": .id, "firstName": .text, "lastName": .text]))
}

extension PractitionerReference {
  /// With the names that a query may ask for.
  static let schema = Schema.object(
    ["practitionerId": .id], optional: ["firstName": .text, "lastName": .text])
  /// The id alone.
  static let idSchema = Schema.object(["practitionerId": .id])
}

extension SpecialtyResource: Documented {
  /// A row and a record.
  public static let schema = NamedSchema(
    "Specialty", .object(["specialtyId": .id, "name": .text]))
}
