/// Base64 with the URL-safe alphabet and no padding (RFC 4648 section 5, RFC 7515 section 2).
enum Base64URL {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    String(decoding: digits(of: bytes).map { alphabet[Int($0)] }, as: UTF8.self)
  }

  /// The ordinary alphabet with padding (RFC 4648 section 4).
  static func encodePadded(_ bytes: [UInt8]) -> String {
    let ordinary = alphabet.dropLast(2) + Array("+/".utf8)
    var text = digits(of: bytes).map { ordinary[Int($0)] }
    while text.count % 4 != 0 { text.append(UInt8(ascii: "=")) }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digits(of bytes: [UInt8]) -> [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(bytes.count * 4 / 3 + 2)
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        digits.append(UInt8(bits >> count & 63))
      }
      bits &= (1 << count) - 1
    }
    if count > 0 { digits.append(UInt8(bits << (6 - count) & 63)) }
    return digits
  }

  /// Nil if the text has any other character, padding, an impossible length, or bits at the end
  /// that no encoder sets: bytes have only one spelling.
  ///
  /// - Parameter strictly: false to ignore those last bits, as most other decoders do.
  static func decode(_ text: Substring, strictly: Bool = true) -> [UInt8]? {
    guard text.utf8.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 3 / 4)
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for c in text.utf8 {
      guard let digit = digit(c) else { return nil }
      bits = bits << 6 | UInt32(digit)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 255))
      }
      bits &= (1 << count) - 1
    }
    return bits == 0 || !strictly ? bytes : nil
  }

  private static func digit(_ c: UInt8) -> UInt8? {
    switch c {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): c - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): c - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): c - UInt8(ascii: "0") + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
