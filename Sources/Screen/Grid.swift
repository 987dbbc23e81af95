/// A picture of the screen: its cells, and the place of the hardware cursor.
///
/// It is a value: views make a new one for every state, and the terminal draws what differs from
/// the last. All text is made safe when it is put in (see ``SafeText``), so a grid never contains a
/// control character. Writing outside the grid does nothing.
public struct Grid: Sendable {
  /// At least 1x1.
  public let size: Size
  /// The place of the hardware cursor: the selected row, or the field that is edited. Screen
  /// readers follow it. Nil hides the cursor.
  public var cursor: Point?

  var cells: [Cell]
  /// The glyphs with combining marks, which don't fit into a cell.
  var clusters: [String] = []
  /// Whether a glyph of two columns was ever put in; if not, there are no halves to look after.
  private var hasWide = false

  /// A blank grid, of at least 1x1.
  public init(size: Size, style: Style = .plain) {
    self.size = Size(columns: max(1, size.columns), rows: max(1, size.rows))
    cells = [Cell](
      repeating: Cell(glyph: Cell.blank, style: style), count: self.size.columns * self.size.rows)
  }

  /// All of the grid.
  public var bounds: Rect { Rect(size) }

  /// Whether a place is in the grid.
  public func contains(_ point: Point) -> Bool { bounds.contains(point) }

  /// The cell at a place, which must be in the grid.
  public subscript(point: Point) -> Cell {
    precondition(contains(point), "outside the grid")
    return cells[index(point.column, point.row)]
  }

  @inline(__always)
  func index(_ column: Int, _ row: Int) -> Int { row * size.columns + column }

  /// Fills a rectangle with a glyph of one column; any other glyph counts as a space.
  public mutating func fill(_ rect: Rect, with glyph: Character = " ", style: Style) {
    let area = rect.intersection(bounds)
    let scalar = SafeGlyph.single(glyph)
    for row in area.row..<max(area.row, area.endRow) {
      for column in area.column..<area.endColumn {
        set(column, row, glyph: scalar, columns: 1, style: style)
      }
    }
  }

  /// Lays a style over a rectangle's own styles, and leaves its text; see ``Style/over(_:)``.
  public mutating func paint(_ rect: Rect, style: Style) {
    let area = rect.intersection(bounds)
    for row in area.row..<max(area.row, area.endRow) {
      for column in area.column..<area.endColumn {
        let at = index(column, row)
        cells[at].style = style.over(cells[at].style)
      }
    }
  }

  /// Writes a glyph that is wholly inside the grid. If it covers half of a wide glyph, the other
  /// half becomes a space.
  @inline(__always)
  mutating func set(_ column: Int, _ row: Int, glyph: UInt32, columns: Int, style: Style) {
    let at = index(column, row)
    if hasWide || columns == 2 {
      hasWide = true
      if cells[at].isRightHalf { cells[at - 1].glyph = Cell.blank }
      let after = at + columns
      if column + columns < size.columns, cells[after].isRightHalf {
        cells[after].glyph = Cell.blank
      }
      if columns == 2 { cells[at + 1] = Cell(glyph: Cell.rightHalf, style: style) }
    }
    cells[at] = Cell(glyph: glyph, style: style)
  }

  /// The cell value for a glyph. One with marks goes into the table, once.
  mutating func encode(_ glyph: SafeGlyph) -> UInt32 {
    if glyph.marks.isEmpty { return glyph.base.value }
    let text = glyph.text
    let place = clusters.firstIndex { $0.utf8.elementsEqual(text.utf8) }
    if place == nil { clusters.append(text) }
    return Cell.clusterBit | UInt32(place ?? clusters.count - 1)
  }
}

extension SafeGlyph {
  /// The cell value of a character of one column without marks; a space for any other.
  static func single(_ character: Character) -> UInt32 {
    var value = Cell.blank
    walk(String(character)) {
      if $0.columns == 1, $0.marks.isEmpty { value = $0.base.value }
      return false
    }
    return value
  }
}
