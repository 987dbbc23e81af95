/// A JSON text as a tree (RFC 8259). Numbers keep the digits they came with, and members their
/// order, so that what is only passed on is passed on unchanged.
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
  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  public var members: [Member]

  public init(_ members: [Member] = []) { self.members = members }

  /// The value of a key, spelled exactly so.
  public func exactly(_ key: String) -> JSONValue? {
    members.first { $0.key == key }?.value
  }

  /// The value of a key, spelled exactly so or, failing that, in another case: the documentation
  /// mixes `ExternalId`, `Status` and `firstName` (reference section 9.4).
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
  /// Reads one JSON text of at most 32 levels.
  public init(json bytes: [UInt8]) throws(JSONFailure) { self = try JSONParser.parse(bytes) }

  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }
}

extension JSONObject {
  /// Reads one JSON text, which has to be an object.
  public init(json bytes: [UInt8]) throws(JSONFailure) {
    guard case .object(let object) = try JSONValue(json: bytes) else {
      throw JSONFailure("the text is not a JSON object")
    }
    self = object
  }
}
