/// The colour of an appointment type's blocks, as 0xRRGGBB.
extension UInt32 {
  /// Reads `#RRGGBB`, with or without the `#`: the documentation shows both (coreplus API,
  /// Appointment Type).
  public init?(wireColour text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.first != "+", let number = UInt32(digits, radix: 16)
    else { return nil }
    self = number
  }

  /// `#RRGGBB`.
  public var wireColour: String {
    let digits = String(self & 0xFF_FFFF, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
