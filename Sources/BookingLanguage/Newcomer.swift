public import Booking
public import CivilTime

/// A new client, as typed on one line: given names, surname, date of birth and phone, in that
/// order, and after them the words of a booking line: `Mary Citizen 12041985 0412345678 .lee fri`.
public struct Newcomer: Hashable, Sendable {
  /// The first names; a name in small letters gets its capitals.
  public var givenName = ""
  /// Empty for people who have one name only.
  public var familyName = ""
  /// Nil until it is typed, and if it is wrong.
  public var dateOfBirth: Day?
  /// Without the spaces between its groups; empty if none was typed.
  public var phone = ""
  /// The words of the line that are for the booking.
  public private(set) var rest = ""

  /// What is still missing or wrong, the first of it.
  public enum Lack: Hashable, Sendable {
    /// The line has no name before the first digit.
    case name
    /// Nothing is typed where the date of birth belongs.
    case dateOfBirth
    /// Something else is typed where the date of birth belongs.
    case wrongDateOfBirth(BirthDate.Problem)
  }

  /// Nil if the client can be saved.
  public private(set) var lack: Lack?

  /// Reads a line.
  ///
  /// - Parameter today: the day at the clinic, after which nobody is born.
  public init(_ text: String, today: Day) {
    let words = text.split(separator: " ").map(String.init)
    let names = words.prefix { !Self.isDigits($0) && !Self.isMarked($0) }
    take(names: Array(names))
    var left = words.dropFirst(names.count)
    if let word = left.first, Self.isDigits(word) { left = takeDateOfBirth(left, today: today) }
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

  /// What is left of the words behind the date of birth.
  private mutating func takeDateOfBirth(
    _ words: ArraySlice<String>, today: Day
  ) -> ArraySlice<String> {
    let (result, count) = BirthDate.read(words, today: today)
    switch result {
    case .success(let day): dateOfBirth = day
    case .failure(let problem): lack = .wrongDateOfBirth(problem)
    }
    return words.dropFirst(count)
  }

  private mutating func take(names: [String]) {
    let names = names.map(Self.capitalised)
    familyName = names.count > 1 ? names[names.count - 1] : ""
    givenName = names.dropLast(names.count > 1 ? 1 : 0).joined(separator: " ")
  }

  /// The name as it was typed; one in small letters only gets capitals: `o'brien-lee` is
  /// `O'Brien-Lee`.
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

  /// Whether the word begins with a digit, as a date does.
  private static func isDigits(_ word: String) -> Bool {
    word.first.map { $0.isASCII && $0.isNumber } ?? false
  }

  /// Whether the word is a phone number or a group of one: three digits or more, so not a time of
  /// day.
  private static func isPhone(_ word: String) -> Bool {
    let digits = word.hasPrefix("+") ? word.dropFirst() : word[...]
    return digits.utf8.count >= 3 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The record to save. Its id is unknown until the server gives one.
  public var record: ClientRecord {
    var record = ClientRecord(
      client: Client(
        id: .unknown, givenName: givenName, familyName: familyName, dateOfBirth: dateOfBirth))
    record.mobile = phone
    return record
  }
}
