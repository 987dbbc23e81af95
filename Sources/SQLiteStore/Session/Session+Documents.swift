import Booking
import CivilTime
import ClinicStore

extension Session {
  // MARK: Families

  private static let memberColumns = """
    id, client, title, given_name, family_name, date_of_birth, relationship, medicare_number, \
    medicare_irn, home_phone, work_phone, mobile, email, address, suburb, postcode, notes, \
    is_emergency_contact, is_invoice_recipient, is_main_contact
    """

  func insert(_ member: FamilyMember, of practice: Practice.ID) throws(StoreFailure) {
    try connection.run(
      """
      INSERT INTO family_member(practice, \(Session.memberColumns))
      VALUES (\(Session.placeholders(21)))
      """, practice, member.id, member.client, member.title, member.givenName, member.familyName,
      member.dateOfBirth, member.relationship, member.medicareNumber, member.medicareIRN,
      member.homePhone, member.workPhone, member.mobile, member.email, member.address,
      member.suburb, member.postcode, member.notes, member.isEmergencyContact,
      member.isInvoiceRecipient, member.isMainContact)
  }

  func family(
    of client: Client.ID, of practice: Practice.ID
  ) throws(StoreFailure) -> [FamilyMember] {
    try connection.all(
      """
      SELECT \(Session.memberColumns) FROM family_member WHERE practice = ? AND client = ?
      ORDER BY number
      """, practice, client
    ) { row in
      var member = FamilyMember(id: row.id(0), client: row.id(1))
      member.title = row.text(2)
      member.givenName = row.text(3)
      member.familyName = row.text(4)
      member.dateOfBirth = row.optionalDay(5)
      member.relationship = row.text(6)
      member.medicareNumber = row.text(7)
      member.medicareIRN = row.text(8)
      member.homePhone = row.text(9)
      member.workPhone = row.text(10)
      member.mobile = row.text(11)
      member.email = row.text(12)
      member.address = row.text(13)
      member.suburb = row.text(14)
      member.postcode = row.text(15)
      member.notes = row.text(16)
      member.isEmergencyContact = row.bool(17)
      member.isInvoiceRecipient = row.bool(18)
      member.isMainContact = row.bool(19)
      return member
    }
  }

  // MARK: Files

  private static let fileColumns = "id, client, name, size, folder, is_folder, received_at"

  func insert(_ file: ClientDocument, of practice: Practice.ID) throws(StoreFailure) {
    try connection.run(
      """
      INSERT INTO client_file(practice, \(Session.fileColumns))
      VALUES (\(Session.placeholders(8)))
      """, practice, file.id, file.client, file.name, file.size, file.folder, file.isFolder,
      file.receivedAt)
  }

  func file(_ id: ClientDocument.ID, of practice: Practice.ID) throws(StoreFailure)
    -> ClientDocument?
  {
    try connection.first(
      "SELECT \(Session.fileColumns) FROM client_file WHERE practice = ? AND id = ?", practice, id,
      read: Session.file)
  }

  func files(
    of client: Client.ID, of practice: Practice.ID
  ) throws(StoreFailure) -> [ClientDocument] {
    try connection.all(
      """
      SELECT \(Session.fileColumns) FROM client_file WHERE practice = ? AND client = ?
      ORDER BY number
      """, practice, client, read: Session.file)
  }

  func documents() throws(StoreFailure) -> Set<ClientDocument.ID> {
    Set(
      try connection.all(
        "SELECT id FROM client_file WHERE NOT is_folder UNION SELECT file FROM message_attachment"
      ) { $0.id(0) })
  }

  private static func file(_ row: Row) -> ClientDocument {
    ClientDocument(
      id: row.id(0), client: row.id(1), name: row.text(2), size: row.integer(3),
      folder: row.optionalID(4), isFolder: row.bool(5), receivedAt: row.instant(6))
  }

  // MARK: Messages

  func insert(_ message: SecureMessage, of practice: Practice.ID) throws(StoreFailure) {
    let numbers = try connection.all(
      """
      INSERT INTO message(
        practice, id, sending_facility, client, practitioner, data, received_at)
      VALUES (\(Session.placeholders(7))) RETURNING number
      """, practice, message.id, message.sendingFacility, message.client, message.practitioner,
      message.data, message.receivedAt
    ) { $0.integer(0) }
    for attachment in message.attachments {
      try connection.run(
        "INSERT INTO message_attachment(message, file, name, size) VALUES (?, ?, ?, ?)",
        numbers[0], attachment.file, attachment.name, attachment.size)
    }
  }

  func messages(of practice: Practice.ID) throws(StoreFailure) -> [SecureMessage] {
    var attachments: [Int: [SecureMessage.Attachment]] = [:]
    let rows = try connection.all(
      """
      SELECT a.message, a.file, a.name, a.size FROM message_attachment a
      JOIN message m ON m.number = a.message WHERE m.practice = ? ORDER BY a.number
      """, practice
    ) {
      (
        $0.integer(0),
        SecureMessage.Attachment(file: $0.id(1), name: $0.text(2), size: $0.integer(3))
      )
    }
    for (message, attachment) in rows { attachments[message, default: []].append(attachment) }
    return try connection.all(
      """
      SELECT number, id, sending_facility, client, practitioner, data, received_at FROM message
      WHERE practice = ? ORDER BY number
      """, practice
    ) {
      SecureMessage(
        id: $0.id(1), sendingFacility: $0.text(2), client: $0.optionalID(3),
        practitioner: $0.optionalID(4), data: $0.text(5),
        attachments: attachments[$0.integer(0)] ?? [], receivedAt: $0.instant(6))
    }
  }
}
