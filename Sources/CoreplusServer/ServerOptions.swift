/// How a server answers where the contract leaves a choice.
public struct ServerOptions: Hashable, Sendable {
  /// The address that callers sign if a proxy is in front; nil: the host that they called.
  public var publicURL: PublicURL?
  /// `DEMO`, `SANDBOX` or `PRODUCTION`, for the console's badge.
  public var environment = "SANDBOX"
  /// Accepts requests without a JSON content type and tokens of any lifetime, for old integrations.
  public var isLenient = false
  /// Sends the reason why a token was refused in a header, `CoreDesk-Reason`.
  public var explain = false
  /// Refuses a time that isn't available with status 409 instead of 200 (reference section 9.1).
  public var conflictStatus409 = false
  /// How many requests one access token may send in a second, at least 1; nil: any number.
  public var requestsPerSecond: Int?
  /// In bytes; a longer body is refused with status 413.
  public var largestBody = 1_048_576
  /// The same for endpoints that take documents: ten megabytes, and 64 KB for the form around them.
  public var largestUpload = 10_551_296
  /// How far a client's clock may be off, in seconds.
  public var leeway = 60
  /// How long a token may live, in seconds.
  public var longestLifetime = 300

  /// The documented behaviour.
  public init() {}
}
