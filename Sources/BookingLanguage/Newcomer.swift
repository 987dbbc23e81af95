public import Booking
public import CivilTime

/// A client who is not known yet, as typed on one line: given names, surname, date of birth, phone,
/// in that order, and after them the words of a booking line:
/// `Mary Citizen 12041985 0412345678 .lee fri`.
public struct Newcomer: Hashable, Sendable {
  public var givenName = ""
  /// Empty for people who have one name only.
  public var familyName = ""
  public var dateOfBirth: Day?
  public var phone = ""
  /// What remains of the line for the booking.
  public private(set) var rest = ""

  /// What is still missing or cannot be, the first of it.
  public enum Lack: Hashable, Sendable {
    case name
    case dateOfBirth
    /// Eight digits that are no day, or a day to come.
    case notADate(String)
  }

  public private(set) var lack: Lack?

  public init(_ text: String, today: Day) {
    let words = text.split(separator: " ").map(String.init)
    let names = words.prefix { !Self.isDigits($0) && !Self.isMarked($0) }
    take(names: Array(names))
    var left = words.dropFirst(names.count)
    if let word = left.first, Self.isDigits(word) {
      left = left.dropFirst()
      dateOfBirth = Self.date(word, today: today)
      if dateOfBirth == nil { lack = .notADate(word) }
    }
    while let word = left.first, Self.isPhone(word) {
      phone += word
      left = left.dropFirst()
    }
    rest = left.joined(separator: " ")
    if names.isEmpty {
      lack = .name
    } else if lack == nil, dateOfBirth == nil {
      lack = .dateOfBirth
    }
  }

  private mutating func take(names: [String]) {
    let names = names.map(Self.capitalised)
    familyName = names.count > 1 ? names[names.count - 1] : ""
    givenName = names.dropLast(names.count > 1 ? 1 : 0).joined(separator: " ")
  }

  /// As it was typed; a name all in small letters gets its capitals, `o'brien-lee` is `O'Brien-Lee`.
  private static func capitalised(_ name: String) -> String {
    guard name == name.lowercased() else { return name }
    var result = ""
    var isFirst = true
    for character in name {
      result += isFirst ? character.uppercased() : String(character)
      isFirst = character == "-" || character == "'"
    }
    return result
  }

  private static func isMarked(_ word: String) -> Bool {
    [".", ",", ";"].contains { word.hasPrefix($0) }
  }

  /// Begins as a date does.
  private static func isDigits(_ word: String) -> Bool {
    word.first.map { $0.isASCII && $0.isNumber } ?? false
  }

  /// Digits that are no time of day: as many as only a telephone has, or part of its groups.
  private static func isPhone(_ word: String) -> Bool {
    let digits = word.hasPrefix("+") ? word.dropFirst() : word[...]
    return digits.utf8.count >= 3 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// `12041985`, `12/4/1985`, `12/4/85`; nil for what is no day, or one to come.
  private static func date(_ word: String, today: Day) -> Day? {
    let digits = Array(word)
    var text = word
    if digits.count == 8, digits.allSatisfy({ $0.isASCII && $0.isNumber }) {
      text = "\(String(digits[0..<2]))/\(String(digits[2..<4]))/\(String(digits[4...]))"
    }
    guard text.split(separator: "/").count == 3 || Day(iso: text) != nil,
      let day = DayWords.day(text, today: today)
    else { return nil }
    if day <= today { return day }
    // Two digits of a year say the last century where this one is still to come.
    let isShort = text.split(separator: "/").last?.count == 2
    return isShort ? Day(year: day.year - 100, month: day.month, day: day.day) : nil
  }

  /// To be saved; the id is the server's to give.
  public var record: ClientRecord {
    var record = ClientRecord(
      client: Client(
        id: .unknown, givenName: givenName, familyName: familyName, dateOfBirth: dateOfBirth))
    record.mobile = phone
    return record
  }
}
