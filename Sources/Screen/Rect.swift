/// A rectangle of cells, which may be empty and may lie outside the screen.
public struct Rect: Hashable, Sendable {
  /// Its first column.
  public let column: Int
  /// Its first row.
  public let row: Int
  /// Its width in cells, at least 0.
  public let columns: Int
  /// Its height in cells, at least 0.
  public let rows: Int

  /// A rectangle; a negative width or height counts as 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The whole of a screen.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The place of its top left cell.
  public var origin: Point { Point(column: column, row: row) }
  /// Its width and height.
  public var size: Size { Size(columns: columns, rows: rows) }
  /// The first column to the right of it.
  public var endColumn: Int { column + columns }
  /// The first row below it.
  public var endRow: Int { row + rows }
  /// Whether it has no cell.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether a place is in it.
  public func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }

  /// The rectangle without a margin of this many cells on each side; never less than nothing.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    let (dx, dy) = (min(columns, self.columns / 2), min(rows, self.rows / 2))
    return Rect(
      column: column + dx, row: row + dy, columns: self.columns - 2 * dx, rows: self.rows - 2 * dy)
  }

  /// The cells that are in both; empty if there are none.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, columns: min(endColumn, other.endColumn) - left,
      rows: min(endRow, other.endRow) - top)
  }

  /// A rectangle of this size in the middle of this one; smaller if it doesn't fit.
  public func centred(_ size: Size) -> Rect {
    let width = min(size.columns, columns)
    let height = min(size.rows, rows)
    return Rect(
      column: column + (columns - width) / 2, row: row + (rows - height) / 2, columns: width,
      rows: height)
  }

  /// A row of it, counted from its top; empty if it has no such row.
  public func line(_ index: Int) -> Rect {
    guard (0..<rows).contains(index) else {
      return Rect(column: column, row: row, columns: 0, rows: 0)
    }
    return Rect(column: column, row: row + index, columns: columns, rows: 1)
  }
}
