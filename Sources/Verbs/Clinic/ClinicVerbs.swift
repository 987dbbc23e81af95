public import Booking
public import CivilTime
public import CommandLine
public import Signing

/// The commands that read or change a clinic's diary, through any `BookingService`.
public struct ClinicVerbs: Sendable {
  /// Makes a token for a method and an address; nil means the address of the list of locations.
  public typealias Signer = @Sendable (_ method: String, _ url: String?) throws(Failure) -> String

  /// Checks a token with the clinic's secret, at the clinic's time.
  public typealias Inspector = @Sendable (_ token: String) -> TokenInspection

  let service: any BookingService
  let now: @Sendable () -> Instant
  let sign: Signer
  let inspect: Inspector

  /// Verbs over this diary, at this time, with these credentials.
  public init(
    service: any BookingService, now: @escaping @Sendable () -> Instant, sign: @escaping Signer,
    inspect: @escaping Inspector
  ) {
    self.service = service
    self.now = now
    self.sign = sign
    self.inspect = inspect
  }

  /// Runs one command and returns what to print. A failure is part of the outcome.
  public func run(_ question: Verb.Question, _ line: Invocation) async -> VerbOutcome {
    do throws(Failure) {
      return VerbOutcome(try await question(self)(line), asJSON: line.has("json"))
    } catch {
      return VerbOutcome(error, asJSON: line.has("json"))
    }
  }

  /// The clinic's lists, read with one call of the service.
  func directory() async throws(Failure) -> Directory {
    Directory(
      clinic: try await asking { () async throws(BookingFailure) in try await service.clinic() })
  }
}
