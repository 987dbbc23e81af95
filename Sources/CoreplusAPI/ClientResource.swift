public import Booking
public import JSON

/// A row of the client list; reference section 5.12.
public struct ClientResource: WireRow {
  public static let listKey: StaticString = "clients"
  public static let recordKey: StaticString = "client"

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

  public init(
    title: String = "", practitionerId: Practitioner.ID? = nil, preferredName: String = "",
    culture: String = "", pronouns: String = "", clientId: Client.ID, firstName: String,
    middleName: String = "", lastName: String,
    dateOfBirth: WireDate = WireDate(nil, style: .dateWithZeroTime), gender: String = ""
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
  }
}

extension ClientResource: Documented {
  /// A row.
  public static let schema = NamedSchema("ClientRow", .object(members))
  /// A row of which only some members were asked for.
  public static let partSchema = NamedSchema(
    "ClientFields", .object(["clientId": .id], optional: members))

  static let members: KeyValuePairs<String, Schema> = [
    "title": .text, "practitionerId": .idOrEmpty, "preferredName": .text, "culture": .text,
    "pronouns": .text, "clientId": .id, "firstName": .text, "middleName": .text, "lastName": .text,
    "dateOfBirth": .dateOfBirth, "gender": .text,
  ]
}
