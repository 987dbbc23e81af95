extension String {
  /// Equality without case for ASCII letters, which is all that names on the wire are made of.
  package func equalsWithoutCase(_ other: String) -> Bool {
    utf8.count == other.utf8.count
      && zip(utf8, other.utf8).allSatisfy { a, b in a == b || a.asciiLowercase == b.asciiLowercase }
  }
}

extension UInt8 {
  var asciiLowercase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  package var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}

/// The value of a hexadecimal digit in either case.
package func hexValue(_ c: UInt8) -> UInt8? {
  switch c {
  case 0x30...0x39: c - 0x30
  case 0x41...0x46: c - 0x41 + 10
  case 0x61...0x66: c - 0x61 + 10
  default: nil
  }
}
