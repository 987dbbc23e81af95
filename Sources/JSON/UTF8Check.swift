/// Whether bytes are UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
package enum UTF8Check {
  package static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      guard let form = form(lead: lead), bytes.count - at > form.tail,
        form.second.contains(bytes[at + 1])
      else { return false }
      for i in 1..<form.tail + 1 where bytes[at + i] & 0xC0 != 0x80 { return false }
      at += form.tail + 1
    }
    return true
  }

  /// How many bytes follow a lead byte, and which may be the first of them (RFC 3629 section 4).
  private static func form(lead: UInt8) -> (tail: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (1, 0x80...0xBF)
    case 0xE0: (2, 0xA0...0xBF)
    case 0xED: (2, 0x80...0x9F)
    case 0xE1...0xEF: (2, 0x80...0xBF)
    case 0xF0: (3, 0x90...0xBF)
    case 0xF1...0xF3: (3, 0x80...0xBF)
    case 0xF4: (3, 0x80...0x8F)
    default: nil
    }
  }
}
