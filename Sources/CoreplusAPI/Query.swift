public import CivilTime
import JSON

/// The decoded parameters of a query string in the order sent. Names may repeat and compare
/// without case (reference sections 4.5 and 4.6).
public struct Query: Hashable, Sendable {
  public struct Parameter: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public private(set) var parameters: [Parameter] = []

  public init(_ parameters: [Parameter] = []) { self.parameters = parameters }

  /// Reads what stands after the `?`; a plus is a space, as forms send it.
  public init(raw: String) throws(WireFailure) {
    // By bytes: a mark that follows a delimiter would hide it in one character with itself.
    for pair in raw.utf8.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decode(parts[0], plusIsSpace: true),
        let value = parts.count == 1 ? "" : PercentCoding.decode(parts[1], plusIsSpace: true)
      else { throw WireFailure(.query, "the query string has a broken percent escape") }
      parameters.append(Parameter(name, value))
    }
  }

  public mutating func append(_ name: String, _ value: String) {
    parameters.append(Parameter(name, value))
  }

  /// The query string, escaped strictly; "" where there are no parameters.
  public var raw: String {
    parameters.map { "\(PercentCoding.encode($0.name))=\(PercentCoding.encode($0.value))" }
      .joined(separator: "&")
  }

  // MARK: Access by name

  /// The first value that is not empty.
  public func first(_ name: String) -> String? { all(name).first }

  /// The values that are not empty.
  public func all(_ name: String) -> [String] {
    parameters.lazy.filter { $0.name.equalsWithoutCase(name) && !$0.value.isEmpty }.map(\.value)
  }

  public func required(_ name: String) throws(WireFailure) -> String {
    guard let value = first(name) else { throw .field(name, "is missing") }
    return value
  }

  /// False where absent.
  public func bool(_ name: String) throws(WireFailure) -> Bool {
    guard let text = first(name) else { return false }
    guard let flag = Bool(wire: text) else { throw .field(name, "is not true or false") }
    return flag
  }

  public func int(_ name: String) throws(WireFailure) -> Int? {
    guard let text = first(name) else { return nil }
    guard let number = Int(text) else { throw .field(name, "is not a whole number") }
    return number
  }

  public func day(_ name: String) throws(WireFailure) -> Day? {
    guard let text = first(name) else { return nil }
    guard let day = Day(iso: text) else { throw .field(name, "is not a date as yyyy-mm-dd") }
    return day
  }

  public func requiredDay(_ name: String) throws(WireFailure) -> Day {
    guard let day = try day(name) else { throw .field(name, "is missing") }
    return day
  }

  /// Also reads a time whose plus was sent unescaped and so arrived as a space.
  public func time(_ name: String) throws(WireFailure) -> WireTime? {
    guard let text = first(name) else { return nil }
    if let time = WireTime(text) { return time }
    if let space = text.lastIndex(of: " "),
      let time = WireTime("\(text[..<space])+\(text[text.index(after: space)...])")
    {
      return time.plain
    }
    throw .field(name, "is not a date and time with an offset from UTC")
  }

  public func requiredTime(_ name: String) throws(WireFailure) -> WireTime {
    guard let time = try time(name) else { throw .field(name, "is missing") }
    return time
  }
}
