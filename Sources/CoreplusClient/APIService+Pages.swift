import Booking
import CoreplusAPI
import JSON

extension APIService {
  /// Reads the rows of a list, page by page.
  ///
  /// - Parameter isEnough: gets all rows read so far after each page; true stops.
  func rows<Row: WireRow>(
    _ type: Row.Type, _ path: String, _ query: Query = Query(),
    until isEnough: ([Row]) -> Bool = { _ in false }
  ) async throws(BookingFailure) -> (rows: [Row], total: Int?) {
    var rows: [Row] = []
    var pages = PageWalk()
    while true {
      let page = try await value(ListReply<Row>.self, target(path, query, pages))
      let isLast = pages.isLast(
        rows: page.rows.count, paging: page.paging, repeats: page.rows.first == rows.first)
      rows += pages.isRepeated ? [] : page.rows
      if isLast || isEnough(rows) { return (rows, page.paging?.totalRows) }
    }
  }

  private func target(_ path: String, _ query: Query, _ pages: PageWalk) -> String {
    var query = query
    query.append("pageNumber", String(pages.number))
    query.append("pageSize", String(PageRequest.largestSize))
    return RequestTarget.text(path, query)
  }
}

/// Keeps the place in a list of pages, and decides which page is the last.
struct PageWalk: Hashable, Sendable {
  /// Stops at a server whose list never ends; no clinic has a list this long.
  static let mostPages = 10_000

  /// The page to ask for; the first is 1.
  private(set) var number = 1
  /// Whether the last page was the first one again.
  private(set) var isRepeated = false

  /// Notes a page and returns whether it was the last.
  ///
  /// With `paging`, the list ends when the page's number times its size reaches the total
  /// (reference section 9.5). Without it, the list ends with a page that isn't full or comes a
  /// second time.
  mutating func isLast(rows: Int, paging: Paging?, repeats: Bool) -> Bool {
    isRepeated = number > 1 && rows > 0 && repeats
    let size = paging.map(\.pageSize) ?? PageRequest.largestSize
    let isFull = paging == nil ? rows >= size : number < pagesNeeded(paging)
    defer { number += 1 }
    return rows == 0 || isRepeated || !isFull || number >= Self.mostPages
  }

  private func pagesNeeded(_ paging: Paging?) -> Int {
    guard let paging, paging.pageSize > 0, paging.totalRows > 0 else { return 1 }
    return (paging.totalRows - 1) / paging.pageSize + 1
  }
}
