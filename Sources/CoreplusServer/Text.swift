import CoreplusAPI

/// Checks texts that callers send. A text is stored as it was sent, or refused.
enum Text {
  /// Whether line breaks and tabs are allowed.
  enum Kind { case line, notes }

  /// Throws if the text is longer than documented, or has control characters. A diary doesn't need
  /// them and a terminal obeys them; those that change the direction of text can make one line look
  /// like another.
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
    guard isClean else { throw Refusal.field(name, "has a control character") }
  }

  /// C0, C1 and DEL; the embeddings, overrides and isolates of the bidirectional algorithm (UAX 9).
  private static func isControl(_ value: UInt32) -> Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// A word of a documented list, in its documented spelling; "" if "" was sent, nil if nothing
  /// was.
  static func word(_ text: String?, as name: String, of words: [String]) throws -> String? {
    guard let text else { return nil }
    if text.isEmpty { return "" }
    guard let word = words.first(where: { $0.lowercased() == text.lowercased() }) else {
      throw Refusal.field(name, "must be one of \(words.joined(separator: ", "))")
    }
    return word
  }
}
