import Booking
import BookingLanguage

/// The text under which a client is found: words, each behind `SearchWords.mark`, in four sections
/// that `!` parts: family name, given name, other names, phone numbers.
///
/// Jane Smith called Jan is `^^smith!^^jane!^^jan!^^0412345678`. The two marks make the beginnings
/// of words trigrams as well: `^^s` is a word that begins with s, `^sm` one that begins with sm.
/// Both signs come before every letter, so that the texts sort as the names do.
enum SearchWords {
  static let mark = UInt8(ascii: "^")
  static let separator = UInt8(ascii: "!")

  static func text(of record: ClientRecord) -> String {
    let client = record.client
    let family = NameFold.words(client.familyName)
    let given = NameFold.words(client.givenName)
    // Who has one name only is looked for under that name.
    let sections = [
      family.isEmpty ? given : family,
      family.isEmpty ? [] : given,
      others(of: client, family: family, given: given),
      [record.mobile, record.homePhone, record.workPhone].map(PhoneFold.digits)
        .filter { !$0.isEmpty },
    ]
    return sections.map { $0.map { "^^" + $0 }.joined() }.joined(separator: "!")
  }

  /// Middle and preferred names, and what people write as one word: vanderberg, 王小明.
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
