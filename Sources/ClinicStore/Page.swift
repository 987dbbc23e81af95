/// Which rows of a list to return.
public struct Page: Hashable, Sendable {
  /// How many rows to skip.
  public var offset: Int
  /// How many rows to return at most.
  public var limit: Int

  /// `limit` rows after the first `offset`.
  public init(offset: Int = 0, limit: Int) {
    self.offset = offset
    self.limit = limit
  }

  /// All rows.
  public static let everything = Page(limit: .max)
}

/// One page of a list, and how many rows the whole list has.
public struct Rows<Row: Sendable>: Sendable {
  /// The rows of the page.
  public var rows: [Row]
  /// How many rows the whole list has.
  public var total: Int

  /// A page of a list of `total` rows.
  public init(rows: [Row], total: Int) {
    self.rows = rows
    self.total = total
  }
}
