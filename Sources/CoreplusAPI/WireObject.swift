public import JSON

/// Something that travels as a JSON object: tolerant in reading, exact in writing.
///
/// Reading takes keys without case, passes over unknown ones and takes what is absent as empty.
/// Writing gives exactly the documented keys in the documented order.
public protocol WireObject: Hashable, Sendable {
  init(reading object: JSONObject) throws(WireFailure)
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

  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.object(self)
    return writer.bytes
  }
}
