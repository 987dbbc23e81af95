/// Why `JSONValue(json:)` refused a text.
public struct JSONFailure: Error, Hashable, Sendable {
  /// What is wrong and where, without any of the text.
  public var reason: String

  /// A failure for this reason.
  public init(_ reason: String) { self.reason = reason }
}

extension JSONFailure: CustomStringConvertible {
  public var description: String { reason }
}
