import JSON

/// The parts of a `multipart/form-data` body (RFC 7578, RFC 2046 section 5.1), from untrusted bytes:
/// strict in its frame, bounded in its numbers, no copy of a part but the part itself.
public struct Multipart: Hashable, Sendable {
  public struct Part: Hashable, Sendable {
    public var name: String
    /// Nil where the part is no file.
    public var fileName: String?
    public var bytes: [UInt8]
  }

  public static let mostParts = 64
  /// Bytes of one part's head.
  public static let longestHead = 4096

  public let parts: [Part]

  /// The first part of that name, without case.
  public func part(_ name: String) -> Part? {
    parts.first { $0.name.equalsWithoutCase(name) }
  }

  /// - Parameter contentType: of the request, which names the boundary.
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
      throw failure("a part has no end of its head")
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

/// A place in the body.
private struct Cursor {
  private var rest: ArraySlice<UInt8>

  init(_ body: [UInt8]) { rest = body[...] }

  /// What stands before `mark`; the cursor then stands behind it. Nil, unmoved, where there is none.
  mutating func take(upTo mark: [UInt8], atMost limit: Int) -> ArraySlice<UInt8>? {
    guard let at = rest.prefix(limit == .max ? rest.count : limit).first(mark) else { return nil }
    defer { rest = rest[(at + mark.count)...] }
    return rest[..<at]
  }

  /// Passes over a preamble, which is nobody's, and the first boundary.
  mutating func skip(past delimiter: [UInt8]) -> Bool {
    if rest.starts(with: delimiter) {
      rest = rest.dropFirst(delimiter.count)
      return true
    }
    return take(upTo: Array("\r\n".utf8) + delimiter, atMost: Multipart.longestHead) != nil
  }

  /// After a boundary: true at the end of the body, false where a part follows.
  mutating func skipEndOfBoundary() throws(WireFailure) -> Bool {
    if rest.starts(with: Array("--".utf8)) { return true }
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
    // The line's end belongs to the head when the head is empty, which no form's part has.
    guard rest.starts(with: Array("\r\n".utf8)) else {
      throw Multipart.failure("a boundary does not end its line")
    }
    rest = rest.dropFirst(2)
    return false
  }
}

extension ArraySlice<UInt8> {
  /// Where `mark` begins; in time linear in the bytes, since a mark's first byte is rare in it.
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

  /// A token or a quoted string with `\"` and `\\`; browsers write `%22` for a quotation mark.
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
