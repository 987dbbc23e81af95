public import Booking
public import CivilTime
public import CommandLine
public import Configuration
import CoreplusAPI
public import CoreplusClient
public import Signing

/// The clinic that a command line names, ready for requests.
public struct OpenClinic: Sendable {
  /// Sends the requests.
  public let service: APIService
  /// The clinic's time: the computer's clock, or for the demo clinic one that `COREDESK_NOW`
  /// starts.
  public let now: @Sendable () -> Instant
  /// The kind of diary that it has.
  public let kind: ClinicKind
  /// The profile's name; nil for the demo clinic, and if everything came from variables.
  public let profile: String?
  /// The address before every request's path; for the demo clinic one that isn't a server's.
  public let origin: String
  private let secret: Secret

  /// Opens the demo clinic's file, or prepares the network. Sends no request.
  ///
  /// - Throws: If the configuration doesn't name a complete connection, or if the demo clinic's
  ///   file can't be used.
  public init(_ line: Invocation, _ desk: DeskSettings) throws(Failure) {
    let chosen = try configured { () throws(ConfigurationFailure) in
      try ChosenClinic.choose(
        desk.settings, desk.surroundings, profile: line.text("profile"), demo: line.has("demo"))
    }
    try self.init(chosen, desk)
  }

  /// Opens a clinic that is already chosen; throws as above.
  public init(_ chosen: ChosenClinic, _ desk: DeskSettings) throws(Failure) {
    switch chosen {
    case .demo:
      let clock = try Clock(startingAt: desk.surroundings["COREDESK_NOW"])
      let clinic = try EmbeddedClinic(
        path: desk.folders.data + "/demo.sqlite", clock: clock, log: desk.log)
      self.init(clinic.transport, clinic.credentials, clock, chosen.kind, nil, nil)
    case .remote(let clinic):
      let transport = try Self.transport(to: clinic)
      self.init(
        transport, Credentials(clinic, url: transport.origin), .wall, clinic.kind, clinic.profile,
        WaitingFile(of: clinic, in: desk.folders))
    }
  }

  private init(
    _ transport: any APITransport, _ credentials: Credentials, _ clock: Clock,
    _ kind: ClinicKind, _ profile: String?, _ waitingKeeper: WaitingFile?
  ) {
    service = APIService(
      transport: transport, credentials: credentials, clock: ServiceClock(now: clock.now),
      waitingKeeper: waitingKeeper)
    now = clock.now
    origin = transport.origin
    secret = credentials.secret
    self.kind = kind
    self.profile = profile
  }

  private static func transport(to clinic: RemoteClinic) throws(Failure) -> CurlTransport {
    guard CurlTransport.isAvailable else {
      throw Failure(
        "libcurl isn't installed, so no server can be reached; install libcurl4", .configuration)
    }
    var options = CurlTransport.Options()
    options.caFile = clinic.caFile
    return CurlTransport(clinic.url, options: options)
  }

  /// A token for a method and an address; for nil, the address of the list of locations.
  @Sendable public func token(method: String, url: String?) -> String {
    service.token(method: method, url: url ?? origin + APIPath.location)
  }

  /// The verdict on a token, by this clinic's secret and time.
  @Sendable public func inspect(_ token: String) -> TokenInspection {
    JwToken.inspect(token, with: secret, now: now().secondsSinceEpoch)
  }
}

extension Credentials {
  fileprivate init(_ clinic: RemoteClinic, url: String) {
    self.init(
      url: url, consumerID: clinic.consumerID, accessToken: clinic.accessToken,
      secret: Secret(clinic.secret), issuer: clinic.issuer ?? Self.usualIssuer,
      audience: clinic.audience ?? Self.usualAudience)
  }
}
