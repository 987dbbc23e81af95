import ClinicStore
import CoreplusAPI

extension Router {
  /// Does the part of a request that comes before a transaction, and returns the rest. A write
  /// records itself in the audit trail inside its own transaction.
  func step(_ endpoint: Endpoint, _ call: Call, _ reader: any DiaryReader) throws -> Step {
    switch endpoint.handler {
    case .read(let handle): return .reply(LoggedResponse(try handle(call, reader)))
    case .look(let handle):
      let shown = try handle(call, reader)
      guard let action = shown.action else { return .reply(LoggedResponse(shown.response)) }
      return .look(
        LoggedResponse(shown.response), AuditEntry(call, action),
        waitsForRecord: shown.waitsForRecord)
    case .write(let prepare): return write(endpoint, call, Endpoint.Keeping([], try prepare(call)))
    case .keep(let prepare): return write(endpoint, call, try prepare(call))
    }
  }

  private func write(
    _ endpoint: Endpoint, _ call: Call, _ keeping: Endpoint.Keeping
  ) -> Step {
    let body: RepeatableWrite<APIResponse> = { writer in
      var call = call
      call.application = try checkedAgain(call, endpoint, in: writer)
      let reply = try keeping.body(call, writer)
      if let action = reply.action { try writer.append(AuditEntry(call, action)) }
      return reply.response
    }
    return .write(body, keeping: keeping.documents)
  }

  /// The application as it is now, checked inside the transaction that it may still do this. The
  /// practice may have changed it while the write waited for its turn.
  private func checkedAgain(
    _ call: Call, _ endpoint: Endpoint, in reader: any DiaryReader
  ) throws -> ApplicationRecord {
    let admitted = call.application
    let current = try reader.application(consumerID: admitted.consumerID)
    guard let current, current.id == admitted.id, current.practice == admitted.practice else {
      throw TokenCause.consumer
    }
    guard current.secret == admitted.secret else { throw TokenCause.signature }
    guard current.isEnabled else { throw TokenCause.applicationDisabled }
    guard current.accessToken == admitted.accessToken, call.now < current.accessTokenExpires
    else { throw TokenCause.accessToken }
    try authorise(current, for: endpoint)
    return current
  }
}
