public import Booking
import CivilTime

/// Why a client in the records may be the person who is about to be added; the strongest reason
/// first.
public enum Likeness: Int, Hashable, Sendable, Comparable {
  /// Same name in either order, or the preferred name, and the same day of birth.
  case samePerson
  /// The same digits of the mobile number, at least six.
  case samePhone
  /// Same name, and day and month of birth the other way round.
  case swappedBirth
  /// A name that differs by one typing error, and the same day of birth.
  case slip
  /// Only the same name, which two people may well have.
  case sameName

  public static func < (a: Likeness, b: Likeness) -> Bool { a.rawValue < b.rawValue }

  /// The strongest reason to take both for the same person; nil if there is none.
  public static func of(_ known: ClientMatch, to new: Newcomer) -> Likeness? {
    let isNamed = names(known.client).contains(key(new.givenName, new.familyName))
    let born = known.client.dateOfBirth
    if isNamed, born != nil, born == new.dateOfBirth { return .samePerson }
    let phone = new.phone.filter(\.isNumber)
    if phone.count >= 6, known.mobile.filter(\.isNumber) == phone { return .samePhone }
    if isNamed, let born, let wanted = new.dateOfBirth, isSwapped(born, wanted) {
      return .swappedBirth
    }
    if born != nil, born == new.dateOfBirth, isSlip(known.client, new) { return .slip }
    return isNamed ? .sameName : nil
  }

  /// Words in alphabetical order, so that their order doesn't matter.
  private static func key(_ given: String, _ family: String) -> [String] {
    (NameFold.words(given) + NameFold.words(family)).sorted()
  }

  private static func names(_ client: Client) -> [[String]] {
    var names = [key(client.givenName, client.familyName)]
    if !client.middleName.isEmpty {
      names.append(key(client.givenName + " " + client.middleName, client.familyName))
    }
    if !client.preferredName.isEmpty { names.append(key(client.preferredName, client.familyName)) }
    return names
  }

  private static func isSwapped(_ one: Day, _ other: Day) -> Bool {
    one.year == other.year && one.month == other.day && one.day == other.month
  }

  private static func isSlip(_ client: Client, _ new: Newcomer) -> Bool {
    let known = Array(NameFold.key(client.givenName + " " + client.familyName).utf8)
    let typed = Array(NameFold.key(new.givenName + " " + new.familyName).utf8)
    return abs(known.count - typed.count) <= 1 && TypingError.isSlip(typed[...], for: known[...])
      && TypingError.isSlip(known[...], for: typed[...])
  }
}
