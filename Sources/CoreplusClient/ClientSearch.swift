import Booking
import BookingLanguage
import CivilTime
import CoreplusAPI

/// The words of a search, sorted into the filters of the documented client list (reference section
/// 5.12): a name, a mobile number, a date of birth.
struct ClientSearch: Hashable, Sendable {
  /// The filters for the server.
  private(set) var query = Query()
  /// Further words of the name, in lower case, for `admits`.
  private(set) var rest: [String] = []

  /// - Parameter today: the day at the clinic, the latest possible date of birth.
  init(_ text: String, today: Day) {
    var names: [String] = []
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    while let word = words.first {
      let date = BirthDate.match(words, today: today)
      if let date {
        query.append("dateOfBirth", date.day.description)
      } else if let digits = Self.phoneDigits(word) {
        query.append("mobile", digits)
      } else {
        names.append(word)
      }
      words = words.dropFirst(date?.count ?? 1)
    }
    let longest = names.indices.max { names[$0].count < names[$1].count }
    if let longest {
      query.append("name", names[longest])
      names.remove(at: longest)
    }
    rest = names.map { $0.lowercased() }
  }

  func admits(_ client: Client) -> Bool {
    let names = [client.givenName, client.middleName, client.familyName, client.preferredName]
      .map { $0.lowercased() }
    return rest.allSatisfy { word in names.contains { $0.contains(word) } }
  }

  /// Sorts names that begin with a word of the search before names that contain it.
  func isBefore(_ a: Client, _ b: Client) -> Bool {
    let (first, second) = (beginnings(a), beginnings(b))
    if first != second { return first > second }
    return (a.familyName.lowercased(), a.givenName.lowercased(), a.id)
      < (b.familyName.lowercased(), b.givenName.lowercased(), b.id)
  }

  private func beginnings(_ client: Client) -> Int {
    let words = rest + query.all("name").map { $0.lowercased() }
    let names = [client.familyName, client.givenName, client.preferredName].map { $0.lowercased() }
    return words.count { word in names.contains { $0.hasPrefix(word) } }
  }

  /// The digits of a phone number: four or more, with only `+`, `-` and brackets between them.
  private static func phoneDigits(_ word: String) -> String? {
    guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-()".utf8.contains($0) }) else {
      return nil
    }
    let digits = word.filter { $0 != "-" && $0 != "(" && $0 != ")" }
    return digits.utf8.count >= 4 ? digits : nil
  }
}
