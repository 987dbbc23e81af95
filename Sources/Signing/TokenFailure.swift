/// Why a text is not a token of the contract.
public struct TokenFailure: Error, Hashable, Sendable {
  public struct Code: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let malformed = Code(rawValue: "malformed")
    public static let algorithm = Code(rawValue: "algorithm")
  }

  public var code: Code
  /// What is wrong, without anything of the token.
  public var reason: String

  public init(_ code: Code, _ reason: String) {
    self.code = code
    self.reason = reason
  }

  static func malformed(_ reason: String) -> TokenFailure { TokenFailure(.malformed, reason) }
}

extension TokenFailure: CustomStringConvertible {
  public var description: String { reason }
}
