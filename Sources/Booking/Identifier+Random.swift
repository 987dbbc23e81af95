extension Identifier {
  /// A new random id, a GUID of version 4 (RFC 9562, section 5.4).
  ///
  /// - Parameter generator: a seeded one gives the same ids again.
  public static func random(using generator: inout some RandomNumberGenerator) -> Identifier {
    let high = generator.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x0000_0000_0000_4000
    let low = generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    return Identifier(guid: GUID(high: high, low: low))
  }

  /// A new random id from the system's generator.
  public static func random() -> Identifier {
    var generator = SystemRandomNumberGenerator()
    return random(using: &generator)
  }
}
