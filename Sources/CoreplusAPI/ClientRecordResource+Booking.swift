public import Booking
import CivilTime

extension ClientRecordResource {
  /// All that the practice keeps about a client, as a reply.
  public init(_ record: ClientRecord) {
    self.init(
      client: ClientResource(record.client), externalId: record.externalID,
      medicareCardNumber: record.medicareNumber, medicareCardIRN: record.medicareIRN,
      medicareCardExpireDate: WireDate(record.medicareExpires), dvaCardNumber: record.dvaNumber,
      phoneNumberHome: record.homePhone, phoneNumberWork: record.workPhone,
      phoneNumberMobile: record.mobile, status: record.status.rawValue, email: record.email,
      addressResidential: AddressResource(record.residence),
      addressPostal: AddressResource(record.postal),
      postalSameAsResidential: record.isPostalSameAsResidential, notes1: record.notes)
  }
}

extension ClientRecord {
  /// All that a reply has about a client.
  public init(_ row: ClientRecordResource) {
    self.init(client: Client(row.client))
    mobile = row.phoneNumberMobile
    homePhone = row.phoneNumberHome
    workPhone = row.phoneNumberWork
    email = row.email
    residence = PostalAddress(row.addressResidential)
    postal = PostalAddress(row.addressPostal)
    isPostalSameAsResidential = row.postalSameAsResidential
    status = Status(rawValue: row.status)
    externalID = row.externalId
    medicareNumber = row.medicareCardNumber
    medicareIRN = row.medicareCardIRN
    medicareExpires = row.medicareCardExpireDate.day
    dvaNumber = row.dvaCardNumber
    notes = row.notes1
  }
}

extension AddressResource {
  fileprivate init(_ address: PostalAddress) {
    self.init(
      streetAddress: address.street, suburb: address.suburb, state: address.state,
      postcode: address.postcode)
  }
}

extension PostalAddress {
  fileprivate init(_ row: AddressResource) {
    self.init()
    street = row.streetAddress
    suburb = row.suburb
    state = row.state
    postcode = row.postcode
  }
}
