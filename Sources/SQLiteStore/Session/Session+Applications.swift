import Booking
import CivilTime
import ClinicStore

extension Session {
  private static let columns = """
    id, practice, name, consumer_id, secret, access_token, access_token_expires, ticked, \
    effective, endpoints, effective_endpoints, is_enabled
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
      VALUES (\(Session.placeholders(12)))
      """,
      application.id, application.practice, application.name, application.consumerID,
      application.secret, application.accessToken, application.accessTokenExpires,
      Session.codes(application.ticked), Session.codes(application.effective),
      Session.codes(application.endpoints), Session.codes(application.effectiveEndpoints),
      application.isEnabled)
  }

  func update(_ application: ApplicationRecord) throws(StoreFailure) {
    try connection.run(
      """
      UPDATE application SET (practice, name, consumer_id, secret, access_token,
        access_token_expires, ticked, effective, endpoints, effective_endpoints, is_enabled)
        = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) WHERE id = ?1
      """,
      application.id, application.practice, application.name, application.consumerID,
      application.secret, application.accessToken, application.accessTokenExpires,
      Session.codes(application.ticked), Session.codes(application.effective),
      Session.codes(application.endpoints), Session.codes(application.effectiveEndpoints),
      application.isEnabled)
    guard connection.changes == 1 else { throw .missing("application") }
  }

  private static func application(_ row: Row) -> ApplicationRecord {
    ApplicationRecord(
      id: row.id(0), practice: row.id(1), name: row.text(2), consumerID: row.text(3),
      secret: row.text(4), accessToken: row.text(5), accessTokenExpires: row.instant(6),
      ticked: values(row.text(7)), effective: values(row.text(8)), endpoints: values(row.text(9)),
      effectiveEndpoints: values(row.text(10)), isEnabled: row.bool(11))
  }

  private static func codes<Code>(_ codes: Set<Code>) -> String
  where Code: RawRepresentable<String> & Comparable {
    codes.sorted().map(\.rawValue).joined(separator: " ")
  }

  /// Leaves out codes that this version doesn't know: they permit nothing.
  private static func values<Code: RawRepresentable<String>>(_ codes: String) -> Set<Code> {
    Set(codes.split(separator: " ").compactMap { Code(rawValue: String($0)) })
  }

  func insert(_ agreement: Agreement) throws(StoreFailure) {
    try connection.run(
      "INSERT INTO agreement(application, terms, agreed_by, agreed_at) VALUES (?, ?, ?, ?)",
      agreement.application, agreement.terms, agreement.agreedBy, agreement.agreedAt)
  }

  func agreements(of application: ApplicationRecord.ID) throws(StoreFailure) -> [Agreement] {
    try connection.all(
      """
      SELECT terms, agreed_by, agreed_at FROM agreement WHERE application = ? ORDER BY number
      """, application
    ) {
      Agreement(
        application: application, terms: $0.text(0), agreedBy: $0.text(1), agreedAt: $0.instant(2))
    }
  }
}
