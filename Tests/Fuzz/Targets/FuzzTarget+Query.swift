@testable import CoreplusAPI

extension FuzzTarget {
  /// The target of a request line: what can be read is written so that it reads the same.
  static let query = FuzzTarget("query", longest: 1024) { bytes in
    // As HTTPServer takes it: to the first NUL, and never invalid.
    let text = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    let target = RequestTarget(text)
    let whole = target.rawPath + (target.rawQuery.map { "?" + $0 } ?? "")
    try expect(sameBytes(whole, text), "path and query are not what was sent")
    try expect(!target.rawPath.utf8.contains(UInt8(ascii: "?")), "the path holds a query")
    try checkPath(target)
    try checkEscapes(text)
    guard let rawQuery = target.rawQuery else { return }
    guard let query = try? target.query() else { return }
    try checkParameters(query, raw: rawQuery)
    ask(query)
  }

  private static func checkPath(_ target: RequestTarget) throws {
    try expect(target.api != nil || target.segments.isEmpty, "a path outside has segments")
    let prefix: String
    switch target.api {
    case .core(let version): prefix = "/API/Core/\(version.rawValue)"
    case .coreDesk: prefix = "/API/CoreDesk/v1"
    case nil: return
    }
    let path = prefix + target.segments.map { "/" + PercentCoding.encode($0) }.joined()
    let back = RequestTarget(path)
    try expect(back.api == target.api, "the path leads elsewhere: \(path)")
    try expect(
      back.segments.elementsEqual(target.segments, by: sameBytes), "other segments: \(path)")
  }

  private static func checkEscapes(_ text: String) throws {
    let escaped = PercentCoding.encode(text)
    for plusIsSpace in [true, false] {
      let back = PercentCoding.decode(escaped[...].utf8, plusIsSpace: plusIsSpace)
      try expect(back.map { sameBytes($0, text) } ?? false, "escapes lead elsewhere: \(escaped)")
    }
  }

  private static func checkParameters(_ query: Query, raw: String) throws {
    // The ampersand is a byte, whatever stands behind it.
    let pieces = raw.utf8.split(separator: UInt8(ascii: "&"))
    try expect(query.parameters.count == pieces.count, "parameters are lost in \(raw)")
    let back = try must("our own query is refused") { try Query(raw: query.raw) }
    try expect(
      back.parameters.elementsEqual(query.parameters) {
        sameBytes($0.name, $1.name) && sameBytes($0.value, $1.value)
      }, "the query reads differently: \(query.raw)")
    for parameter in query.parameters where !parameter.value.isEmpty {
      try expect(query.first(parameter.name) != nil, "a parameter is not found by its name")
    }
  }

  /// Every question that an endpoint may ask.
  private static func ask(_ query: Query) {
    _ = (try? PageRequest(query))?.offset
    for parameter in query.parameters {
      _ = try? query.bool(parameter.name)
      _ = try? query.int(parameter.name)
      _ = try? query.requiredDay(parameter.name)
      _ = (try? query.time(parameter.name))?.description
    }
  }
}

/// Texts that are equal may differ in their bytes, as e with an accent and é do.
func sameBytes(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
