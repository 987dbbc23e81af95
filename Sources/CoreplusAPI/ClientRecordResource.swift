public import JSON

/// All of a client, flat: the keys of the list row, then those of the create body.
///
/// Reference sections 5.13 and 9.4.
public struct ClientRecordResource: WireObject {
  /// The keys of the list row; they stand first.
  public var client: ClientResource
  public var externalId: String
  public var medicareCardNumber: String
  public var medicareCardIRN: String
  public var medicareCardExpireDate: WireDate
  public var dvaCardNumber: String
  public var phoneNumberHome: String
  public var phoneNumberWork: String
  public var phoneNumberMobile: String
  public var status: String
  public var email: String
  public var addressResidential: AddressResource
  public var addressPostal: AddressResource
  public var postalSameAsResidential: Bool
  public var notes1: String

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
  /// A record, which is not wrapped.
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
