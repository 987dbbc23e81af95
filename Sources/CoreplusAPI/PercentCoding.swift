import JSON

/// Percent-encoding of RFC 3986 section 2.
public enum PercentCoding {
  /// Escapes everything but the unreserved characters, in upper case.
  public static func encode(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for c in text.utf8 {
      if isUnreserved(c) {
        out.append(c)
      } else {
        out += [UInt8(ascii: "%"), digits[Int(c >> 4)], digits[Int(c & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Nil if an escape is broken, or if the result isn't UTF-8 or contains a NUL.
  static func decode(_ text: Substring.UTF8View, plusIsSpace: Bool) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var rest = text[...]
    while let c = rest.popFirst() {
      if c == UInt8(ascii: "%") {
        guard let high = rest.popFirst().flatMap(hexValue),
          let low = rest.popFirst().flatMap(hexValue)
        else { return nil }
        out.append(high << 4 | low)
      } else {
        out.append(plusIsSpace && c == UInt8(ascii: "+") ? 0x20 : c)
      }
    }
    guard out.withUnsafeBufferPointer({ UTF8Check.isValid($0) }), !out.contains(0) else {
      return nil
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isUnreserved(_ c: UInt8) -> Bool {
    (0x41...0x5A).contains(c & 0xDF) || c.isASCIIDigit || "-._~".utf8.contains(c)
  }
}
