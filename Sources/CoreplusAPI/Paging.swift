public import JSON

/// Which page of a list a reply is; coreplus API, documented for clients and invoices.
public struct Paging: WireObject {
  /// How many rows the whole list has.
  public var totalRows: Int
  /// The first is 1.
  public var pageNumber: Int
  /// How many rows a page has at most.
  public var pageSize: Int

  /// A page of this number and size.
  public init(totalRows: Int, pageNumber: Int, pageSize: Int) {
    self.totalRows = totalRows
    self.pageNumber = pageNumber
    self.pageSize = pageSize
  }

  /// The page that a query asked for.
  public init(totalRows: Int, of request: PageRequest) {
    self.init(
      totalRows: totalRows, pageNumber: request.pageNumber, pageSize: request.pageSize)
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    totalRows = try object.int("totalRows") ?? 0
    pageNumber = try object.int("pageNumber") ?? 1
    pageSize = try object.int("pageSize") ?? PageRequest.defaultSize
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("totalRows", totalRows)
    writer.field("pageNumber", pageNumber)
    writer.field("pageSize", pageSize)
  }
}

/// Which page a query asks for.
public struct PageRequest: Hashable, Sendable {
  /// The documented number of rows if the query doesn't say.
  public static let defaultSize = 50
  /// The documented limit; our server reduces larger sizes to it.
  public static let largestSize = 100

  /// 1 and up.
  public let pageNumber: Int
  /// 1 to 100.
  public let pageSize: Int

  /// How many rows come before the page.
  public var offset: Int { (pageNumber - 1) * pageSize }

  /// Precondition: both are 1 or more, and the page number fits 32 bits.
  public init(pageNumber: Int = 1, pageSize: Int = defaultSize) {
    precondition((1...Int(Int32.max)).contains(pageNumber) && pageSize >= 1)
    self.pageNumber = pageNumber
    self.pageSize = min(pageSize, Self.largestSize)
  }

  /// Reads `pageNumber` and `pageSize`. Throws if one of them is less than 1.
  public init(_ query: Query) throws(WireFailure) {
    let number = try query.int("pageNumber") ?? 1
    let size = try query.int("pageSize") ?? Self.defaultSize
    guard (1...Int(Int32.max)).contains(number) else {
      throw .field("pageNumber", "is not a page: the first is 1")
    }
    guard size >= 1 else { throw .field("pageSize", "is not a size: 1 to 100 rows") }
    self.init(pageNumber: number, pageSize: size)
  }
}

extension Paging: Documented {
  /// The schema of `paging`, which is in every list.
  public static let schema = NamedSchema(
    "Paging",
    .object([
      "totalRows": .integer(), "pageNumber": .integer(from: 1),
      "pageSize": .integer(from: 1, to: PageRequest.largestSize),
    ]))
}
