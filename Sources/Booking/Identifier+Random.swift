extension Identifier {
  /// A new random id in GUID form (RFC 9562 version 4).
  public static func random(using generator: inout some RandomNumberGenerator) -> Identifier {
    var high = generator.next()
    var low = generator.next()
    high = high & 0xFFFF_FFFF_FFFF_0FFF | 0x0000_0000_0000_4000
    low = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let digits = hex(high) + hex(low)
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for (i, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(i) { text.append(UInt8(ascii: "-")) }
      text.append(digit)
    }
    return Identifier(String(decoding: text, as: UTF8.self))
  }

  public static func random() -> Identifier {
    var generator = SystemRandomNumberGenerator()
    return random(using: &generator)
  }

  private static func hex(_ n: UInt64) -> [UInt8] {
    (0..<16).map { Array("0123456789abcdef".utf8)[Int(n >> (60 - 4 * UInt64($0)) & 15)] }
  }
}
