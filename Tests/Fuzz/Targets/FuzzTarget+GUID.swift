import Booking

extension FuzzTarget {
  /// Ids: a text is one where it is 32 digits in five groups, and is written as it was read but for
  /// the case.
  static let guid = FuzzTarget("guid", longest: 64) { bytes in
    let read = GUID(bytes.span)
    try expect((read != nil) == isGUID(bytes), "a GUID is refused, or something else is taken")
    guard let guid = read else { return }
    let written = guid.ascii
    for (index, byte) in bytes.enumerated() {
      let isCapital = (0x41...0x46).contains(byte)
      try expect(written[index] == (isCapital ? byte + 0x20 : byte), "byte \(index) differs")
    }
    try expect(GUID(guid.text) == guid, "\(guid) reads differently")
    let other = GUID(high: guid.low, low: guid.high)
    try expect((other < guid) == (other.text < guid.text), "\(guid) and \(other) change places")
  }

  private static func isGUID(_ bytes: [UInt8]) -> Bool {
    let groups = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12]
      && groups.joined().allSatisfy(isHexDigit)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    byte < 0x80 && Character(Unicode.Scalar(byte)).isHexDigit
  }
}
