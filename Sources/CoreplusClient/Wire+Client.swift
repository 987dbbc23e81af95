import Booking
import CivilTime
import CoreplusAPI

// Clients as the wire has them.

/// The keys that a list row, a found client and a record share.
protocol ClientRow {
  var title: String { get }
  var practitionerId: Practitioner.ID? { get }
  var preferredName: String { get }
  var culture: String { get }
  var pronouns: String { get }
  var clientId: Client.ID { get }
  var firstName: String { get }
  var middleName: String { get }
  var lastName: String { get }
  var dateOfBirth: WireDate { get }
  var gender: String { get }
}

extension ClientResource: ClientRow {}
extension ClientMatchResource: ClientRow {}
extension ClientRecordResource: ClientRow {}

extension Client {
  init(_ row: some ClientRow) {
    self.init(
      id: row.clientId, givenName: row.firstName, familyName: row.lastName,
      dateOfBirth: row.dateOfBirth.day)
    title = row.title
    middleName = row.middleName
    preferredName = row.preferredName
    gender = row.gender
    pronouns = row.pronouns
    culture = row.culture
    usualPractitioner = row.practitionerId
  }
}

extension ClientMatch {
  init(_ row: ClientMatchResource) {
    self.init(
      client: Client(row), mobile: row.mobile ?? "",
      habit: row.habit.map {
        Habit(
          practitioner: $0.practitionerId, location: $0.locationId, type: $0.appointmentTypeId)
      }, lastSeen: row.lastSeen?.instant, nextAppointment: row.nextAppointment?.instant)
  }
}

extension ClientRecord {
  init(_ row: ClientRecordResource) {
    self.init(client: Client(row))
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

  /// What is posted to create the client; empty texts are left out.
  var body: ClientBody {
    ClientBody(
      firstName: client.givenName, lastName: client.familyName,
      dateOfBirth: client.dateOfBirth.map { WireDate($0) }, externalId: externalID.present,
      title: client.title.present, preferredName: client.preferredName.present,
      middleName: client.middleName.present, gender: client.gender.present,
      pronouns: client.pronouns.present, culture: client.culture.present,
      medicareCardNumber: medicareNumber.present, medicareCardIRN: medicareIRN.present,
      medicareCardExpireDate: medicareExpires.map { WireDate($0) },
      dvaCardNumber: dvaNumber.present, phoneNumberHome: homePhone.present,
      phoneNumberWork: workPhone.present, phoneNumberMobile: mobile.present,
      status: status.rawValue.present, email: email.present,
      addressResidential: residence.body, addressPostal: postal.body,
      postalSameAsResidential: isPostalSameAsResidential ? true : nil, notes1: notes.present,
      practitionerId: client.usualPractitioner?.text)
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

  fileprivate var body: AddressBody? {
    isEmpty
      ? nil
      : AddressBody(streetAddress: street, city: suburb, postcode: postcode, state: state)
  }
}

extension String {
  fileprivate var present: String? { isEmpty ? nil : self }
}
