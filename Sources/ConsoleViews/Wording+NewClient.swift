import Booking
import BookingLanguage
import CivilTime
import Console
import DeskModel
import Screen

extension Wording {
  static let newClientHint = "Given names, surname, date of birth as ddmmyyyy, phone."

  /// `CITIZEN Mary   12 Apr 1985   0412 345 678`, as far as it is typed.
  static func who(_ newcomer: Newcomer) -> String {
    [name(newcomer.record.client), date(newcomer.dateOfBirth), phone(newcomer.phone)]
      .filter { !$0.isEmpty }.joined(separator: "   ")
  }

  static func ghost(_ newcomer: Newcomer, _ draft: BookingDraft, _ state: Console) -> String {
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
    let person = state.practitioner(place.practitioner)?.familyName ?? ""
    return "\(state.zone(of: place.location).words(of: place.time.start)), \(person)"
  }

  static func lacking(_ lack: Newcomer.Lack) -> String {
    switch lack {
    case .name: "The name comes first: given names, surname."
    case .dateOfBirth: "The date of birth is missing, as ddmmyyyy after the name."
    case .wrongDateOfBirth(let problem): SafeText.line(problem.sentence)
    }
  }

  static func confirm(_ newcomer: Newcomer) -> String {
    "Enter saves \(name(newcomer.record.client)) and books"
  }

  /// Those who may be the same person, and why.
  static func alike(_ alike: [NewClient.Alike]) -> [String] {
    alike.prefix(2).enumerated().map { index, one in
      let (match, why) = (one.match, likeness(one.likeness))
      let who = [name(match.client), under(match)].filter { !$0.isEmpty }.joined(separator: "   ")
      return (index == 0 ? "Tab takes  " : "           ") + "\(who)   \(why)"
    }
  }

  static func likeness(_ likeness: Likeness) -> String {
    switch likeness {
    case .samePerson: "same name and birth"
    case .samePhone: "same phone"
    case .swappedBirth: "day and month swapped"
    case .slip: "a letter apart"
    case .sameName: "same name"
    }
  }
}
