public import CoreplusAPI

/// Carries requests to a server of the contract and brings back what it says.
public protocol APITransport: Sendable {
  /// What stands before every target, as `https://api.example.com`, without a slash at the end.
  var origin: String { get }

  /// Requests that the server takes in a second; nil where nobody counts.
  var requestsPerSecond: Int? { get }

  /// One attempt, no more: whoever calls decides whether there is another.
  func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse
}

extension APITransport {
  /// Reference section 4.1.
  public var requestsPerSecond: Int? { 10 }
}

/// Why no answer came.
public struct TransportFailure: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The server's name has no address.
    case nameNotFound
    case cannotConnect
    /// No connection that can be trusted came about.
    case insecure
    /// The server's address or the request cannot be used as they are.
    case unusable
    case timedOut
    /// The connection broke before the answer was complete.
    case dropped
    case replyTooLarge
    /// The answer was not HTTP.
    case notHTTP
    /// The caller gave up.
    case cancelled
  }

  public var kind: Kind
  /// Whether the server may have received the request, and so may have done what it asks.
  public var mayHaveBeenSent: Bool
  /// For the log.
  public var detail: String

  public init(_ kind: Kind, mayHaveBeenSent: Bool, detail: String = "") {
    self.kind = kind
    self.mayHaveBeenSent = mayHaveBeenSent
    self.detail = detail
  }
}
