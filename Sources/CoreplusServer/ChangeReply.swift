import ClinicStore
import CoreplusAPI

/// The reply to a change, and the action that the audit trail records.
struct ChangeReply: Sendable {
  var response: APIResponse
  /// Nil if nothing changed.
  var action: AuditAction?

  init(_ response: APIResponse, _ action: AuditAction?) {
    self.response = response
    self.action = action
  }
}
