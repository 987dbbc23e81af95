public import Booking
public import CivilTime
public import CommandLine
public import Signing

/// The scriptable verbs over a clinic's diary, wherever it is kept.
public struct ClinicVerbs: Sendable {
  /// Makes a token for a method and an address; a nil address means the list of locations.
  public typealias Signer = @Sendable (_ method: String, _ url: String?) throws(Failure) -> String

  /// Looks at a token with the clinic's secret, at the clinic's time.
  public typealias Inspector = @Sendable (_ token: String) -> TokenInspection

  let service: any BookingService
  let now: @Sendable () -> Instant
  let sign: Signer
  let inspect: Inspector

  public init(
    service: any BookingService, now: @escaping @Sendable () -> Instant, sign: @escaping Signer,
    inspect: @escaping Inspector
  ) {
    self.service = service
    self.now = now
    self.sign = sign
    self.inspect = inspect
  }

  /// Does what the command line says. Never throws: what went wrong is part of the outcome.
  public func run(_ line: Invocation) async -> Outcome {
    // Its answer says as much where it fails.
    if line.command == "token verify" { return verifyToken(line) }
    do throws(Failure) {
      let answer = try await answer(to: line)
      return Outcome(output: line.has("json") ? answer.document() : answer.text())
    } catch {
      return Outcome(error, asJSON: line.has("json"))
    }
  }

  private func answer(to line: Invocation) async throws(Failure) -> Answer {
    switch line.command {
    case "locations": try await locations()
    case "practitioners": try await practitioners()
    case "types": try await types()
    case "reasons": try await reasons()
    case "slots": try await slots(line)
    case "appointments": try await appointments(line)
    case "clients find": try await findClients(line)
    case "clients show": try await showClient(line)
    case "clients add": try await addClient(line)
    case "book": try await book(line)
    case "move": try await move(line)
    case "edit": try await edit(line)
    case "cancel": try await cancel(line)
    case "token": try token(line)
    default: preconditionFailure("the table has a command without a verb: \(line.command)")
    }
  }

  func directory() async throws(Failure) -> Directory {
    Directory(
      clinic: try await asking { () async throws(BookingFailure) in try await service.clinic() })
  }
}
