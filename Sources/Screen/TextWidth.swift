/// Measures text in columns of a terminal, and cuts it to a width.
///
/// The width is that of the text as ``Grid`` draws it, after it was made safe.
public enum TextWidth {
  /// The columns that a text takes. Cheap for printable ASCII: one pass over the bytes.
  public static func columns(of text: String) -> Int {
    if let count = asciiCount(text) { return count }
    var columns = 0
    SafeGlyph.walk(text) {
      columns += $0.columns
      return true
    }
    return columns
  }

  /// The text cut to at most `columns`, with an ellipsis if something was cut.
  public static func cut(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    if let count = asciiCount(text), count <= columns { return text }
    var kept = ""
    var used = 0
    var shorter = (end: kept.endIndex, used: 0)
    var overflowed = false
    SafeGlyph.walk(text) { glyph in
      if used + glyph.columns > columns {
        overflowed = true
        return false
      }
      kept += glyph.text
      used += glyph.columns
      if used < columns { shorter = (kept.endIndex, used) }
      return true
    }
    return overflowed ? kept[..<shorter.end] + "…" : kept
  }

  /// The text cut, or filled up with spaces, to exactly `columns`.
  public static func fit(_ text: String, to columns: Int) -> String {
    let kept = cut(text, to: columns)
    return kept + String(repeating: " ", count: max(0, columns - self.columns(of: kept)))
  }

  /// The number of bytes of a text that is all printable ASCII; nil for any other text.
  @inline(__always)
  static func asciiCount(_ text: String) -> Int? {
    var count = 0
    for byte in text.utf8 {
      if byte < 0x20 || byte > 0x7E { return nil }
      count += 1
    }
    return count
  }
}
