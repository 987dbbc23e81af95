/// Why a text is not JSON that we take.
public struct JSONFailure: Error, Hashable, Sendable {
  /// What is wrong and where, without any of the text.
  public var reason: String

  public init(_ reason: String) { self.reason = reason }
}

extension JSONFailure: CustomStringConvertible {
  public var description: String { reason }
}
