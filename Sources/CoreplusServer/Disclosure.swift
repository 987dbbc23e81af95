import Booking
import ClinicStore
import CoreplusAPI

/// A reply that shows records of clients, and what the audit trail says of that.
struct Disclosure: Sendable {
  var response: APIResponse
  /// Nil where no client was shown.
  var action: AuditAction?
  /// Whether the reply waits until the look is on record. A list that follows somebody's typing does
  /// not: its record is written at once, and at the latest before the store is closed.
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
  /// What the caller of the API did.
  init(_ call: Call, _ action: AuditAction) {
    self.init(
      at: call.now, practice: call.practice,
      actor: .application(call.application.id, operator: call.operatorInitials), action: action)
  }
}
