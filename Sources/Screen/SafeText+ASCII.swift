extension SafeText {
  /// The text on one line in ASCII, for an output that shows nothing else: a mark becomes a similar
  /// character, a letter loses its accent, and anything else becomes `?`.
  public static func ascii(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    SafeGlyph.walk(text) { glyph in
      plain.append(ASCIIFallback.glyph(for: glyph.base))
      return true
    }
    return String(plain)
  }

  /// The text in ASCII with its control characters (line ends, our own colours) as they are. Only
  /// for text that is safe already.
  public static func asciiKeepingControls(_ text: String) -> String {
    var plain = ""
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      let isControl = first.value < 0x20
      let run = rest.prefix { ($0.value < 0x20) == isControl }
      plain += isControl ? String(run) : ascii(String(run))
      rest = rest[run.endIndex...]
    }
    return plain
  }
}
