/// Writes JSON piece by piece: UTF-8, no spaces, slashes not escaped.
///
/// The writer adds the commas and colons; the caller has to close what it opens.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Writes nothing yet.
  public init() {}

  /// Opens an object; each member is a `key`, then a value.
  public mutating func beginObject() { open("{") }
  /// Closes the object that was opened last.
  public mutating func endObject() { close("}") }
  /// Opens an array; its values follow.
  public mutating func beginArray() { open("[") }
  /// Closes the array that was opened last.
  public mutating func endArray() { close("]") }

  /// Writes a key that is known when the program is built, in which nothing needs escaping.
  public mutating func key(_ key: StaticString) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    colon()
  }

  /// Writes any key, escaped where necessary.
  public mutating func key(_ key: String) {
    comma()
    quote(key)
    colon()
  }

  /// Writes a text, escaped where necessary (RFC 8259 section 7).
  public mutating func string(_ text: String) {
    comma()
    quote(text)
  }

  /// Writes printable ASCII in which nothing needs escaping: no quotation mark, no backslash.
  public mutating func plain(_ ascii: Span<UInt8>) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    for index in ascii.indices { bytes.append(ascii[index]) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number of any size.
  public mutating func int(_ number: some BinaryInteger) { raw(String(number)) }
  /// Writes `true` or `false`.
  public mutating func bool(_ flag: Bool) { raw(flag ? "true" : "false") }

  /// Writes a whole tree; numbers with the digits they have.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let flag): bool(flag)
    case .number(let digits): raw(digits)
    case .string(let text): string(text)
    case .array(let values):
      beginArray()
      for value in values { self.value(value) }
      endArray()
    case .object(let object):
      beginObject()
      for member in object.members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  private mutating func raw(_ text: String) {
    comma()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    comma()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func colon() {
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
    {
      bytes.append(contentsOf: text.utf8)
    } else {
      for c in text.utf8 { escape(c) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ c: UInt8) {
    switch c {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), c]
    case 0x0A: bytes += Array("\\n".utf8)
    case 0x0D: bytes += Array("\\r".utf8)
    case 0x09: bytes += Array("\\t".utf8)
    case 0..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      bytes += Array("\\u00".utf8) + [digits[Int(c >> 4)], digits[Int(c & 15)]]
    default: bytes.append(c)
    }
  }
}
