/// A picture of the screen: cells with a style each, and where the hardware cursor rests.
///
/// A value: views make a new one for every state, the terminal draws what differs from the last.
/// Whatever text is put in is made safe on the way (see ``SafeText``), so a grid cannot hold a
/// control character. Places outside the grid are clipped, never trapped on.
public struct Grid: Sendable {
  public let size: Size
  /// Where the hardware cursor rests: the selected row or the field being edited. Screen readers
  /// follow it. Nil hides it.
  public var cursor: Point?

  var cells: [Cell]
  /// Glyphs that carry marks, which a cell cannot hold inline.
  var clusters: [String] = []
  /// Whether any glyph of two columns was ever put: without, no halves need care.
  private var hasWide = false

  /// A blank grid. Sizes below 1x1 are taken as that.
  public init(size: Size, style: Style = .plain) {
    self.size = Size(columns: max(1, size.columns), rows: max(1, size.rows))
    cells = [Cell](
      repeating: Cell(glyph: Cell.blank, style: style), count: self.size.columns * self.size.rows)
  }

  public var bounds: Rect { Rect(size) }

  public func contains(_ point: Point) -> Bool { bounds.contains(point) }

  /// The cell at a place inside the grid.
  public subscript(point: Point) -> Cell {
    precondition(contains(point), "outside the grid")
    return cells[index(point.column, point.row)]
  }

  @inline(__always)
  func index(_ column: Int, _ row: Int) -> Int { row * size.columns + column }

  /// Fills a rectangle with one glyph of one column.
  public mutating func fill(_ rect: Rect, with glyph: Character = " ", style: Style) {
    let area = rect.intersection(bounds)
    let scalar = SafeGlyph.single(glyph)
    for row in area.row..<max(area.row, area.endRow) {
      for column in area.column..<area.endColumn {
        set(column, row, glyph: scalar, columns: 1, style: style)
      }
    }
  }

  /// Lays a style over a rectangle and leaves its text.
  public mutating func paint(_ rect: Rect, style: Style) {
    let area = rect.intersection(bounds)
    for row in area.row..<max(area.row, area.endRow) {
      for column in area.column..<area.endColumn {
        let at = index(column, row)
        cells[at].style = style.over(cells[at].style)
      }
    }
  }

  /// Writes one glyph that lies wholly inside the grid; halves of wide glyphs it touches are
  /// blanked, so no half is ever left alone.
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

  /// The cell value for a glyph; marked ones are kept in the table, each once.
  mutating func encode(_ glyph: SafeGlyph) -> UInt32 {
    if glyph.marks.isEmpty { return glyph.base.value }
    let text = glyph.text
    let place = clusters.firstIndex { $0.utf8.elementsEqual(text.utf8) }
    if place == nil { clusters.append(text) }
    return Cell.clusterBit | UInt32(place ?? clusters.count - 1)
  }
}

extension SafeGlyph {
  /// The cell value of a character known to be of one column; a blank for any other.
  static func single(_ character: Character) -> UInt32 {
    var value = Cell.blank
    walk(String(character)) {
      if $0.columns == 1, $0.marks.isEmpty { value = $0.base.value }
      return false
    }
    return value
  }
}
