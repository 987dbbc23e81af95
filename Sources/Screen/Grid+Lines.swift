extension Grid {
  /// Draws a line of `─` to the right, as far as the grid goes.
  public mutating func horizontalLine(at point: Point, columns: Int, style: Style) {
    fill(
      Rect(column: point.column, row: point.row, columns: columns, rows: 1), with: "─",
      style: style)
  }

  /// Draws a line of `│` downwards, as far as the grid goes.
  public mutating func verticalLine(at point: Point, rows: Int, style: Style) {
    fill(
      Rect(column: point.column, row: point.row, columns: 1, rows: rows), with: "│", style: style)
  }

  /// Draws a border along the inner edge of a rectangle, with a title at its top, and leaves what
  /// is inside. Nothing is drawn in fewer than 2x2 cells, and no title in fewer than seven columns.
  ///
  /// - Parameter titleStyle: nil for the border's style.
  public mutating func box(
    _ rect: Rect, style: Style, title: String = "", titleStyle: Style? = nil
  ) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let (right, bottom) = (rect.endColumn - 1, rect.endRow - 1)
    for row in [rect.row, bottom] {
      horizontalLine(
        at: Point(column: rect.column, row: row), columns: rect.columns, style: style)
    }
    for column in [rect.column, right] {
      verticalLine(at: Point(column: column, row: rect.row), rows: rect.rows, style: style)
    }
    let corners = [
      ("┌", rect.column, rect.row), ("┐", right, rect.row), ("└", rect.column, bottom),
      ("┘", right, bottom),
    ]
    for (corner, column, row) in corners {
      put(corner, at: Point(column: column, row: row), style: style)
    }
    if !title.isEmpty, rect.columns > 6 {
      put(
        " \(TextWidth.cut(title, to: rect.columns - 6)) ",
        at: Point(column: rect.column + 2, row: rect.row), style: titleStyle ?? style)
    }
  }
}
