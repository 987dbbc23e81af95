/// A JSON text as a tree (RFC 8259). Numbers keep their digits and members their order, so a value
/// that is read and written again doesn't change.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

/// The members of a JSON object in the order they came.
public struct JSONObject: Hashable, Sendable {
  /// A key with its value.
  public struct Member: Hashable, Sendable {
    /// Without the quotation marks and escapes.
    public var key: String
    /// What follows the colon.
    public var value: JSONValue

    /// A key with its value.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// In the order of the text.
  public var members: [Member]

  /// An object with these members. Nothing checks that their keys differ.
  public init(_ members: [Member] = []) { self.members = members }

  /// The value of the key that is spelled exactly so; nil if there is none.
  public func exactly(_ key: String) -> JSONValue? {
    members.first { $0.key == key }?.value
  }

  /// The value of a key, spelled exactly so or else in another case: the coreplus API mixes
  /// `ExternalId`, `Status` and `firstName`.
  public subscript(_ key: String) -> JSONValue? {
    exactly(key) ?? members.first { $0.key.equalsWithoutCase(key) }?.value
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Members in the order in which they are written down.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self.init(members.map { Member(key: $0.0, value: $0.1) })
  }
}

extension JSONValue {
  /// Reads one JSON text from UTF-8, at most 32 levels deep.
  ///
  /// Throws also where a key is given twice, and for a NUL or half a surrogate pair in a text.
  public init(json bytes: [UInt8]) throws(JSONFailure) { self = try JSONParser.parse(bytes) }

  /// The text in UTF-8, without spaces.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }
}

extension JSONObject {
  /// Reads one JSON text as `JSONValue(json:)` does, and throws if it isn't an object.
  public init(json bytes: [UInt8]) throws(JSONFailure) {
    guard case .object(let object) = try JSONValue(json: bytes) else {
      throw JSONFailure("the text is not a JSON object")
    }
    self = object
  }
}
