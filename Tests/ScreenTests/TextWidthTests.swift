import Screen
import Testing

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("Lee, Mei", 8), ("João", 4), ("Joa\u{303}o", 4), ("王 小明", 7), ("ﾀﾅｶ", 3),
    ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("▆▆▁▁", 4), ("┃ ✓ in", 6),
    ("👩", 2), ("👩🏽", 2), ("👩‍👩‍👧", 2), ("🇦🇺", 2), ("❤️", 1), ("1️⃣", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
    ("\u{301}", 1), ("\u{1B}[31m", 5), ("मेई", 2), ("का", 2), ("a\u{200B}b", 3),
  ])
  func columns(of text: String, are columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  /// The fast path assumes widths without looking them up; this looks them up.
  @Test func simpleGlyphsAgreeWithTheWholeWalk() {
    for value in UInt32(0x20)...0x9FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // A control character has no marks.
      if scalar.properties.isDefaultIgnorableCodePoint { continue }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: continue
      default: break
      }
      // A mark after it takes the cluster off the fast path.
      let plain = TextWidth.columns(of: String(Character(scalar)))
      let marked = TextWidth.columns(of: String(String.UnicodeScalarView([scalar, "\u{301}"])))
      #expect(marked == plain, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("Okafor", 6, "Okafor"), ("Okafor", 5, "Okaf…"), ("Okafor", 1, "…"), ("Okafor", 0, ""),
    ("王小明", 6, "王小明"), ("王小明", 5, "王小…"), ("王小明", 4, "王…"), ("王小明", 1, "…"),
    ("Ame\u{301}lie", 4, "Ame\u{301}…"),
  ])
  func cutting(_ text: String, to columns: Int, gives cut: String) {
    #expect(TextWidth.cut(text, to: columns) == cut)
  }

  @Test func fittingFillsWithBlanks() {
    #expect(TextWidth.fit("王", to: 4) == "王  ")
    #expect(TextWidth.fit("Walsh, Una", to: 6) == "Walsh…")
  }
}
