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
}
