public import Booking

/// Ids of tests, made from names of at most 16 bytes: `"client-jane"`.
///
/// An id contains its name's bytes. So it is the same in every run, ids have the order of their
/// names, and the name can be read from the id.
extension Identifier {
  /// The id of a name; of a GUID's text, that GUID.
  public init(_ name: String) {
    self = Identifier(guid: name) ?? Identifier(guid: GUID(name: name))
  }

  /// The name that the id was made from; the GUID's text for any other id.
  public var name: String {
    let number = [guid.high, guid.low].flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * UInt64($0))) }
    }
    let bytes = number.prefix { $0 != 0 }
    let isName = !bytes.isEmpty && bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    return isName ? String(decoding: bytes, as: UTF8.self) : text
  }
}

extension GUID {
  fileprivate init(name: String) {
    precondition(name.utf8.count <= 16, "\(name) has more than 16 bytes")
    var high: UInt64 = 0
    var low: UInt64 = 0
    for (index, byte) in name.utf8.enumerated() {
      let bits = UInt64(byte) << (56 - 8 * UInt64(index % 8))
      if index < 8 { high |= bits } else { low |= bits }
    }
    self.init(high: high, low: low)
  }
}

extension Identifier: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// The id of a name, or of a GUID's text.
  public init(stringLiteral name: String) { self.init(name) }
}

/// The text of a name's id, as it is on the wire, on a command line and in plain output.
public func guid(_ name: String) -> String { GUID(name: name).text }
