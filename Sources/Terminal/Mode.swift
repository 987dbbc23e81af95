/// A DEC private mode that curses does not set (XTerm Control Sequences, "DEC Private Mode Set").
struct Mode {
  let on: String
  let off: String

  /// Pastes are marked, so that they are data and not keys.
  static let bracketedPaste = Mode(on: "\u{1B}[?2004h", off: "\u{1B}[?2004l")
  /// Presses and the wheel (1000), in decimal coordinates (1006).
  static let mouse = Mode(on: "\u{1B}[?1000h\u{1B}[?1006h", off: "\u{1B}[?1006l\u{1B}[?1000l")

  /// A picture is shown when all of it has come, not while it comes (Synchronized Output, 2026).
  static let synchronizedOutput = Mode(on: "\u{1B}[?2026h", off: "\u{1B}[?2026l")
  static let synchronizedOutputNumber = 2026
  /// Asks the terminal whether it has that mode (DECRQM); it answers with a ``ModeReport`` or, where
  /// it does not know the question, not at all. Some of those print the question's last letter, so
  /// the line is wiped behind it: ask on an empty screen, at its top left.
  static let synchronizedOutputQuestion = "\u{1B}[?2026$p\r\u{1B}[K"

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
