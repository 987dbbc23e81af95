extension SafeText {
  /// The text on one line in ASCII, for an output that shows nothing else: marks become what they
  /// resemble, accents fall off their letters, all else becomes `?`.
  public static func ascii(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    SafeGlyph.walk(text) { glyph in
      plain.append(ASCIIFallback.glyph(for: glyph.base))
      return true
    }
    return String(plain)
  }

  /// The text in ASCII with its controls (line ends, colours of our own) as they are: for text that
  /// is safe already.
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
