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

  /// What is still missing or wrong, the first of it.
  public enum Lack: Hashable, Sendable {
    case name
    case dateOfBirth
    /// Something else is typed where the date of birth belongs.
    case wrongDateOfBirth(BirthDate.Problem)
  }

  public private(set) var lack: Lack?

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

  /// To be saved; the id is the server's to give.
  public var record: ClientRecord {
    var record = ClientRecord(
      client: Client(
        id: .unknown, givenName: givenName, familyName: familyName, dateOfBirth: dateOfBirth))
    record.mobile = phone
    return record
  }
}
