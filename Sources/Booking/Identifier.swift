/// The id that the server gave an entity: a GUID whose type says what it identifies, so that the
/// compiler refuses a client's id as an appointment's.
///
/// The coreplus API has ids as GUID text that compares without case; coredesk writes lower case.
public struct Identifier<Entity>: Hashable, Comparable, Sendable {
  /// The number itself.
  public let guid: GUID

  /// The id with this number.
  @inlinable
  public init(guid: GUID) { self.guid = guid }

  /// Reads a GUID in upper or lower case; nil for any other text, also for "".
  public init?(guid text: String) {
    guard let guid = GUID(text) else { return nil }
    self.init(guid: guid)
  }

  /// An id that the server didn't give; all its digits are 0.
  @inlinable
  public static var unknown: Identifier { Identifier(guid: GUID.zero) }

  /// The GUID in lower case. Allocates a string each time.
  public var text: String { guid.text }

  /// Whether both are the same number.
  @inlinable
  public static func == (a: Identifier, b: Identifier) -> Bool { a.guid == b.guid }

  /// Feeds the number to the hasher.
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(guid) }

  /// The order of the texts, which is also the order of stored ids.
  @inlinable
  public static func < (a: Identifier, b: Identifier) -> Bool { a.guid < b.guid }
}

extension Identifier: CustomStringConvertible {
  /// The GUID in lower case.
  public var description: String { text }
}
