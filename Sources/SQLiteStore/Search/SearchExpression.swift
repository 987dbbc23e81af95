/// Searches as the trigram index understands them; https://www.sqlite.org/fts5.html section 4.3.4.
enum SearchExpression {
  /// Three letters or more: found in the middle of words too.
  static func isLong(_ word: [UInt8]) -> Bool {
    var letters = 0
    for byte in word where byte & 0xC0 != 0x80 { letters += 1 }
    return letters >= 3
  }

  static func isDigits(_ word: [UInt8]) -> Bool {
    word.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// All of these terms; nil where one of them is only a date.
  static func all(_ terms: [SearchTerm]) -> String? {
    var parts: [String] = []
    for term in terms {
      guard !term.spellings.isEmpty else { return nil }
      parts.append("(" + term.spellings.map(phrase).joined(separator: " OR ") + ")")
    }
    return parts.joined(separator: " AND ")
  }

  /// Folded words hold no quotation marks, and digits none either.
  private static func phrase(_ word: [UInt8]) -> String {
    let text = String(decoding: word, as: UTF8.self)
    let letters = text.unicodeScalars.count
    return "\"\(String(repeating: "^", count: max(0, 3 - letters)))\(text)\""
  }

  /// What is likely near a mistyped word, the likelier first: words that begin alike, then the word
  /// with two letters swapped back, which near its beginning may share no trigram with it, then
  /// words that share one.
  static func guesses(at word: [UInt8]) -> [String] {
    let scalars = Array(("^" + String(decoding: word, as: UTF8.self)).unicodeScalars)
    let trigrams = scalars.indices.dropLast(2).map { i in
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[i..<i + 3])
      return "\"\(text)\""
    }
    return [trigrams[0], anyOf(swaps(of: scalars)), anyOf(trigrams)]
  }

  private static func anyOf(_ phrases: [String]) -> String {
    "(" + phrases.joined(separator: " OR ") + ")"
  }

  /// The word, behind its mark, with each two neighbouring letters swapped.
  private static func swaps(of scalars: [Unicode.Scalar]) -> [String] {
    scalars.indices.dropFirst().dropLast().map { i in
      var swapped = scalars
      swapped.swapAt(i, i + 1)
      var text = ""
      text.unicodeScalars.append(contentsOf: swapped)
      return "\"\(text)\""
    }
  }
}
