public import JSON

/// All that the practice keeps about a client, in one object without a wrapper: the keys of the
/// list row, then those of the body that creates a client.
///
/// Coreplus API, Client. Names, phone numbers and the residential address are known from
/// integrations; the other keys are our choice.
public struct ClientRecordResource: WireObject {
  /// The keys of the list row, which come first.
  public var client: ClientResource
  /// The client's id in another system; may be empty.
  public var externalId: String
  /// As on the card; may be empty.
  public var medicareCardNumber: String
  /// The client's own digit on the card; may be empty.
  public var medicareCardIRN: String
  /// The last day on which the card is valid; "" if unknown.
  public var medicareCardExpireDate: WireDate
  /// As on a card of the Department of Veterans' Affairs; may be empty.
  public var dvaCardNumber: String
  /// As it was typed; may be empty, as may the next two.
  public var phoneNumberHome: String
  /// The number at work.
  public var phoneNumberWork: String
  /// The number that reminders by SMS go to.
  public var phoneNumberMobile: String
  /// One of `ClientRules.statuses`; `Current` if the server leaves it out.
  public var status: String
  /// May be empty.
  public var email: String
  /// Where the client lives.
  public var addressResidential: AddressResource
  /// Where letters go.
  public var addressPostal: AddressResource
  /// Whether letters go to where the client lives.
  public var postalSameAsResidential: Bool
  /// The overview note; may be empty.
  public var notes1: String

  /// A record of these values; what is left out is empty.
  public init(
    client: ClientResource, externalId: String = "", medicareCardNumber: String = "",
    medicareCardIRN: String = "",
    medicareCardExpireDate: WireDate = WireDate(nil), dvaCardNumber: String = "",
    phoneNumberHome: String = "", phoneNumberWork: String = "", phoneNumberMobile: String = "",
    status: String = "Current", email: String = "",
    addressResidential: AddressResource = AddressResource(),
    addressPostal: AddressResource = AddressResource(), postalSameAsResidential: Bool = false,
    notes1: String = ""
  ) {
    self.client = client
    self.externalId = externalId
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
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    client = try ClientResource(reading: object)
    externalId = try object.string("ExternalId")
    medicareCardNumber = try object.string("medicareCardNumber")
    medicareCardIRN = try object.string("medicareCardIRN")
    medicareCardExpireDate = try object.date("medicareCardExpireDate") ?? WireDate(nil)
    dvaCardNumber = try object.string("dvaCardNumber")
    phoneNumberHome = try object.string("phoneNumberHome")
    phoneNumberWork = try object.string("phoneNumberWork")
    phoneNumberMobile = try object.string("phoneNumberMobile")
    status = try object.string("Status", orIfEmpty: "Current")
    email = try object.string("email")
    addressResidential = try object.object("addressResidential") ?? AddressResource()
    addressPostal = try object.object("addressPostal") ?? AddressResource()
    postalSameAsResidential = try object.bool("postalSameAsResidential") ?? false
    notes1 = try object.string("notes1")
  }

  public func write(to writer: inout JSONWriter) {
    client.write(to: &writer)
    writer.field("ExternalId", externalId)
    writer.field("medicareCardNumber", medicareCardNumber)
    writer.field("medicareCardIRN", medicareCardIRN)
    writer.field("medicareCardExpireDate", medicareCardExpireDate)
    writer.field("dvaCardNumber", dvaCardNumber)
    writer.field("phoneNumberHome", phoneNumberHome)
    writer.field("phoneNumberWork", phoneNumberWork)
    writer.field("phoneNumberMobile", phoneNumberMobile)
    writer.field("Status", status)
    writer.field("email", email)
    writer.field("addressResidential", addressResidential)
    writer.field("addressPostal", addressPostal)
    writer.field("postalSameAsResidential", postalSameAsResidential)
    writer.field("notes1", notes1)
  }
}

extension ClientRecordResource: Documented {
  /// A record; nothing is wrapped around it.
  public static let schema = NamedSchema(
    "Client",
    .object(
      ClientResource.members,
      optional: [
        "ExternalId": .text, "medicareCardNumber": .text, "medicareCardIRN": .text,
        "medicareCardExpireDate": .dateOrEmpty, "dvaCardNumber": .text, "phoneNumberHome": .text,
        "phoneNumberWork": .text, "phoneNumberMobile": .text, "Status": .text, "email": .text,
        "addressResidential": AddressResource.schema, "addressPostal": AddressResource.schema,
        "postalSameAsResidential": .flag, "notes1": .text,
      ]))
}
