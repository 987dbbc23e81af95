public import Screen

/// The place of a card's list on the screen.
public struct CardList: Hashable, Sendable {
  /// The rectangle of the lines that fit.
  public var rect: Rect
  /// The index of the line at the top.
  public var first: Int
  /// How many lines the list has.
  public var count: Int

  /// - Parameters:
  ///   - top: how many rows of `rect` are above the list.
  ///   - rows: the most rows; nil for as many as fit.
  ///   - isCentred: whether the selected line is in the middle, else at the end.
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

  /// The index of the line at a point of the screen; nil if none is there.
  public func index(at point: Point) -> Int? {
    let index = first + point.row - rect.row
    return rect.contains(point) && index < count ? index : nil
  }
}
