/// A DEC private mode that curses doesn't set (XTerm Control Sequences, "DEC Private Mode Set").
struct Mode {
  let on: String
  let off: String

  /// Pasted text is marked, so that it isn't taken for keys (2004).
  static let bracketedPaste = Mode(on: "\u{1B}[?2004h", off: "\u{1B}[?2004l")
  /// Button presses and the wheel are reported (1000), with decimal coordinates (1006).
  static let mouse = Mode(on: "\u{1B}[?1000h\u{1B}[?1006h", off: "\u{1B}[?1006l\u{1B}[?1000l")

  /// A picture is shown when all of it has arrived, not while it arrives (Synchronized Output,
  /// 2026).
  static let synchronizedOutput = Mode(on: "\u{1B}[?2026h", off: "\u{1B}[?2026l")
  static let synchronizedOutputNumber = 2026
  /// Asks the terminal whether it has that mode (DECRQM). It answers with a ``ModeReport``; one
  /// that doesn't know the question doesn't answer, but may print its last letter, so the line is
  /// erased afterwards. Ask on an empty screen, at the top left.
  static let synchronizedOutputQuestion = "\u{1B}[?2026$p\r\u{1B}[K"

  /// A capability without its delays (`$<5>`, terminfo(5)), which only tputs(3) can make.
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
