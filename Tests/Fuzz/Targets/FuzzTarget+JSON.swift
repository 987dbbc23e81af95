import JSON

extension FuzzTarget {
  /// What parses is written so that it parses to the same, and is then written alike.
  static let json = FuzzTarget("json", longest: 4096) { bytes in
    guard let value = try? JSONValue(json: bytes) else { return }
    let written = value.json
    let back = try must("what was written is refused") { try JSONValue(json: written) }
    try expect(back == value, "what was written reads as something else")
    // Equality of strings is canonical equivalence (e and an accent are é); bytes are strict.
    try expect(back.json == written, "what was written is written differently")
  }
}
