/// A piece of a row to be written in one style.
public struct Run: Hashable, Sendable {
  /// Where it begins.
  public let at: Point
  /// Whole glyphs, safe to write.
  public let text: String
  /// How it is drawn.
  public let style: Style

  /// A run of these parts.
  public init(at: Point, text: String, style: Style) {
    self.at = at
    self.text = text
    self.style = style
  }
}

extension Grid {
  /// The runs that turn the picture `before` into this one, from the top left. Without a picture
  /// before, or with one of another size, they are the whole picture.
  ///
  /// A glyph of two columns is always written whole.
  public func changes(since before: Grid?) -> [Run] {
    let before = before?.size == size ? before : nil
    var runs: [Run] = []
    for row in 0..<size.rows {
      var column = 0
      while column < size.columns {
        let end = endOfChange(from: column, row: row, since: before)
        if end == column {
          column += 1
        } else {
          runs.append(run(from: column, to: end, row: row))
          column = end
        }
      }
    }
    return runs
  }

  /// The column after the last of an unbroken change in one style; `column` itself if the pictures
  /// agree there.
  private func endOfChange(from column: Int, row: Int, since before: Grid?) -> Int {
    let style = cells[index(column, row)].style
    var end = column
    while end < size.columns {
      let at = index(end, row)
      // A run never begins with a right half: writing the left half again brings it along.
      let isWide = end + 1 < size.columns && cells[at + 1].isRightHalf
      guard cells[at].style == style else { break }
      let same =
        before.map { old in
          shows(cells[at], as: old.cells[at], of: old)
            && (!isWide || shows(cells[at + 1], as: old.cells[at + 1], of: old))
        } ?? false
      if same { break }
      end += isWide ? 2 : 1
    }
    return end
  }

  private func run(from column: Int, to end: Int, row: Int) -> Run {
    var text = ""
    text.reserveCapacity(end - column)
    for place in column..<end { append(cells[index(place, row)], to: &text) }
    return Run(
      at: Point(column: column, row: row), text: text, style: cells[index(column, row)].style)
  }
}
