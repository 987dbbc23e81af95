public import Booking
public import JSON

/// A row of the client list; coreplus API, Client
/// (https://developers.coreplus.com.au/api/api-end-points/client/get-list-clients/).
public struct ClientResource: WireRow {
  public static let listKey: StaticString = "clients"
  public static let recordKey: StaticString = "client"

  /// One of `ClientRules.titles`, or empty.
  public var title: String
  /// The practitioner whom the client usually sees; nil is written as "".
  public var practitionerId: Practitioner.ID?
  /// What the client likes to be called; may be empty.
  public var preferredName: String
  /// Cultural background; may be empty.
  public var culture: String
  /// One of `ClientRules.pronouns`, or empty.
  public var pronouns: String
  /// What records and bookings refer to.
  public var clientId: Client.ID
  /// May be empty for people who have one name.
  public var firstName: String
  /// May be empty.
  public var middleName: String
  /// May be empty for people who have one name.
  public var lastName: String
  /// With a time of zero, as documented; "" if unknown.
  public var dateOfBirth: WireDate
  /// One of `ClientRules.genders`, or empty.
  public var gender: String

  /// A row of these values; what is left out is empty.
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
