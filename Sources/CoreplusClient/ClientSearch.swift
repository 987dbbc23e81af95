import Booking
import BookingLanguage
import CivilTime
import CoreplusAPI

/// The terms of a search, sorted into the filters of the documented client list (reference section
/// 5.12): a name, a mobile number, a date of birth.
struct ClientSearch: Hashable, Sendable {
  /// The filters for the server.
  private(set) var query = Query()
  /// All words of the name.
  private let names: [SearchTerm]
  /// The words of the name that the server isn't asked for, because it takes only one.
  let rest: [SearchTerm]

  /// - Parameter today: the day at the clinic, the latest possible date of birth.
  init(_ text: String, today: Day) {
    // Rows have no phone number, so only the server could find parts of one: groups are one number.
    let terms = SearchTerm.readings(text, today: today)[0]
    names = terms.filter { $0.birth == nil && !$0.isNumber }
    for term in terms where !names.contains(term) {
      if let birth = term.birth {
        query.append("dateOfBirth", birth.description)
      } else if let digits = term.spellings.first {
        query.append("mobile", String(decoding: digits, as: UTF8.self))
      }
    }
    guard let longest = Self.longest(of: names, in: text) else {
      rest = names
      return
    }
    query.append("name", longest)
    let asked = NameFold.words(longest).map { SearchTerm(word: $0) }
    rest = names.filter { !asked.contains($0) }
  }

  /// The longest name as it is typed: the server may tell é from e.
  private static func longest(of names: [SearchTerm], in text: String) -> String? {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { NameFold.words($0).contains { names.contains(SearchTerm(word: $0)) } }
      .max { $0.count < $1.count }
  }

  /// The clients who match `rest` too, best first.
  func best(of clients: [Client], limit: Int) -> [Client] {
    // Sorted by id first, so that namesakes keep their order from search to search.
    let clients = clients.sorted { $0.id < $1.id }
    let candidates = clients.enumerated().map { number, client in
      SearchCandidate(
        number: number, text: Array(SearchKeys(ClientRecord(client: client)).text.utf8))
    }
    return SearchCandidate.best(
      of: candidates.filter { $0.rank(rest) != nil }, for: names, limit: limit
    ).map { clients[$0] }
  }
}
