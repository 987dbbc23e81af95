import Booking
import CivilTime
import CoreplusServer

extension Session {
  private static let columns = """
    id, practice, name, consumer_id, secret, access_token, access_token_expires, ticked, \
    effective, is_enabled
    """

  func applications() throws(StoreFailure) -> [ApplicationRecord] {
    try connection.all(
      "SELECT \(Session.columns) FROM application ORDER BY number", read: Session.application)
  }

  func application(consumerID: String) throws(StoreFailure) -> ApplicationRecord? {
    try connection.first(
      "SELECT \(Session.columns) FROM application WHERE consumer_id = ?", consumerID,
      read: Session.application)
  }

  func insert(_ application: ApplicationRecord) throws(StoreFailure) {
    try connection.run(
      """
      INSERT INTO application(\(Session.columns))
      VALUES (\(Session.placeholders(10)))
      """,
      application.id, application.practice, application.name, application.consumerID,
      application.secret, application.accessToken, application.accessTokenExpires,
      Session.codes(application.ticked), Session.codes(application.effective),
      application.isEnabled)
  }

  func update(_ application: ApplicationRecord) throws(StoreFailure) {
    try connection.run(
      """
      UPDATE application SET (practice, name, consumer_id, secret, access_token,
        access_token_expires, ticked, effective, is_enabled)
        = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) WHERE id = ?1
      """,
      application.id, application.practice, application.name, application.consumerID,
      application.secret, application.accessToken, application.accessTokenExpires,
      Session.codes(application.ticked), Session.codes(application.effective),
      application.isEnabled)
    guard connection.changes == 1 else { throw .missing("application") }
  }

  private static func application(_ row: Row) -> ApplicationRecord {
    ApplicationRecord(
      id: row.id(0), practice: row.id(1), name: row.text(2), consumerID: row.text(3),
      secret: row.text(4), accessToken: row.text(5), accessTokenExpires: row.instant(6),
      ticked: permissions(row.text(7)), effective: permissions(row.text(8)),
      isEnabled: row.bool(9))
  }

  private static func codes(_ permissions: Set<Permission>) -> String {
    permissions.sorted().map(\.rawValue).joined(separator: " ")
  }

  /// Codes that this version does not know permit nothing.
  private static func permissions(_ codes: String) -> Set<Permission> {
    Set(codes.split(separator: " ").compactMap { Permission(rawValue: String($0)) })
  }
}
