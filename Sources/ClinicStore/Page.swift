/// Which rows of a list are wanted.
public struct Page: Hashable, Sendable {
  /// Rows to pass over.
  public var offset: Int
  /// Rows at most.
  public var limit: Int

  /// `limit` rows behind the first `offset`.
  public init(offset: Int = 0, limit: Int) {
    self.offset = offset
    self.limit = limit
  }

  /// All rows.
  public static let everything = Page(limit: .max)
}

/// Rows of a list, and how many there are in all.
public struct Rows<Row: Sendable>: Sendable {
  /// The page that was asked for.
  public var rows: [Row]
  /// Rows of the whole list.
  public var total: Int

  /// A page of a list of `total` rows.
  public init(rows: [Row], total: Int) {
    self.rows = rows
    self.total = total
  }
}
