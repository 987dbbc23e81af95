public import Booking
import CivilTime

extension ClientResource {
  /// A row of the documented list.
  public init(_ client: Client) {
    self.init(
      title: client.title, practitionerId: client.usualPractitioner,
      preferredName: client.preferredName, culture: client.culture, pronouns: client.pronouns,
      clientId: client.id, firstName: client.givenName, middleName: client.middleName,
      lastName: client.familyName,
      dateOfBirth: WireDate(client.dateOfBirth, style: .dateWithZeroTime), gender: client.gender)
  }
}

extension Client {
  /// A client from a row of the list.
  public init(_ row: ClientResource) {
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
