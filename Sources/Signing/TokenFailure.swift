/// Why a text isn't a token that the API accepts.
public struct TokenFailure: Error, Hashable, Sendable {
  /// The kind of failure, for programs.
  public struct Code: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The text isn't a JSON Web Token, or a claim has the wrong type.
    public static let malformed = Code(rawValue: "malformed")
    /// The algorithm isn't HS256.
    public static let algorithm = Code(rawValue: "algorithm")
  }

  /// The kind of failure.
  public var code: Code
  /// What is wrong; never quotes the token.
  public var reason: String

  /// A failure; the reason begins in lower case.
  public init(_ code: Code, _ reason: String) {
    self.code = code
    self.reason = reason
  }

  static func malformed(_ reason: String) -> TokenFailure { TokenFailure(.malformed, reason) }
}

extension TokenFailure: CustomStringConvertible {
  public var description: String { reason }
}
