/// Makes names comparable for searches: lower case, without the diacritics of Latin letters and
/// without punctuation. Letters of other scripts are only made lower case.
public enum NameFold {
  /// The words of a text: `O'Brien-Müller` is `obrien` and `muller`.
  public static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      switch fold(scalar) {
      case .letters(let letters): word.unicodeScalars.append(contentsOf: letters)
      case .nothing: break
      case .gap:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The words of a text with a space between, for sorting and for finding parts.
  public static func key(_ text: String) -> String { words(text).joined(separator: " ") }

  private enum Folded {
    case letters(String.UnicodeScalarView)
    /// Marks and apostrophes: the word goes on without them.
    case nothing
    case gap
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Folded {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7A:
      return .letters(String.UnicodeScalarView([scalar]))
    case 0x41...0x5A:
      return .letters(String.UnicodeScalarView([Unicode.Scalar(UInt8(value + 32))]))
    case 0x27, 0x60, 0xB4, 0x2BC, 0x2018, 0x2019:
      return .nothing
    case 0...0xBF:
      return .gap
    // Combining diacritical marks, and joiners that show nothing.
    case 0x300...0x36F, 0x200C, 0x200D:
      return .nothing
    case 0xC0...0x24F:
      if let plain = base(in: latin, at: Int(value) - 0xC0) { return .letters(plain) }
    case 0x1E00...0x1EFF:
      if let plain = base(in: latinAdditional, at: Int(value) - 0x1E00) { return .letters(plain) }
    default: break
    }
    if let letters = ligatures[scalar] { return .letters(letters.unicodeScalars) }
    return other(scalar)
  }

  private static func other(_ scalar: Unicode.Scalar) -> Folded {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      return .letters(scalar.properties.lowercaseMapping.unicodeScalars)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
      .otherNumber:
      return .letters(String.UnicodeScalarView([scalar]))
    // In many scripts vowel signs count as letters: ค่า, हिन्दी.
    case .nonspacingMark, .spacingMark, .enclosingMark:
      return .letters(String.UnicodeScalarView([scalar]))
    case .format:
      return .nothing
    default:
      return .gap
    }
  }

  private static func base(in table: StaticString, at index: Int) -> String.UnicodeScalarView? {
    guard index < table.utf8CodeUnitCount else { return nil }
    let letter = table.utf8Start[index]
    guard letter != UInt8(ascii: ".") else { return nil }
    return String.UnicodeScalarView([Unicode.Scalar(letter)])
  }

  private static let ligatures: [Unicode.Scalar: String] = [
    "Æ": "ae", "æ": "ae", "Œ": "oe", "œ": "oe", "ß": "ss", "ẞ": "ss", "Þ": "th", "þ": "th",
    "Ĳ": "ij", "ĳ": "ij", "Ǆ": "dz", "ǅ": "dz", "ǆ": "dz", "Ǉ": "lj", "ǈ": "lj", "ǉ": "lj",
    "Ǌ": "nj", "ǋ": "nj", "ǌ": "nj", "Ə": "e", "ə": "e",
  ]

  /// The first letter of the canonical decomposition of U+00C0 to U+024F, lower case (Unicode
  /// Character Database), with ø, đ, ð, ł, ħ, ŧ, ı and similar letters; a dot if there is none.
  private static let latin: StaticString = """
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccdd\
    ddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnnnnnoooooo..rrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzsb................ff....i........oo.............u\
    u............................aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..oo\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy...............b............
    """

  /// The same for U+1E00 to U+1EFF, among them the letters of Vietnamese.
  private static let latinAdditional: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
    oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyy......
    """
}
