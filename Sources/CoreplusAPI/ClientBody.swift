public import JSON

/// The body that creates or changes a client; coreplus API, Client
/// (https://developers.coreplus.com.au/api/api-end-points/client/create-client-post/). Lengths are
/// in `ClientRules`. Changing a client isn't documented; its body is our choice.
///
/// A value that is nil wasn't sent and doesn't change.
public struct ClientBody: WireObject {
  /// Required for a new client. For people with one name our server lets it or `lastName` be empty.
  public var firstName: String?
  /// Required for a new client; may be empty as `firstName` may.
  public var lastName: String?
  /// Required for a new client.
  public var dateOfBirth: WireDate?
  /// The client's id in another system. The key has a capital E.
  public var externalId: String?
  /// One of `ClientRules.titles`, or empty.
  public var title: String?
  /// What the client likes to be called.
  public var preferredName: String?
  /// May be empty.
  public var middleName: String?
  /// One of `ClientRules.genders`, or empty.
  public var gender: String?
  /// One of `ClientRules.pronouns`. Older copies of the documentation call the key `pronoun`; both
  /// are read.
  public var pronouns: String?
  /// Cultural background in the practice's own words.
  public var culture: String?
  /// As on the card.
  public var medicareCardNumber: String?
  /// The client's own digit on the card.
  public var medicareCardIRN: String?
  /// The last day on which the card is valid.
  public var medicareCardExpireDate: WireDate?
  /// As on a card of the Department of Veterans' Affairs.
  public var dvaCardNumber: String?
  /// Kept as it was typed, as are the next two.
  public var phoneNumberHome: String?
  /// The number at work.
  public var phoneNumberWork: String?
  /// The number that reminders by SMS go to.
  public var phoneNumberMobile: String?
  /// One of `ClientRules.statuses`. The key has a capital S.
  public var status: String?
  /// The documentation has lost the name of this key; integrations send `email`.
  public var email: String?
  /// Where the client lives.
  public var addressResidential: AddressBody?
  /// Where letters go.
  public var addressPostal: AddressBody?
  /// True sends letters to where the client lives.
  public var postalSameAsResidential: Bool?
  /// The overview note.
  public var notes1: String?
  /// The practitioner whom the client usually sees; "" removes it.
  public var practitionerId: String?

  /// A body of these values; nil isn't sent.
  public init(
    firstName: String? = nil, lastName: String? = nil, dateOfBirth: WireDate? = nil,
    externalId: String? = nil, title: String? = nil, preferredName: String? = nil,
    middleName: String? = nil, gender: String? = nil, pronouns: String? = nil,
    culture: String? = nil, medicareCardNumber: String? = nil, medicareCardIRN: String? = nil,
    medicareCardExpireDate: WireDate? = nil, dvaCardNumber: String? = nil,
    phoneNumberHome: String? = nil, phoneNumberWork: String? = nil,
    phoneNumberMobile: String? = nil, status: String? = nil, email: String? = nil,
    addressResidential: AddressBody? = nil, addressPostal: AddressBody? = nil,
    postalSameAsResidential: Bool? = nil, notes1: String? = nil, practitionerId: String? = nil
  ) {
    self.firstName = firstName
    self.lastName = lastName
    self.dateOfBirth = dateOfBirth
    self.externalId = externalId
    self.title = title
    self.preferredName = preferredName
    self.middleName = middleName
    self.gender = gender
    self.pronouns = pronouns
    self.culture = culture
    self.medicareCardNumber = medicareCardNumber
    self.medicareCardIRN = medicareCardIRN
    self.medicareCardExpireDate = medicareCardExpireDate
    self.dvaCardNumber = dvaCardNumber
    self.phoneNumberHome = phoneNumberHome
    self.phoneNumberWork = phoneNumberWork
    self.phoneNumberMobile = phoneNumberMobile
    self.status = status
    self.email = email
    self.addressResidential = addressResidential
    self.addressPostal = addressPostal
    self.postalSameAsResidential = postalSameAsResidential
    self.notes1 = notes1
    self.practitionerId = practitionerId
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    firstName = try object.optionalString("firstName")
    lastName = try object.optionalString("lastName")
    dateOfBirth = try object.date("dateOfBirth")
    externalId = try object.optionalString("ExternalId")
    title = try object.optionalString("title")
    preferredName = try object.optionalString("preferredName")
    middleName = try object.optionalString("middleName")
    gender = try object.optionalString("gender")
    // Older copies of the documentation call it `pronoun`.
    pronouns = try object.optionalString(object["pronouns"] == nil ? "pronoun" : "pronouns")
    culture = try object.optionalString("culture")
    medicareCardNumber = try object.optionalString("medicareCardNumber")
    medicareCardIRN = try object.optionalString("medicareCardIRN")
    medicareCardExpireDate = try object.date("medicareCardExpireDate")
    dvaCardNumber = try object.optionalString("dvaCardNumber")
    phoneNumberHome = try object.optionalString("phoneNumberHome")
    phoneNumberWork = try object.optionalString("phoneNumberWork")
    phoneNumberMobile = try object.optionalString("phoneNumberMobile")
    status = try object.optionalString("Status")
    email = try object.optionalString("email")
    addressResidential = try object.object("addressResidential")
    addressPostal = try object.object("addressPostal")
    postalSameAsResidential = try object.bool("postalSameAsResidential")
    notes1 = try object.optionalString("notes1")
    practitionerId = try object.optionalString("practitionerId")
  }

