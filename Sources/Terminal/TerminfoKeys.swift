import Screen

/// The keys that a terminal's description names (terminfo(5)). ``InputDecoder`` knows the sequences
/// of ECMA-48 itself; these are for terminals that send others.
enum TerminfoKeys {
  private static let names: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
      ("kdch1", .delete), ("kcbt", .backtab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// The key for each sequence that the description names.
  ///
  /// - Parameter capability: gives a string capability by its name, such as `kcuu1`.
  static func sequences(of capability: (String) -> String?) -> [[UInt8]: Key] {
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in names {
      guard let value = capability(name) else { continue }
      let bytes = Array(Mode.withoutDelays(value).utf8)
      // A sequence of one byte is a control character, which the decoder reads as such.
      if bytes.count > 1, bytes[0] == 0x1B { sequences[bytes] = key }
    }
    return sequences
  }
}
