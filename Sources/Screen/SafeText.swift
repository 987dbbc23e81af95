/// Makes foreign text safe to draw, log and export: control characters, bidirectional overrides,
/// zero-width and unassigned characters become visible and harmless, and a character has at most
/// four marks.
///
/// C0 controls and delete become their control pictures (`␛`, `␡`), and all others `�`. ``Grid``
/// does the same with all text that is put into it; call this for text that goes elsewhere.
public enum SafeText {
  /// The text on one line; line breaks become visible marks too. Cheap for printable ASCII.
  public static func line(_ text: String) -> String {
    if TextWidth.asciiCount(text) != nil { return text }
    var safe = ""
    SafeGlyph.walk(text) {
      safe += $0.text
      return true
    }
    return safe
  }

  /// The text's own lines, each made safe; a tab becomes a space.
  public static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { part in
      line(String(part.map { $0 == "\t" ? " " : $0 }))
    }
  }

  /// The text's lines broken between words to at most `columns`; a longer word is broken inside.
  public static func wrapped(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return lines(text).flatMap { wrap(line: $0, columns: columns) }
  }

  private static func wrap(line: String, columns: Int) -> [String] {
    var rows: [String] = []
    var row = ""
    var used = 0
    for word in line.split(separator: " ") {
      let width = TextWidth.columns(of: String(word))
      if used > 0, used + 1 + width <= columns {
        row += " " + word
        used += 1 + width
        continue
      }
      if used > 0 { rows.append(row) }
      (row, used) = (String(word), width)
      while used > columns {
        let head = prefix(row, columns: columns)
        if head == row { break }
        rows.append(head)
        row = String(row.unicodeScalars.dropFirst(head.unicodeScalars.count))
        used = TextWidth.columns(of: row)
      }
    }
    return rows + [row]
  }

  /// The whole glyphs that fit, at least one.
  private static func prefix(_ text: String, columns: Int) -> String {
    var head = ""
    var used = 0
    SafeGlyph.walk(text) { glyph in
      used += glyph.columns
      if used > columns, !head.isEmpty { return false }
      head += glyph.text
      return true
    }
    return head
  }
}
