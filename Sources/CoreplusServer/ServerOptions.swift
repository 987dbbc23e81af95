/// How a server shall answer where the contract leaves a choice.
public struct ServerOptions: Hashable, Sendable {
  /// What clients sign when a proxy stands in front; nil: whatever host they called.
  public var publicURL: PublicURL?
  /// `DEMO`, `SANDBOX` or `PRODUCTION`, for the console's badge.
  public var environment = "SANDBOX"
  /// Takes requests without a JSON content type and tokens of any lifetime, for old integrations.
  public var isLenient = false
  /// Tells in a header, `CoreDesk-Reason`, why a token was refused.
  public var explain = false
  /// Answers a time that is not available with 409 in place of 200 (reference section 9.1).
  public var conflictStatus409 = false
  /// Requests that one access token may send in a second, 1 or more; nil: nobody counts.
  public var requestsPerSecond: Int?
  /// Bytes; a longer body is answered with 413.
  public var largestBody = 1_048_576
  /// The same where documents are taken: ten megabytes, and what is around them.
  public var largestUpload = 10_551_296
  /// How far a client's clock may be off, in seconds.
  public var leeway = 60
  /// How long a token may live, in seconds.
  public var longestLifetime = 300

  public init() {}
}
