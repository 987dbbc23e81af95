import Booking
import BookingLanguage
import CivilTime

/// One thing that a search asks for.
struct SearchTerm: Hashable {
  /// Texts of which one must be found: the word, or a phone number's several spellings.
  var spellings: [[UInt8]]
  /// For a date: the day of birth, which alone also satisfies the term.
  var birth: Day?

  init(spellings: [[UInt8]]) { self.spellings = spellings }

  init(word: String) { spellings = [Array(word.utf8)] }

  init(digits: String, birth: Day? = nil) {
    var spellings = [Array(digits.utf8)]
    // Without its plus, "61412" may be the middle of a number or Australia's code.
    if digits.hasPrefix("61"), digits.utf8.count > 4 {
      spellings.append(Array(("0" + digits.dropFirst(2)).utf8))
    }
    self.spellings = spellings
    self.birth = birth
  }

  init(birth: Day) {
    spellings = []
    self.birth = birth
  }
}

extension SearchTerm {
  /// What a text can ask for, the likelier first: groups of digits are one phone number, or else
  /// parts of it; `today` decides between the centuries of a two-digit year.
  static func readings(_ text: String, today: Day) -> [[SearchTerm]] {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let joined = PhoneWords.joined(parts) { isDate(at: $0, of: parts, today: today) }
    return (joined == parts ? [parts] : [joined, parts]).map { terms($0, today: today) }
  }

  private static func isDate(at index: Int, of parts: [String], today: Day) -> Bool {
    BirthDate.day(parts[index], today: today) != nil
      || index + 2 < parts.count
        && BirthDate.day(
          parts[index], monthName: parts[index + 1], parts[index + 2], today: today) != nil
  }

  private static func terms(_ parts: [String], today: Day) -> [SearchTerm] {
    var terms: [SearchTerm] = []
    var index = 0
    while index < parts.count {
      if index + 2 < parts.count,
        let day = BirthDate.day(
          parts[index], monthName: parts[index + 1], parts[index + 2], today: today)
      {
        terms.append(SearchTerm(birth: day))
        index += 3
      } else {
        terms += part(parts[index], today: today)
        index += 1
      }
    }
    return terms
  }

  private static func part(_ part: String, today: Day) -> [SearchTerm] {
    if let day = BirthDate.day(part, today: today) {
      let isAllDigits = part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return [isAllDigits ? SearchTerm(digits: part, birth: day) : SearchTerm(birth: day)]
    }
    if PhoneWords.isGroup(part) { return [SearchTerm(digits: PhoneFold.digits(part))] }
    return NameFold.words(part).map { SearchTerm(word: $0) }
  }
}

/// Days of birth in the orders that people write them.
enum BirthDate {
  /// `12/4/1985`, `12.04.85`, `12-4-1985`, `12041985`, `1985-04-12`.
  static func day(_ text: String, today: Day) -> Day? {
    if let day = Day(iso: text) { return day }
    let parts = text.split(whereSeparator: { "/.-".contains($0) }).map(String.init)
    if parts.count == 1, text.utf8.count == 8 {
      return day(
        String(text.prefix(2)), month: Int(text.dropFirst(2).prefix(2)), String(text.suffix(4)),
        today: today)
    }
    guard parts.count == 3 else { return nil }
    return day(parts[0], month: Int(parts[1]), parts[2], today: today)
  }

  /// `12 apr 1985`.
  static func day(_ day: String, monthName: String, _ year: String, today: Day) -> Day? {
    let name = monthName.lowercased()
    guard name.utf8.count >= 3, let month = months.firstIndex(where: { $0.hasPrefix(name) })
    else { return nil }
    return self.day(day, month: month + 1, year, today: today)
  }

  private static func day(_ day: String, month: Int?, _ year: String, today: Day) -> Day? {
    guard let month, (1...2).contains(day.utf8.count), let day = Int(day), let number = Int(year)
    else { return nil }
    switch year.utf8.count {
    case 4: return Day(year: number, month: month, day: day)
    case 2:
      // Nobody is born after today.
      guard let recent = Day(year: 2000 + number, month: month, day: day), recent <= today else {
        return Day(year: 1900 + number, month: month, day: day)
      }
      return recent
    default: return nil
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
