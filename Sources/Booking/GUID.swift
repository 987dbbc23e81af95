/// A 128-bit number that is written as a GUID: 32 hexadecimal digits in five groups.
///
/// It is a plain value of 16 bytes: copying or comparing it allocates nothing. The text exists only
/// while a GUID is read from bytes or written into a buffer.
public struct GUID: Hashable, Comparable, Sendable {
  /// The number's upper 64 bits, the first 16 digits of the text.
  public let high: UInt64
  /// The number's lower 64 bits, the last 16 digits of the text.
  public let low: UInt64

  /// The GUID whose digits are all 0 (RFC 9562, section 5.9).
  public static let zero = GUID(high: 0, low: 0)

  /// How many bytes the text of a GUID has.
  public static let length = 36

  /// One bit for each place in the text that holds a hyphen: 8, 13, 18 and 23.
  private static let hyphens: UInt64 = 1 << 8 | 1 << 13 | 1 << 18 | 1 << 23

  /// Makes a GUID from its two halves.
  @inlinable
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Reads `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx` in upper or lower case and nothing else (RFC
  /// 9562, section 4); nil for any other text. Allocates nothing.
  public init?(_ text: Span<UInt8>) {
    guard text.count == GUID.length else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    for index in 0..<GUID.length {
      let byte = text[index]
      if GUID.hyphens >> UInt64(index) & 1 != 0 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = GUID.digit(byte) else { return nil }
      high = high << 4 | low >> 60
      low = low << 4 | digit
    }
    self.init(high: high, low: low)
  }

  /// Reads the same from a string's UTF-8.
  public init?(_ text: String) {
    guard let guid = GUID(text.utf8.span) else { return nil }
    self = guid
  }

  /// The text in lower case, as 36 bytes of ASCII. Allocates nothing.
  public var ascii: InlineArray<36, UInt8> {
    var text = InlineArray<36, UInt8>(repeating: UInt8(ascii: "-"))
    var (high, low) = (high, low)
    for index in (0..<GUID.length).reversed() where GUID.hyphens >> UInt64(index) & 1 == 0 {
      let digit = UInt8(truncatingIfNeeded: low & 15)
      text[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
      low = low >> 4 | high << 60
      high >>= 4
    }
    return text
  }

  /// The text in lower case. Allocates a string.
  public var text: String {
    let ascii = ascii
    return String(unsafeUninitializedCapacity: GUID.length) { buffer in
      for index in 0..<GUID.length { buffer[index] = ascii[index] }
      return GUID.length
    }
  }

  /// The order of the texts.
  @inlinable
  public static func < (a: GUID, b: GUID) -> Bool {
    a.high == b.high ? a.low < b.low : a.high < b.high
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    let number = byte &- UInt8(ascii: "0")
    if number < 10 { return UInt64(number) }
    // Setting this bit makes an ASCII letter lower case.
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? UInt64(letter) + 10 : nil
  }
}

extension GUID: CustomStringConvertible {
  /// The text in lower case.
  public var description: String { text }
}
