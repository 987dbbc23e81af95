import BookingLanguage

/// Searches as the trigram index understands them; https://www.sqlite.org/fts5.html section 4.3.4.
enum SearchExpression {
  /// All of these terms; nil where one of them is only a date.
  static func all(_ terms: [SearchTerm]) -> String? {
    var parts: [String] = []
    for term in terms {
      guard !term.spellings.isEmpty else { return nil }
      parts.append(any(of: term.spellings.map(SearchText.pattern)))
    }
    return parts.joined(separator: " AND ")
  }

  /// Any of these texts, each at least three letters long. Folded words hold no quotation marks.
  static func any(of texts: [String]) -> String {
    "(" + texts.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
  }
}
