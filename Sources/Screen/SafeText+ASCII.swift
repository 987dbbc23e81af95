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
}
