public import JSON

/// A value that is sent as a JSON object: tolerant in reading, exact in writing.
///
/// Reading ignores the case of keys and unknown keys, and takes what is absent as empty. Writing
/// gives exactly the documented keys in the documented order.
public protocol WireObject: WireWritable, Hashable {
  /// Reads the members. Throws if one has the wrong kind of value, or a necessary one is missing.
  init(reading object: JSONObject) throws(WireFailure)
}

/// A value that can be written as a JSON object.
public protocol WireWritable: Sendable {
  /// Writes the members, without the braces.
  func write(to writer: inout JSONWriter)
}

extension WireObject {
  /// Reads a whole body. Throws if it isn't one JSON object.
  public init(json bytes: [UInt8]) throws(WireFailure) {
    let object: JSONObject
    do throws(JSONFailure) {
      object = try JSONObject(json: bytes)
    } catch {
      throw WireFailure(.malformed, error.reason)
    }
    try self.init(reading: object)
  }
}

extension WireWritable {
  /// The whole object in UTF-8, as a body.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.object(self)
    return writer.bytes
  }
}

extension JSONObject: WireWritable {
  public func write(to writer: inout JSONWriter) {
    for member in members {
      writer.key(member.key)
      writer.value(member.value)
    }
  }
}
