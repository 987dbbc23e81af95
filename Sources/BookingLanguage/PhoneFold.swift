/// Phone numbers as a search compares them: digits only, Australia's +61 as the 0 that people say.
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
    // Eleven digits that begin so can be nothing else: "61 412 345 678".
    if digits.count == 11, digits.hasPrefix("61") { return "0" + digits.dropFirst(2) }
    return digits
  }

  /// "+61 (0)412": the 0 is written and not dialled.
  private static func trunkless(_ digits: Substring) -> Substring {
    digits.hasPrefix("0") ? digits.dropFirst() : digits
  }
}
