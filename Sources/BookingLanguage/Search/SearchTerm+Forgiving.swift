extension SearchTerm {
  /// How many letters a word needs before a typing error in it is forgiven.
  private static let forgivenFrom = 4

  /// The word, if a typing error in it is forgiven; nil for short words, numbers and dates.
  var forgivable: [UInt8]? {
    guard birth == nil, let word = spellings.first, !SearchText.isDigits(word),
      String(decoding: word, as: UTF8.self).unicodeScalars.count >= Self.forgivenFrom
    else { return nil }
    return word
  }

  /// Where to look for the correct spelling of a mistyped word: groups of texts, the likeliest
  /// group first. One text of a group has to be part of a client's search text.
  ///
  /// These are words that begin alike, then the word with two letters swapped back (near its
  /// beginning that may share no three letters with the mistyped one), then words that share three
  /// letters. Each text is at least three letters long.
  static func guesses(at word: [UInt8]) -> [[String]] {
    let scalars = Array(("^" + String(decoding: word, as: UTF8.self)).unicodeScalars)
    let trigrams = scalars.indices.dropLast(2).map { text(scalars[$0..<$0 + 3]) }
    return [[trigrams[0]], swaps(of: scalars), trigrams]
  }

  /// The word after its mark, once for each two neighbouring letters swapped.
  private static func swaps(of scalars: [Unicode.Scalar]) -> [String] {
    scalars.indices.dropFirst().dropLast().map { i in
      var swapped = scalars
      swapped.swapAt(i, i + 1)
      return text(swapped[...])
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
