public import JSON

/// What is posted to create or update a client; reference section 5.14. What is nil was not sent.
public struct ClientBody: WireObject {
  public var firstName: String?
  public var lastName: String?
  public var dateOfBirth: WireDate?
  public var externalId: String?
  public var title: String?
  public var preferredName: String?
  public var middleName: String?
  public var gender: String?
  public var pronouns: String?
  public var culture: String?
  public var medicareCardNumber: String?
  public var medicareCardIRN: String?
  public var medicareCardExpireDate: WireDate?
  public var dvaCardNumber: String?
  public var phoneNumberHome: String?
  public var phoneNumberWork: String?
  public var phoneNumberMobile: String?
  public var status: String?
  public var email: String?
  public var addressResidential: AddressBody?
  public var addressPostal: AddressBody?
  public var postalSameAsResidential: Bool?
  public var notes1: String?
  public var practitionerId: String?

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
    // The older copy of the documentation spells it so.
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
  /// What is posted to create a client.
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
  /// What is posted to a record to update a client; any of the others may be sent as well.
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
