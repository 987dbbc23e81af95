import Booking
import CivilTime
import ClinicStore

/// What a practice agrees to when it lets an application into its production data.
///
/// Reference section 6: agreeing is asked for whenever an application is enabled again.
public enum Terms {
  /// Names this text; a new text has a new name.
  public static let edition = "2026-12"

  public static let text = """
    Terms for applications, edition \(edition)

    1. The application may read and change this practice's records as far as the permissions that
       are ticked for it go. 'app show' lists them.
    2. Whoever runs the application keeps its credentials secret, uses the records for the
       practice's purposes only, and deletes copies that are no longer needed.
    3. Every change is recorded with the application that made it, and so is every look at a
       client's record, at the clients that a list, a search or the waiting list shows, at invoices
       and at payments. Looks at appointments, free time and rosters are not recorded.
    4. The practice may disable the application at any time, with effect from the next request.

    """

  /// Whether a step in an application's life needs the practice's word for it.
  static func areAsked(
    for change: ApplicationChange, of application: ApplicationRecord, in reader: any DiaryReader
  ) throws -> Bool {
    guard try ServerEnvironment(reader) == .production else { return false }
    switch change {
    case .enable: return !application.isEnabled
    case .extend: return true
    default: return false
    }
  }
}

extension DiaryWriter {
  /// Records who agreed, with the trail's entry for it.
  func agree(_ name: String, for application: ApplicationRecord, at now: Instant) throws {
    try insert(
      Agreement(
        application: application.id, terms: Terms.edition, agreedBy: name, agreedAt: now))
    try append(
      .administration(
        .termsAgreed(edition: Terms.edition, application.id), of: application.practice, at: now))
  }
}
