public import ClinicStore
public import CommandLine

/// The options of `serve`.
public struct ServeOptions: Hashable, Sendable {
  /// The address to listen on; port 0 picks a free one.
  public var listen: HostPort
  /// The path of the database.
  public var database: String
  /// Whether to fill a new or empty database with the demo clinic.
  public var isDemo: Bool
  /// What a new database is for; nil for what the database says, or else a sandbox.
  public var environment: ServerEnvironment?
  /// The address that clients sign if the server is behind a proxy; nil for the one they call.
  public var publicURL: String?
  /// Whether a refusal says in the header `CoreDesk-Reason` what is wrong with the token.
  public var explains: Bool
  /// Whether long-lived tokens and requests without a content type are accepted.
  public var isLenient: Bool
  /// The limit for each access token; nil for no limit.
  public var requestsPerSecond: Int?
  /// The certificate and key for HTTPS; nil for plain HTTP.
  public var tls: TLSFiles?

  /// Reads the options of a command line.
  ///
  /// - Parameter variables: the environment; see `DatabasePath`.
  /// - Throws: A `Failure` if the options contradict each other, or if there is no path for the
  ///   database.
  public init(
    _ invocation: Invocation, variables: [String: String]
  ) throws(Failure) {
    guard let listen = invocation.hostPort("listen") else {
      preconditionFailure("the table gives it a fallback")
    }
    self.listen = listen
    environment = invocation.text("environment").flatMap(ServerEnvironment.init(rawValue:))
    database = try DatabasePath.resolve(invocation.text("database"), variables: variables)
    isDemo = invocation.has("demo")
    publicURL = invocation.text("public-url")
    explains = invocation.has("explain")
    isLenient = invocation.has("lenient")
    requestsPerSecond = invocation.integer("rate-limit").flatMap { $0 == 0 ? nil : $0 }
    switch (invocation.text("tls-cert"), invocation.text("tls-key")) {
    case (let certificate?, let key?): tls = TLSFiles(certificate: certificate, key: key)
    case (nil, nil): tls = nil
    default: throw Failure("--tls-cert and --tls-key go together; give both", .usage)
    }
  }

  /// The line to print when the server is ready.
  ///
  /// - Parameter port: the port in use, which differs from `listen` if that has port 0.
  public func readiness(port: UInt16) -> String {
    let address = HostPort(host: listen.host, port: port)
    return "listening on \(tls == nil ? "http" : "https")://\(address)\n"
  }
}
