/// Where to put a text in the columns that it has.
public enum Alignment: Hashable, Sendable { case leading, centred, trailing }

extension Grid {
  /// Puts a text on a row, made safe, and cut with an ellipsis to `maxColumns` or at the grid's
  /// edge.
  ///
  /// - Parameters:
  ///   - maxColumns: The columns that the text may take; nil for all up to the edge.
  ///   - alignment: Where to put it if it takes fewer than `maxColumns`.
  /// - Returns: The columns that it took.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style = .plain, maxColumns: Int? = nil,
    alignment: Alignment = .leading
  ) -> Int {
    guard point.row >= 0, point.row < size.rows, point.column < size.columns else { return 0 }
    var start = point.column
    if alignment != .leading, let maxColumns {
      let spare = max(0, maxColumns - TextWidth.columns(of: text))
      start += alignment == .trailing ? spare : spare / 2
    }
    let limit = min(
      maxColumns.map { point.column + $0 } ?? size.columns, size.columns)
    guard start < limit else { return 0 }
    if start >= 0, let count = TextWidth.asciiCount(text), count <= limit - start {
      putASCII(text, column: start, row: point.row, style: style)
      return count
    }
    return putGlyphs(text, column: start, row: point.row, limit: limit, style: style)
  }

  /// Puts a text on the first row of a rectangle, and returns the columns that it took.
  @discardableResult
  public mutating func put(
    _ text: String, in rect: Rect, style: Style = .plain, alignment: Alignment = .leading
  ) -> Int {
    guard !rect.isEmpty else { return 0 }
    return put(
      text, at: rect.origin, style: style, maxColumns: rect.columns, alignment: alignment)
  }

  private mutating func putASCII(_ text: String, column: Int, row: Int, style: Style) {
    var column = column
    for byte in text.utf8 {
      set(column, row, glyph: UInt32(byte), columns: 1, style: style)
      column += 1
    }
  }

  /// Columns left of the grid are skipped.
  private mutating func putGlyphs(
    _ text: String, column: Int, row: Int, limit: Int, style: Style
  ) -> Int {
    var at = column
    // The column for the ellipsis, if the text doesn't end before the limit.
    var ellipsis = column
    var overflowed = false
    SafeGlyph.walk(text) { glyph in
      if at + glyph.columns > limit {
        overflowed = true
        return false
      }
      if at < limit { ellipsis = at }
      if at >= 0 {
        set(at, row, glyph: encode(glyph), columns: glyph.columns, style: style)
      }
      at += glyph.columns
      if at < limit { ellipsis = at }
      return true
    }
    guard overflowed, ellipsis >= 0 else { return at - column }
    for blank in ellipsis..<limit {
      set(blank, row, glyph: Cell.blank, columns: 1, style: style)
    }
    set(ellipsis, row, glyph: 0x2026, columns: 1, style: style)
    return ellipsis + 1 - column
  }
}
