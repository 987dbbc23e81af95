public import CivilTime
import JSON

/// The decoded parameters of a query string in the order sent. A name may come more than once, as
/// documented for `practitionerId` and `Field`, and its case doesn't matter, because the
/// documentation isn't consistent in it.
public struct Query: Hashable, Sendable {
  /// A name with its value, both decoded.
  public struct Parameter: Hashable, Sendable {
    /// As it was sent.
    public var name: String
    /// "" if there was none.
    public var value: String

    /// A parameter, not yet escaped.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// In the order sent.
  public private(set) var parameters: [Parameter] = []

  /// A query of these parameters.
  public init(_ parameters: [Parameter] = []) { self.parameters = parameters }

  /// Reads the text after the `?`; a plus is a space, as forms send it. Throws if a percent escape
  /// is broken.
  public init(raw: String) throws(WireFailure) {
    // Split by bytes: a combining mark after a delimiter would form one character with it.
    for pair in raw.utf8.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decode(parts[0], plusIsSpace: true),
        let value = parts.count == 1 ? "" : PercentCoding.decode(parts[1], plusIsSpace: true)
      else { throw WireFailure(.query, "the query string has a broken percent escape") }
      parameters.append(Parameter(name, value))
    }
  }

  /// Adds a parameter at the end, even if there is one of that name.
  public mutating func append(_ name: String, _ value: String) {
    parameters.append(Parameter(name, value))
  }

  /// The query string, with everything escaped but unreserved characters; "" without parameters.
  public var raw: String {
    parameters.map { "\(PercentCoding.encode($0.name))=\(PercentCoding.encode($0.value))" }
      .joined(separator: "&")
  }

  // MARK: Access by name

  /// The first value that isn't empty; nil if there is none.
  public func first(_ name: String) -> String? { all(name).first }

  /// All values of that name that aren't empty.
  public func all(_ name: String) -> [String] {
    parameters.lazy.filter { $0.name.equalsWithoutCase(name) && !$0.value.isEmpty }.map(\.value)
  }

  /// The first value that isn't empty; throws if there is none.
  public func required(_ name: String) throws(WireFailure) -> String {
    guard let value = first(name) else { throw .field(name, "is missing") }
    return value
  }

  /// `true`, `True`, `1` and so on; false if absent. Throws for any other text.
  public func bool(_ name: String) throws(WireFailure) -> Bool {
    guard let text = first(name) else { return false }
    guard let flag = Bool(wire: text) else { throw .field(name, "is not true or false") }
    return flag
  }

  /// A whole number; nil if absent. Throws for any other text.
  public func int(_ name: String) throws(WireFailure) -> Int? {
    guard let text = first(name) else { return nil }
    guard let number = Int(text) else { throw .field(name, "is not a whole number") }
    return number
  }

  /// A date as `yyyy-mm-dd`; nil if absent. Throws for any other text.
  public func day(_ name: String) throws(WireFailure) -> Day? {
    guard let text = first(name) else { return nil }
    guard let day = Day(iso: text) else { throw .field(name, "is not a date as yyyy-mm-dd") }
    return day
  }

  /// A date as `yyyy-mm-dd`; throws if absent.
  public func requiredDay(_ name: String) throws(WireFailure) -> Day {
    guard let day = try day(name) else { throw .field(name, "is missing") }
    return day
  }

  /// A date and time with an offset; nil if absent. Also reads one whose plus was sent unescaped
  /// and therefore arrived as a space.
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

  /// A date and time with an offset; throws if absent.
  public func requiredTime(_ name: String) throws(WireFailure) -> WireTime {
    guard let time = try time(name) else { throw .field(name, "is missing") }
    return time
  }
}
