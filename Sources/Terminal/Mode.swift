/// A DEC private mode that curses does not set (XTerm Control Sequences, "DEC Private Mode Set").
struct Mode {
  let on: String
  let off: String

  /// Pastes are marked, so that they are data and not keys.
  static let bracketedPaste = Mode(on: "\u{1B}[?2004h", off: "\u{1B}[?2004l")
  /// Presses and the wheel (1000), in decimal coordinates (1006).
  static let mouse = Mode(on: "\u{1B}[?1000h\u{1B}[?1006h", off: "\u{1B}[?1006l\u{1B}[?1000l")

  /// A capability without its `$<5>` delays, which only tputs(3) can serve.
  static func withoutDelays(_ capability: String) -> String {
    var plain = ""
    var rest = Substring(capability)
    while let dollar = rest.firstIndex(of: "$") {
      plain += rest[..<dollar]
      guard rest[dollar...].hasPrefix("$<"), let end = rest[dollar...].firstIndex(of: ">") else {
        plain += "$"
        rest = rest[rest.index(after: dollar)...]
        continue
      }
      rest = rest[rest.index(after: end)...]
    }
    return plain + rest
  }
}
