/// The id that the server gave an entity. Ids are GUID text compared without case, so they are kept
/// in lower case.
public struct Identifier<Entity>: Hashable, Comparable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text.lowercased() }

  public static func < (a: Identifier, b: Identifier) -> Bool { a.text < b.text }
}

extension Identifier: CustomStringConvertible {
  public var description: String { text }
}

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
