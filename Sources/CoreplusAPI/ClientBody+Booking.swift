public import Booking
import CivilTime

extension ClientBody {
  /// The body that creates the client; empty texts are left out.
  public init(_ record: ClientRecord) {
    let client = record.client
    self.init(
      firstName: client.givenName, lastName: client.familyName,
      dateOfBirth: client.dateOfBirth.map { WireDate($0) }, externalId: record.externalID.present,
      title: client.title.present, preferredName: client.preferredName.present,
      middleName: client.middleName.present, gender: client.gender.present,
      pronouns: client.pronouns.present, culture: client.culture.present,
      medicareCardNumber: record.medicareNumber.present,
      medicareCardIRN: record.medicareIRN.present,
      medicareCardExpireDate: record.medicareExpires.map { WireDate($0) },
      dvaCardNumber: record.dvaNumber.present, phoneNumberHome: record.homePhone.present,
      phoneNumberWork: record.workPhone.present, phoneNumberMobile: record.mobile.present,
      status: record.status.rawValue.present, email: record.email.present,
      addressResidential: AddressBody(record.residence),
      addressPostal: AddressBody(record.postal),
      postalSameAsResidential: record.isPostalSameAsResidential ? true : nil,
      notes1: record.notes.present, practitionerId: client.usualPractitioner?.text)
  }
}

extension AddressBody {
  /// Nil if the address is empty.
  fileprivate init?(_ address: PostalAddress) {
    if address.isEmpty { return nil }
    self.init(
      streetAddress: address.street, city: address.suburb, postcode: address.postcode,
      state: address.state)
  }
}

extension String {
  fileprivate var present: String? { isEmpty ? nil : self }
}
