import Booking
import CivilTime
import ClinicStore

/// The terms that a practice agrees to before an application may use its production data.
///
/// A person must agree again whenever an application is enabled again (reference section 6).
public enum Terms {
  /// The name of this text. Practices have agreed to it word by word: a new text needs a new name.
  public static let edition = "2026-12"

  /// The terms in plain text, with line breaks at 100 columns.
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

  /// Whether the practice must agree to the terms before this change.
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
  /// Records who agreed, also in the audit trail.
  func agree(_ name: String, for application: ApplicationRecord, at now: Instant) throws {
    try insert(
      Agreement(
        application: application.id, terms: Terms.edition, agreedBy: name, agreedAt: now))
    try append(
      .administration(
        .termsAgreed(edition: Terms.edition, application.id), of: application.practice, at: now))
  }
}
