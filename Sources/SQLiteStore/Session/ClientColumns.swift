import Booking
import BookingLanguage
import CivilTime

/// The columns of the client table and their values.
enum ClientColumns {
  /// The columns of a list's row, the id first.
  static let listed = "id, \(names)"
  /// The columns of the whole record; it begins with those of a list's row.
  static let all = "\(listed), \(contact)"
  /// The columns that a change may set: all but the number, the practice, the id and the time of
  /// the change.
  static let written = "\(names), \(contact), family_key, given_key, full_key, mobile_key"
  static let writtenCount = written.split(separator: ",").count

  private static let names = """
    title, given_name, middle_name, family_name, preferred_name, date_of_birth, gender, pronouns, \
    culture, usual_practitioner
    """
  private static let contact = """
    mobile, home_phone, work_phone, email, street, suburb, state, postcode, postal_street, \
    postal_suburb, postal_state, postal_postcode, is_postal_same, status, external_id, \
    medicare_number, medicare_irn, medicare_expires, dva_number, notes
    """

  /// The values for the columns in `written`.
  static func values(_ record: ClientRecord) -> [any Bindable] {
    let client = record.client
    let keys = SearchKeys(record)
    return [
      client.title, client.givenName, client.middleName, client.familyName, client.preferredName,
      client.dateOfBirth, client.gender, client.pronouns, client.culture,
      client.usualPractitioner,
      record.mobile, record.homePhone, record.workPhone, record.email, record.residence.street,
      record.residence.suburb, record.residence.state, record.residence.postcode,
      record.postal.street, record.postal.suburb, record.postal.state, record.postal.postcode,
      record.isPostalSameAsResidential, record.status.rawValue, record.externalID,
      record.medicareNumber, record.medicareIRN, record.medicareExpires, record.dvaNumber,
      record.notes,
      keys.family, keys.given, keys.full, keys.mobile,
    ]
  }

  /// Reads a row of the columns in `listed`.
  static func client(_ row: Row) -> Client {
    var client = Client(
      id: row.id(0), givenName: row.text(2), familyName: row.text(4),
      dateOfBirth: row.optionalDay(6))
    client.title = row.text(1)
    client.middleName = row.text(3)
    client.preferredName = row.text(5)
    client.gender = row.text(7)
    client.pronouns = row.text(8)
    client.culture = row.text(9)
    client.usualPractitioner = row.optionalID(10)
    return client
  }

  /// Reads a row of the columns in `all`.
  static func record(_ row: Row) -> ClientRecord {
    var record = ClientRecord(client: client(row))
    record.mobile = row.text(11)
    record.homePhone = row.text(12)
    record.workPhone = row.text(13)
    record.email = row.text(14)
    record.residence = address(row, 15)
    record.postal = address(row, 19)
    record.isPostalSameAsResidential = row.bool(23)
    record.status = .init(rawValue: row.text(24))
    record.externalID = row.text(25)
    record.medicareNumber = row.text(26)
    record.medicareIRN = row.text(27)
    record.medicareExpires = row.optionalDay(28)
    record.dvaNumber = row.text(29)
    record.notes = row.text(30)
    return record
  }

  private static func address(_ row: Row, _ column: Int32) -> PostalAddress {
    var address = PostalAddress()
    address.street = row.text(column)
    address.suburb = row.text(column + 1)
    address.state = row.text(column + 2)
    address.postcode = row.text(column + 3)
    return address
  }
}
