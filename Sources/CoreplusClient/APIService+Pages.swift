import Booking
import CoreplusAPI
import JSON

extension APIService {
  /// All rows of a list, page by page.
  ///
  /// - Parameter isEnough: looks at the rows read so far after each page; true stops.
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

/// Where one is in a list of pages, and when it ends.
struct PageWalk: Hashable, Sendable {
  /// No list of a clinic is longer; a server that never ends would be.
  static let mostPages = 10_000

  /// The page to ask for; the first is 1.
  private(set) var number = 1
  /// Whether the page just seen was the first one again.
  private(set) var isRepeated = false

  /// Takes note of a page and says whether it was the last.
  ///
  /// With `paging` the list ends where the page's number times its size reaches the total (reference
  /// section 9.5); without, at a page that is not full or comes a second time.
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
