public import CoreplusAPI

/// Sends requests to a coreplus server and returns its answers.
public protocol APITransport: Sendable {
  /// The beginning of every URL, as `https://api.example.com`, without a slash at the end.
  var origin: String { get }

  /// How many requests the server accepts in a second; nil: any number.
  var requestsPerSecond: Int? { get }

  /// Sends a request once; the caller decides whether to try again.
  ///
  /// - Throws: `TransportFailure` if no answer came. An answer with an error status is returned.
  func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse
}

extension APITransport {
  /// Ten, as the vendor's server; reference section 4.1.
  public var requestsPerSecond: Int? { 10 }
}

/// Why no answer came.
public struct TransportFailure: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    /// The server's name has no address.
    case nameNotFound
    case cannotConnect
    /// TLS failed: the server has no certificate that this computer trusts.
    case insecure
    /// The server's address or the request is malformed.
    case unusable
    case timedOut
    /// The connection broke before the answer was complete.
    case dropped
    case replyTooLarge
    /// The answer wasn't HTTP.
    case notHTTP
    /// The caller gave up.
    case cancelled
  }

  /// What went wrong.
  public var kind: Kind
  /// Whether the server may have received the request, and so may have done what it asks.
  public var mayHaveBeenSent: Bool
  /// For the log: the library's own words.
  public var detail: String

  /// A failure of one attempt.
  public init(_ kind: Kind, mayHaveBeenSent: Bool, detail: String = "") {
    self.kind = kind
    self.mayHaveBeenSent = mayHaveBeenSent
    self.detail = detail
  }
}
