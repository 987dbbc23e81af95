public import JSON

/// Something that travels as a JSON object: tolerant in reading, exact in writing.
///
/// Reading takes keys without case, passes over unknown ones and takes what is absent as empty.
/// Writing gives exactly the documented keys in the documented order.
public protocol WireObject: WireWritable, Hashable {
  init(reading object: JSONObject) throws(WireFailure)
}

/// What is only ever written: the part that a server needs of an object.
public protocol WireWritable: Sendable {
  /// Writes the members, without the braces.
  func write(to writer: inout JSONWriter)
}

extension WireObject {
  /// Reads a whole body, which has to be one JSON object.
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
