import Booking
import ClinicStore
import CoreplusAPI

/// What a write did: the answer, and for the audit trail what it was done to, as `client <id>`.
struct Outcome: Sendable {
  var response: APIResponse
  /// Empty where nothing was changed.
  var changed: [String]

  init(_ response: APIResponse, changed: [String]) {
    self.response = response
    self.changed = changed
  }
}

/// What somebody was shown: the answer, and for the audit trail whom it tells of.
struct Sight: Sendable {
  var response: APIResponse
  var shown: [String]
  /// Whether the answer waits until the look is on record. A list that follows somebody's typing does
  /// not: its record is written at once, and at the latest before the store is closed.
  var waitsForRecord: Bool

  init(_ response: APIResponse, shown: [String], waitsForRecord: Bool) {
    self.response = response
    self.shown = shown
    self.waitsForRecord = waitsForRecord
  }
}

extension AuditEntry {
  init(_ call: Call, _ endpoint: Endpoint, _ subjects: [String]) {
    self.init(
      at: call.now, practice: call.practice, actor: Self.actor(of: call),
      action: endpoint.action, subjects: subjects)
  }

  private static func actor(of call: Call) -> String {
    let application = "application \(call.application.id)"
    return call.operatorInitials.map { "\(application) operator \($0)" } ?? application
  }
}
