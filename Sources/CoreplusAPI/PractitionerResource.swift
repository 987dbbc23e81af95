public import Booking
public import JSON

/// Reference section 5.2.
public struct PractitionerResource: WireRow {
  public static let listKey: StaticString = "practitioners"
  public static let recordKey: StaticString = "practitioner"

  public var practitionerId: Practitioner.ID
  public var firstName: String
  public var lastName: String

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

/// The practitioner of an appointment or a slot; the names only where the query asked for
/// `getPractitionerProfiles`.
public struct PractitionerReference: WireObject {
  public var practitionerId: Practitioner.ID
  public var firstName: String?
  public var lastName: String?

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

/// Reference section 9.4.
public struct SpecialtyResource: WireRow {
  public static let listKey: StaticString = "specialties"
  public static let recordKey: StaticString = "specialty"

  public var specialtyId: Specialty.ID
  public var name: String

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
