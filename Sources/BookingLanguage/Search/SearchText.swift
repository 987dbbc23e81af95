import Booking

/// The text that searches look into: words, each after two marks, in four sections with `!`
/// between: family name, given name, other names, phone numbers.
///
/// Jane Smith, called Jan, is `^^smith!^^jane!^^jan!^^0412345678`. With the two marks even short
/// beginnings of words are three letters long: `^^s` is a word that begins with s, `^sm` one that
/// begins with sm. Both signs sort before every letter, so the texts sort as the names do.
public enum SearchText {
  /// Comes twice before each word.
  public static let mark = UInt8(ascii: "^")
  /// Comes between the sections.
  public static let separator = UInt8(ascii: "!")

  static func text(of record: ClientRecord) -> String {
    let client = record.client
    let family = NameFold.words(client.familyName)
    let given = NameFold.words(client.givenName)
    // People with one name are found as if it were their family name.
    let sections = [
      family.isEmpty ? given : family,
      family.isEmpty ? [] : given,
      others(of: client, family: family, given: given),
      [record.mobile, record.homePhone, record.workPhone].map(PhoneFold.digits)
        .filter { !$0.isEmpty },
    ]
    return sections.map { $0.map { "^^" + $0 }.joined() }.joined(separator: "!")
  }

  /// Middle and preferred names, and names that people also write as one word: vanderberg,
  /// 王小明.
  private static func others(of client: Client, family: [String], given: [String]) -> [String] {
    var words = NameFold.words(client.middleName) + NameFold.words(client.preferredName)
    if family.count > 1 { words.append(family.joined()) }
    if let first = family.first?.unicodeScalars.first, isWithoutSpaces(first) {
      words.append((family + given).joined())
    }
    return words
  }

  /// Chinese, Japanese and Korean names are written without a space.
  private static func isWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension SearchText {
  /// Whether a word is also looked for in the middle of words: if it has three letters or more.
  public static func isLong(_ word: [UInt8]) -> Bool {
    var letters = 0
    for byte in word where byte & 0xC0 != 0x80 { letters += 1 }
    return letters >= 3
  }

  /// Whether a word consists of digits only.
  public static func isDigits(_ word: [UInt8]) -> Bool {
    word.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// What to look for in a client's text to find the word: the word itself or, if it is shorter
  /// than three letters, the word after marks, so that it begins a word of the text.
  public static func pattern(of word: [UInt8]) -> String {
    let text = String(decoding: word, as: UTF8.self)
    let letters = text.unicodeScalars.count
    return String(repeating: "^", count: max(0, 3 - letters)) + text
  }
}
