extension Grid {
  /// The rows without the spaces at their ends, joined by line feeds, for tests to compare.
  public var text: String {
    (0..<size.rows).map { text(row: $0) }.joined(separator: "\n")
  }

  /// One row without the spaces at its end. The row must be in the grid.
  public func text(row: Int) -> String {
    var line = ""
    for column in 0..<size.columns { append(cells[index(column, row)], to: &line) }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The text in a rectangle, row by row, with the spaces at their ends.
  public func text(in rect: Rect) -> [String] {
    let area = rect.intersection(bounds)
    return (area.row..<max(area.row, area.endRow)).map { row in
      var line = ""
      for column in area.column..<area.endColumn { append(cells[index(column, row)], to: &line) }
      return line
    }
  }

  /// The place of the first occurrence of a text, from the top left; nil if it isn't there. For
  /// tests: it tries every cell.
  public func firstPlace(of text: String) -> Point? {
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let rest = Rect(column: column, row: row, columns: size.columns - column, rows: 1)
        if self.text(in: rest)[0].hasPrefix(text) { return Point(column: column, row: row) }
      }
    }
    return nil
  }

  @inline(__always)
  func append(_ cell: Cell, to line: inout String) {
    if cell.glyph & Cell.clusterBit != 0 {
      line += clusters[Int(cell.glyph & ~Cell.clusterBit)]
    } else if !cell.isRightHalf {
      line.unicodeScalars.append(Unicode.Scalar(cell.glyph) ?? " ")
    }
  }

  /// Whether a cell looks the same as one of another grid, whose table may have another order.
  @inline(__always)
  func shows(_ cell: Cell, as otherCell: Cell, of other: Grid) -> Bool {
    guard cell.style == otherCell.style else { return false }
    guard cell.glyph & otherCell.glyph & Cell.clusterBit != 0 else {
      return cell.glyph == otherCell.glyph
    }
    let mine = clusters[Int(cell.glyph & ~Cell.clusterBit)]
    return mine.utf8.elementsEqual(other.clusters[Int(otherCell.glyph & ~Cell.clusterBit)].utf8)
  }
}

extension Grid: Equatable {
  public static func == (one: Grid, other: Grid) -> Bool {
    guard one.size == other.size, one.cursor == other.cursor else { return false }
    if one.clusters == other.clusters { return one.cells == other.cells }
    return zip(one.cells, other.cells).allSatisfy { one.shows($0, as: $1, of: other) }
  }
}
