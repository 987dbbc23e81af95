import Booking
import ClinicStore
import CoreplusAPI

/// A reply that shows clients' records, and the action that the audit trail records.
struct Disclosure: Sendable {
  var response: APIResponse
  /// Nil if no client was shown.
  var action: AuditAction?
  /// Whether the reply waits until the view is recorded. A list that is shown while a person types
  /// doesn't wait: its record is written right after, at the latest before the store closes.
  var waitsForRecord: Bool

  /// Shows one record.
  init(_ response: APIResponse, _ action: AuditAction) {
    self.response = response
    self.action = action
    waitsForRecord = true
  }

  /// Shows a list of clients, which may be empty.
  init(_ response: APIResponse, of clients: [Client.ID], _ action: ([Client.ID]) -> AuditAction) {
    self.response = response
    self.action = clients.isEmpty ? nil : action(clients)
    waitsForRecord = false
  }
}

extension AuditEntry {
  /// An entry for what the caller of the API did.
  init(_ call: Call, _ action: AuditAction) {
    self.init(
      at: call.now, practice: call.practice,
      actor: .application(call.application.id, operator: call.operatorInitials), action: action)
  }
}
