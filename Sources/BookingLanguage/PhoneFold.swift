/// Makes phone numbers comparable for searches: digits only, and a 0 for Australia's +61.
public enum PhoneFold {
  /// The digits of a number as it is dialled inside Australia.
  public static func digits(_ text: String) -> String {
    let digits = String(
      decoding: text.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
    if digits.hasPrefix("0061") { return "0" + trunkless(digits.dropFirst(4)) }
    if text.utf8.first(where: { $0 != 0x20 && $0 != 0x28 }) == UInt8(ascii: "+"),
      digits.hasPrefix("61")
    {
      return "0" + trunkless(digits.dropFirst(2))
    }
    // Eleven digits that begin with 61 are always an Australian number: "61 412 345 678".
    if digits.count == 11, digits.hasPrefix("61") { return "0" + digits.dropFirst(2) }
    return digits
  }

  /// In "+61 (0)412" the 0 is written but not dialled.
  private static func trunkless(_ digits: Substring) -> Substring {
    digits.hasPrefix("0") ? digits.dropFirst() : digits
  }
}
