public import Screen

/// The lines of a card's list as they stand on the screen.
public struct CardList: Hashable, Sendable {
  /// Where the lines stand, as many as fit.
  public var rect: Rect
  /// The line of the list at the top.
  public var first: Int
  public var count: Int

  /// - Parameters:
  ///   - top: rows of `rect` above the list.
  ///   - rows: as many as fit where nil.
  ///   - isCentred: whether the selected line stands in the middle, else at the end.
  public init(
    _ rect: Rect, from top: Int, rows: Int? = nil, count: Int, selection: Int,
    isCentred: Bool = true
  ) {
    let shown = max(1, rows ?? rect.rows - top)
    self.rect = Rect(
      column: rect.column, row: rect.row + top, columns: rect.columns, rows: shown)
    self.count = count
    let before = isCentred ? shown / 2 : shown - 1
    first = max(0, min(selection - before, count - shown))
  }

  /// The line of the list that stands at a point of the screen; nil where none does.
  public func index(at point: Point) -> Int? {
    let index = first + point.row - rect.row
    return rect.contains(point) && index < count ? index : nil
  }
}