  public func write(to writer: inout JSONWriter) {
    writer.optionalField("firstName", firstName)
    writer.optionalField("lastName", lastName)
    writer.optionalField("dateOfBirth", dateOfBirth)
    writer.optionalField("ExternalId", externalId)
    writer.optionalField("title", title)
    writer.optionalField("preferredName", preferredName)
    writer.optionalField("middleName", middleName)
    writer.optionalField("gender", gender)
    writer.optionalField("pronouns", pronouns)
    writer.optionalField("culture", culture)
    writer.optionalField("medicareCardNumber", medicareCardNumber)
    writer.optionalField("medicareCardIRN", medicareCardIRN)
    writer.optionalField("medicareCardExpireDate", medicareCardExpireDate)
    writer.optionalField("dvaCardNumber", dvaCardNumber)
    writer.optionalField("phoneNumberHome", phoneNumberHome)
    writer.optionalField("phoneNumberWork", phoneNumberWork)
    writer.optionalField("phoneNumberMobile", phoneNumberMobile)
    writer.optionalField("Status", status)
    writer.optionalField("email", email)
    writer.optionalField("addressResidential", addressResidential)
    writer.optionalField("addressPostal", addressPostal)
    writer.optionalField("postalSameAsResidential", postalSameAsResidential)
    writer.optionalField("notes1", notes1)
    writer.optionalField("practitionerId", practitionerId)
  }
}

extension ClientBody {
  /// The body that creates a client.
  public static let newSchema = NamedSchema(
    "NewClient",
    .body(
      [
        "firstName": .text(atMost: ClientRules.name), "lastName": .text(atMost: ClientRules.name),
        "dateOfBirth": .date,
      ],
      optional: [
        "ExternalId": .text(atMost: ClientRules.line), "title": .word(ClientRules.titles + [""]),
        "preferredName": .text(atMost: ClientRules.name),
        "middleName": .text(atMost: ClientRules.name), "gender": .word(ClientRules.genders + [""]),
        "pronouns": .word(ClientRules.pronouns + [""]),
        "culture": .text(atMost: ClientRules.culture),
        "medicareCardNumber": .text(atMost: ClientRules.card),
        "medicareCardIRN": .text(atMost: ClientRules.reference), "medicareCardExpireDate": .date,
        "dvaCardNumber": .text(atMost: ClientRules.card),
        "phoneNumberHome": .text(atMost: ClientRules.contact),
        "phoneNumberWork": .text(atMost: ClientRules.contact),
        "phoneNumberMobile": .text(atMost: ClientRules.contact),
        "Status": .word(ClientRules.statuses), "email": .text(atMost: ClientRules.contact),
        "addressResidential": AddressBody.schema, "addressPostal": AddressBody.schema,
        "postalSameAsResidential": .flagSent, "notes1": .text(atMost: ClientRules.notes),
        "practitionerId": .idOrEmpty,
      ]))
  /// The body that changes the client of the path. The other members of `newSchema` are read too.
  public static let changeSchema = NamedSchema(
    "ClientChange",
    .body(
      [:],
      optional: [
        "firstName": .text(atMost: ClientRules.name), "lastName": .text(atMost: ClientRules.name),
        "dateOfBirth": .date, "Status": .word(ClientRules.statuses),
        "notes1": .text(atMost: ClientRules.notes),
        "phoneNumberMobile": .text(atMost: ClientRules.contact),
        "email": .text(atMost: ClientRules.contact),
      ]))
}
