import Booking
import CivilTime
import CoreplusAPI

/// The words of a search, sorted by what the documented client list can filter by (reference
/// section 5.12): a name, a mobile number, a date of birth.
struct ClientSearch: Hashable, Sendable {
  /// What the server filters by.
  private(set) var query = Query()
  /// Name words left over for us.
  private(set) var rest: [String] = []

  init(_ text: String) {
    var names: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      if let day = Self.dateOfBirth(word) {
        query.append("dateOfBirth", day.description)
      } else if let digits = Self.phoneDigits(word) {
        query.append("mobile", digits)
      } else {
        names.append(word)
      }
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

  /// Names that begin with a word of the search come before those that contain it.
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

  /// `yyyy-mm-dd`, `d/m/yyyy` or eight digits `ddmmyyyy`.
  private static func dateOfBirth(_ word: String) -> Day? {
    if let day = Day(iso: word) { return day }
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 3, parts[2].utf8.count == 4, let d = Int(parts[0]), let m = Int(parts[1]),
      let y = Int(parts[2])
    {
      return Day(year: y, month: m, day: d)
    }
    guard word.utf8.count == 8, !word.hasPrefix("0000"), let number = Int(word), number > 0,
      (1900...2100).contains(number % 10_000)
    else { return nil }
    return Day(year: number % 10_000, month: number / 10_000 % 100, day: number / 1_000_000)
  }

  /// The digits of what looks like a phone number: four or more, and nothing but marks between.
  private static func phoneDigits(_ word: String) -> String? {
    guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-()".utf8.contains($0) }) else {
      return nil
    }
    let digits = word.filter { $0 != "-" && $0 != "(" && $0 != ")" }
    return digits.utf8.count >= 4 ? digits : nil
  }
}
