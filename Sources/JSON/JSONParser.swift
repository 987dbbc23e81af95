/// Reads JSON (RFC 8259) from untrusted bytes: bounded in depth, strict in grammar, no trap.
///
/// Refused besides what the grammar forbids: a key given twice, NUL in a string, an escape that is
/// half a surrogate pair, and nesting beyond `JSONParser.depthLimit`.
struct JSONParser {
  /// Deeper than any body of the coreplus API, and far from the end of a thread's stack.
  static let depthLimit = 32

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  static func parse(_ bytes: [UInt8]) throws(JSONFailure) -> JSONValue {
    guard bytes.withUnsafeBufferPointer({ UTF8Check.isValid($0) }) else {
      throw JSONFailure("the text is not valid UTF-8")
    }
    let result: Result<JSONValue, JSONFailure> = bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(bytes: buffer)
      do throws(JSONFailure) {
        return .success(try parser.document())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private func failure(_ what: String) -> JSONFailure {
    JSONFailure("the text is not JSON: \(what) at byte \(at)")
  }

  private mutating func skipSpace() {
    while let c = peek, c == 0x20 || c == 0x0A || c == 0x0D || c == 0x09 { at += 1 }
  }

  private mutating func skip(_ c: UInt8) -> Bool {
    guard peek == c else { return false }
    at += 1
    return true
  }

  private mutating func document() throws(JSONFailure) -> JSONValue {
    // ASP.NET servers sometimes begin with a byte order mark; RFC 8259 section 8.1 lets us skip it.
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
    let value = try value(depth: 0)
    skipSpace()
    guard at == bytes.count else { throw failure("something follows the value") }
    return value
  }

  private mutating func value(depth: Int) throws(JSONFailure) -> JSONValue {
    guard depth < Self.depthLimit else { throw failure("nested too deep") }
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw failure("the end")
    default: return .number(try number())
    }
  }

  private mutating func word(
    _ text: StaticString, _ value: JSONValue
  ) throws(JSONFailure) -> JSONValue {
    let count = text.utf8CodeUnitCount
    guard bytes.count - at >= count,
      (0..<count).allSatisfy({ bytes[at + $0] == text.utf8Start[$0] })
    else { throw failure("an unknown word") }
    at += count
    return value
  }

  private mutating func array(depth: Int) throws(JSONFailure) -> [JSONValue] {
    at += 1
    var values: [JSONValue] = []
    skipSpace()
    if skip(UInt8(ascii: "]")) { return values }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if skip(UInt8(ascii: ",")) { continue }
      if skip(UInt8(ascii: "]")) { return values }
      throw failure("no comma or end of an array")
    }
  }

  private mutating func object(depth: Int) throws(JSONFailure) -> JSONObject {
    at += 1
    var object = JSONObject()
    var seen: Set<String> = []
    skipSpace()
    if skip(UInt8(ascii: "}")) { return object }
    while true {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw failure("no key") }
      let key = try string()
      // A set is faster only for objects larger than any in the coreplus API.
      let isRepeated =
        object.members.count < 32
        ? object.members.contains { $0.key == key }
        : !seen.insert(key).inserted
      guard !isRepeated else { throw failure("a key given twice") }
      skipSpace()
      guard skip(UInt8(ascii: ":")) else { throw failure("no colon after a key") }
      object.members.append(.init(key: key, value: try value(depth: depth + 1)))
      if object.members.count == 32 { seen = Set(object.members.map(\.key)) }
      skipSpace()
      if skip(UInt8(ascii: ",")) { continue }
      if skip(UInt8(ascii: "}")) { return object }
      throw failure("no comma or end of an object")
    }
  }

  private mutating func number() throws(JSONFailure) -> String {
    let begin = at
    _ = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")) { try digits() }
    if skip(UInt8(ascii: ".")) { try digits() }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      try digits()
    }
    return String(decoding: bytes[begin..<at], as: UTF8.self)
  }

  private mutating func digits() throws(JSONFailure) {
    guard let c = peek, c.isASCIIDigit else { throw failure("no digit") }
    while let c = peek, c.isASCIIDigit { at += 1 }
  }

  private mutating func string() throws(JSONFailure) -> String {
    at += 1
    let begin = at
    while let c = peek {
      if c == UInt8(ascii: "\"") {
        at += 1
        return String(decoding: bytes[begin..<at - 1], as: UTF8.self)
      }
      if c == UInt8(ascii: "\\") { return try escapedString(from: begin) }
      guard c >= 0x20 else { throw failure("a control character in a string") }
      at += 1
    }
    throw failure("a string without end")
  }

  private mutating func escapedString(from begin: Int) throws(JSONFailure) -> String {
    var text = Array(bytes[begin..<at])
    while let c = peek {
      at += 1
      switch c {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape())
      case 0..<0x20: throw failure("a control character in a string")
      default: text.append(c)
      }
    }
    throw failure("a string without end")
  }

  private mutating func escape() throws(JSONFailure) -> [UInt8] {
    guard let c = peek else { throw failure("a string without end") }
    at += 1
    switch c {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [c]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw failure("an unknown escape")
    }
  }

  private mutating func unicodeEscape() throws(JSONFailure) -> [UInt8] {
    var code = try fourHexDigits()
    if (0xD800...0xDBFF).contains(code) {
      guard skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) else {
        throw failure("half a surrogate pair")
      }
      let low = try fourHexDigits()
      guard (0xDC00...0xDFFF).contains(low) else { throw failure("half a surrogate pair") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard code != 0 else { throw failure("a NUL character") }
    guard let scalar = Unicode.Scalar(code) else { throw failure("half a surrogate pair") }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func fourHexDigits() throws(JSONFailure) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek.flatMap(hexValue) else { throw failure("a bad \\u escape") }
      code = code << 4 | UInt32(digit)
      at += 1
    }
    return code
  }
}
