/// Writes JSON in the order it is told to: UTF-8, no space, slashes not escaped.
///
/// Commas come by themselves; that brackets and keys pair up is the caller's affair.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  public mutating func beginObject() { open("{") }
  public mutating func endObject() { close("}") }
  public mutating func beginArray() { open("[") }
  public mutating func endArray() { close("]") }

  /// A key known beforehand, in which nothing needs escaping.
  public mutating func key(_ key: StaticString) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    colon()
  }

  public mutating func key(_ key: String) {
    comma()
    quote(key)
    colon()
  }

  public mutating func string(_ text: String) {
    comma()
    quote(text)
  }

  /// A text of printable ASCII in which nothing needs escaping: no quote and no backslash.
  public mutating func plain(_ ascii: Span<UInt8>) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    for index in ascii.indices { bytes.append(ascii[index]) }
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func int(_ number: some BinaryInteger) { raw(String(number)) }
  public mutating func bool(_ flag: Bool) { raw(flag ? "true" : "false") }

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
