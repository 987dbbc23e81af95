public import ClinicStore
public import CommandLine

/// What `serve` was told.
public struct ServeOptions: Hashable, Sendable {
  public var listen: HostPort
  public var database: String
  public var isDemo: Bool
  /// Nil: whichever the database stands for.
  public var environment: ServerEnvironment?
  public var publicURL: String?
  public var explains: Bool
  public var isLenient: Bool
  /// Of one access token; nil: nobody counts.
  public var requestsPerSecond: Int?
  public var tls: TLSFiles?

  /// Throws a `Failure` where the options do not go together or the database has no place.
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

  /// What is printed when the server is ready.
  public func readiness(port: UInt16) -> String {
    let address = HostPort(host: listen.host, port: port)
    return "listening on \(tls == nil ? "http" : "https")://\(address)\n"
  }
}
