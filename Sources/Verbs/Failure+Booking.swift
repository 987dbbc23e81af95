public import Booking
public import CommandLine

extension Failure {
  /// A failure of the clinic's server, with the exit status that fits its code.
  public init(_ failure: BookingFailure) {
    let status: ExitStatus =
      switch failure.code {
      case .refused, .changedMeanwhile: .refused
      case .notFound, .invalid: .badData
      case .unauthorised: .notAuthorised
      case .unavailable, .unknownOutcome: .tryAgain
      default: .unavailable
      }
    self.init(failure.sentence, status, detail: failure.debugDescription)
  }

  /// An id that isn't in the list of such things.
  static func unknown(_ what: String, _ id: String, see command: String) -> Failure {
    Failure("no \(what) has the id \(id); see 'coredesk \(command)'", .badData)
  }
}

extension Identifier {
  /// The id that was typed; throws as for an unknown id if it isn't a GUID.
  init(
    typed text: String, of what: String, see command: String
  ) throws(Failure) {
    guard let id = Identifier(guid: text) else { throw .unknown(what, text, see: command) }
    self = id
  }
}

extension Appointment.ID {
  /// The appointment that a command line names.
  init(typed text: String) throws(Failure) {
    try self.init(typed: text, of: "appointment", see: "appointments")
  }
}

extension Client.ID {
  /// The client that a command line names.
  init(typed text: String) throws(Failure) {
    try self.init(typed: text, of: "client", see: "clients find")
  }
}

/// Calls the clinic's server, and turns its failures into those of a command.
func asking<Value: Sendable>(
  _ call: () async throws(BookingFailure) -> Value
) async throws(Failure) -> Value {
  do throws(BookingFailure) {
    return try await call()
  } catch {
    throw Failure(error)
  }
}
