import ClinicStore
import CoreplusAPI

/// The reply to a change, and what the audit trail says of it.
struct ChangeReply: Sendable {
  var response: APIResponse
  /// Nil where nothing was changed.
  var action: AuditAction?

  init(_ response: APIResponse, _ action: AuditAction?) {
    self.response = response
    self.action = action
  }
}
