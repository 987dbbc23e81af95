import JSON

/// The parts of a `multipart/form-data` body (RFC 7578, RFC 2046 section 5.1), read from untrusted
/// bytes: strict about boundaries, with limits, and without further copies of the parts.
public struct Multipart: Hashable, Sendable {
  /// One field or file of the form.
  public struct Part: Hashable, Sendable {
    /// The field's name, as `json` or `file`.
    public var name: String
    /// The file's name; nil if the part isn't a file.
    public var fileName: String?
    /// The content, without the line break before the next boundary.
    public var bytes: [UInt8]
  }

  /// A body with more parts is refused.
  public static let mostParts = 64
  /// A part with more bytes than this before its content is refused.
  public static let longestHead = 4096

  /// In the order of the body.
  public let parts: [Part]

  /// The first part of that name; case doesn't matter. Nil if there is none.
  public func part(_ name: String) -> Part? {
    parts.first { $0.name.equalsWithoutCase(name) }
  }

  /// Reads a whole body. Throws if it isn't complete, or exceeds a limit.
  ///
  /// - Parameter contentType: the request's header field, which has the boundary.
  public init(_ body: [UInt8], contentType: String) throws(WireFailure) {
    guard let boundary = HeaderValue(contentType).parameter("boundary"),
      (1...70).contains(boundary.utf8.count)
    else { throw Self.failure("the content type names no boundary") }
    var rest = Cursor(body)
    let delimiter = Array("--\(boundary)".utf8)
    guard rest.skip(past: delimiter) else {
      throw Self.failure("the body does not begin with its boundary")
    }
    var parts: [Part] = []
    while try !rest.skipEndOfBoundary() {
      guard parts.count < Self.mostParts else { throw Self.failure("the body has too many parts") }
      parts.append(try Self.part(&rest, delimiter))
    }
    self.parts = parts
  }

  private static func part(
    _ rest: inout Cursor, _ delimiter: [UInt8]
  ) throws(WireFailure) -> Part {
    guard let head = rest.take(upTo: Array("\r\n\r\n".utf8), atMost: longestHead) else {
      throw failure("the head of a part has no end")
    }
    guard let bytes = rest.take(upTo: Array("\r\n".utf8) + delimiter, atMost: .max) else {
      throw failure("a part does not end with the boundary")
    }
    guard let text = String(validating: head, as: UTF8.self), !head.contains(0) else {
      throw failure("a part's head is not valid UTF-8")
    }
    for line in text.split(separator: "\r\n") {
      guard let colon = line.firstIndex(of: ":"),
        String(line[..<colon]).equalsWithoutCase("content-disposition")
      else { continue }
      let value = HeaderValue(line[line.index(after: colon)...])
      guard value.word.equalsWithoutCase("form-data"), let name = value.parameter("name") else {
        break
      }
      return Part(name: name, fileName: value.parameter("filename"), bytes: Array(bytes))
    }
    throw failure("a part has no name")
  }

  fileprivate static func failure(_ reason: String) -> WireFailure {
    WireFailure(.malformed, reason)
  }
}

/// The rest of the body that isn't read yet.
private struct Cursor {
  private var rest: ArraySlice<UInt8>

  init(_ body: [UInt8]) { rest = body[...] }

  /// Takes the bytes before `mark` and drops the mark. Nil, and takes nothing, if there is no mark.
  mutating func take(upTo mark: [UInt8], atMost limit: Int) -> ArraySlice<UInt8>? {
    guard let at = rest.prefix(limit == .max ? rest.count : limit).first(mark) else { return nil }
    defer { rest = rest[(at + mark.count)...] }
    return rest[..<at]
  }

  /// Skips the preamble, which has no meaning, and the first boundary.
  mutating func skip(past delimiter: [UInt8]) -> Bool {
    if rest.starts(with: delimiter) {
      rest = rest.dropFirst(delimiter.count)
      return true
    }
    return take(upTo: Array("\r\n".utf8) + delimiter, atMost: Multipart.longestHead) != nil
  }

  /// After a boundary: true at the end of the body, false if a part follows.
  mutating func skipEndOfBoundary() throws(WireFailure) -> Bool {
    if rest.starts(with: Array("--".utf8)) { return true }
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
    // The line break would belong to an empty head, but each part of a form has a name in its head.
    guard rest.starts(with: Array("\r\n".utf8)) else {
      throw Multipart.failure("a boundary does not end its line")
    }
    rest = rest.dropFirst(2)
    return false
  }
}

extension ArraySlice<UInt8> {
  /// Where `mark` begins; nil if it doesn't occur. The first byte of a mark isn't repeated in it
  /// often, so the time grows with the number of bytes only.
  fileprivate func first(_ mark: [UInt8]) -> Int? {
    guard count >= mark.count else { return nil }
    return withUnsafeBufferPointer { bytes in
      mark.withUnsafeBufferPointer { mark in
        var at = 0
        while at + mark.count <= bytes.count {
          if bytes[at] == mark[0], (1..<mark.count).allSatisfy({ bytes[at + $0] == mark[$0] }) {
            return startIndex + at
          }
          at += 1
        }
        return nil
      }
    }
  }
}

/// A header's value with its parameters, as `form-data; name="file"; filename="a b.txt"`.
private struct HeaderValue {
  let word: String
  private var parameters: [(name: String, value: String)] = []

  init(_ text: some StringProtocol) {
    var rest = Substring(text)
    word = Self.trimmed(rest.prefix { $0 != ";" })
    rest = rest.drop { $0 != ";" }
    while rest.popFirst() == ";" {
      let name = Self.trimmed(rest.prefix { $0 != "=" && $0 != ";" })
      rest = rest.drop { $0 != "=" && $0 != ";" }
      guard rest.first == "=" else { continue }
      rest.removeFirst()
      rest = rest.drop { $0 == " " || $0 == "\t" }
      parameters.append((name, Self.value(&rest)))
      rest = rest.drop { $0 != ";" }
    }
  }

  func parameter(_ name: String) -> String? {
    parameters.first { $0.name.equalsWithoutCase(name) }?.value
  }

  /// A token, or a quoted string with `\"` and `\\`. Browsers write `%22` for a quotation mark.
  private static func value(_ rest: inout Substring) -> String {
    guard rest.first == "\"" else {
      let token = trimmed(rest.prefix { $0 != ";" })
      rest = rest.drop { $0 != ";" }
      return token
    }
    rest.removeFirst()
    var text = ""
    while let c = rest.popFirst(), c != "\"" {
      if c == "\\", let next = rest.first, next == "\"" || next == "\\" {
        text.append(rest.removeFirst())
      } else {
        text.append(c)
      }
    }
    return text
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
