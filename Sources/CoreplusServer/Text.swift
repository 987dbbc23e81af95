import CoreplusAPI

/// What may stand in a text that callers send: it is kept as it was sent, or refused.
enum Text {
  enum Kind { case line, notes }

  /// Throws where the text is longer than the documentation allows, or holds control characters:
  /// neither a diary nor a terminal has a use for them, nor for those that turn the direction of what
  /// follows and make a line read as another.
  static func check(
    _ text: String?, as name: String, atMost limit: Int, _ kind: Kind = .line
  ) throws {
    guard let text else { return }
    guard text.unicodeScalars.count <= limit else {
      throw Refusal.field(name, "is too long: \(limit) character\(limit == 1 ? "" : "s") at most")
    }
    let isClean = text.unicodeScalars.allSatisfy { scalar in
      !isControl(scalar.value) || kind == .notes && (scalar == "\n" || scalar == "\t")
    }
    guard isClean else { throw Refusal.field(name, "holds a control character") }
  }

  /// C0, C1 and DEL; the embeddings, overrides and isolates of the bidirectional algorithm (UAX 9).
  private static func isControl(_ value: UInt32) -> Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The word of a documented list, in the documented spelling; "" where none was sent.
  static func word(_ text: String?, as name: String, of words: [String]) throws -> String? {
    guard let text else { return nil }
    if text.isEmpty { return "" }
    guard let word = words.first(where: { $0.lowercased() == text.lowercased() }) else {
      throw Refusal.field(name, "is none of \(words.joined(separator: ", "))")
    }
    return word
  }
}
