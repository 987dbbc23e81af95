import BookingLanguage

/// Search expressions for the trigram index; https://www.sqlite.org/fts5.html section 4.3.4.
enum SearchExpression {
  /// Matches all of these terms; nil if one of them is only a date.
  static func all(_ terms: [SearchTerm]) -> String? {
    var parts: [String] = []
    for term in terms {
      guard !term.spellings.isEmpty else { return nil }
      parts.append(any(of: term.spellings.map(SearchText.pattern)))
    }
    return parts.joined(separator: " AND ")
  }

  /// Matches any of these texts, each at least three letters long. Folded words have no quotation
  /// marks, so none needs escaping.
  static func any(of texts: [String]) -> String {
    "(" + texts.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
  }
}
