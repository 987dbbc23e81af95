import CoreplusAPI

/// What may stand in a text that callers send: it is kept as it was sent, or refused.
enum Text {
  enum Kind { case line, notes }

  /// Throws where the text is longer than the documentation allows, or holds control characters:
  /// neither a diary nor a terminal has a use for them.
  static func check(
    _ text: String?, as name: String, atMost limit: Int, _ kind: Kind = .line
  ) throws {
    guard let text else { return }
    guard text.unicodeScalars.count <= limit else {
      throw Refusal.field(name, "is too long: \(limit) character\(limit == 1 ? "" : "s") at most")
    }
    let isClean = text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F
        || kind == .notes && (scalar == "\n" || scalar == "\t")
    }
    guard isClean else { throw Refusal.field(name, "holds a control character") }
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
