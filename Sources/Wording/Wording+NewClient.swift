import Booking
public import BookingLanguage
import CivilTime
public import DeskModel
import Screen

extension Wording {
  /// What to type for a new client, in which order.
  public static let newClientHint = "Given names, surname, date of birth as ddmmyyyy, phone."

  /// `CITIZEN Mary   12 Apr 1985   0412 345 678`, as far as it has been typed.
  public static func who(_ newcomer: Newcomer) -> String {
    [name(newcomer.record.client), date(newcomer.dateOfBirth), phone(newcomer.phone)]
      .filter { !$0.isEmpty }.joined(separator: "   ")
  }

  /// Beside the line: what to type next, or `Tue 24 Nov 15:00, Lee` once the client is complete.
  public static func ghost(_ newcomer: Newcomer, _ draft: BookingDraft, _ desk: Desk) -> String {
    switch newcomer.lack {
    case .name: return "mary citizen 12041985 0412345678"
    case .dateOfBirth: return "then the date of birth, ddmmyyyy"
    case .wrongDateOfBirth(.notADate): return "ddmmyyyy"
    case .wrongDateOfBirth(.noSuchDay): return "not a date"
    case .wrongDateOfBirth(.afterToday): return "after today"
    case .wrongDateOfBirth(.tooEarly): return "too long ago"
    case nil: break
    }
    guard let place = draft.place else { return draft.problem == nil ? "…" : "" }
    let person = desk.practitioner(place.practitioner)?.familyName ?? ""
    return "\(desk.zone(of: place.location).words(of: place.time.start)), \(person)"
  }

  /// What is missing: `Type the date of birth after the name, as ddmmyyyy.`
  public static func lacking(_ lack: Newcomer.Lack) -> String {
    switch lack {
    case .name: "Type the name first: given names, then surname."
    case .dateOfBirth: "Type the date of birth after the name, as ddmmyyyy."
    case .wrongDateOfBirth(let problem): SafeText.line(problem.sentence)
    }
  }

  /// `Enter to save CITIZEN Mary and book`.
  public static func confirm(_ newcomer: Newcomer, _ keys: KeyNames) -> String {
    keys.clause(.confirm) { "\($0) to save \(name(newcomer.record.client)) and book" }
  }

  /// Up to two clients who may be the same person, and why: `Tab to use  CITIZEN Mary   12 Apr 1985
  /// same phone`.
  public static func alike(_ alike: [NewClient.Alike], _ keys: KeyNames) -> [String] {
    let take = keys.clause(.next) { "\($0) to use  " }
    let indent = String(repeating: " ", count: TextWidth.columns(of: take))
    return alike.prefix(2).enumerated().map { index, one in
      let (match, why) = (one.match, likeness(one.likeness))
      let who = [name(match.client), under(match)].filter { !$0.isEmpty }.joined(separator: "   ")
      return (index == 0 ? take : indent) + "\(who)   \(why)"
    }
  }

  /// Why a client may be the same person: `day and month swapped`.
  public static func likeness(_ likeness: Likeness) -> String {
    switch likeness {
    case .samePerson: "same name and date of birth"
    case .samePhone: "same phone"
    case .swappedBirth: "day and month swapped"
    case .slip: "one letter different"
    case .sameName: "same name"
    }
  }
}
