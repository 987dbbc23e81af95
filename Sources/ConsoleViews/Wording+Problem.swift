import Booking
import BookingLanguage
import CivilTime
import Console
import DeskModel
import Screen

/// What is the matter with a booking draft, and what to do.
extension Wording {
  static func problem(
    _ problem: BookingDraft.Problem, _ draft: BookingDraft, _ state: Console
  ) -> String {
    let person =
      state.desk.bookingPlan(of: draft).flatMap { state.practitioner($0.practitioner) }.map(
        listName)
      ?? "the practitioner"
    switch problem {
    case .noClient where draft.clientText.isEmpty:
      return "For whom? Part of the client's name, phone or date of birth."
    case .noClient: return "No client matches; try fewer letters, the phone or the date of birth."
    case .noPractitioner:
      return "No practitioner is known for this client; open a free place instead."
    case .typeNotOffered: return "\(person) does not offer that here."
    case .noPlace(let days): return "\(person) has no free place that fits within \(days) days."
    case .notThen: return notThen(person, draft, state)
    case .pastDay: return "That day is over."
    case .contradiction(let weekday, let day): return contradiction(weekday, day)
    case .daysTooFarApart: return "Those days lie too far apart; one of them, or a range of weeks."
    case .typeStays: return "A move keeps the type; e changes it."
    case .unfinished(let word): return unfinished(word)
    case .notThere:
      let place = state.desk.bookingPlan(of: draft).flatMap { state.location($0.location)?.name }
      return "\(person) never works at \(place ?? "that location")."
    case .tooShort(let free, let wanted):
      return "Only \(minutes(free)) are free there and \(minutes(wanted)) are needed; "
        + (shorter(than: free, draft, state) ?? "Esc, then another place.")
    case .unknown(let part, let text): return unknown(part, SafeText.line(text))
    case .repeated(let part, let text):
      return "One \(word(part)) is enough; take '\(SafeText.line(text))' out."
    case .lacks(let lack): return lacking(lack)
    case .noWish: return "Where to? A day, a time or .practitioner."
    case .seriesWithoutEnd: return "How often? x6, or until 24 mar."
    case .seriesEndsBefore:
      return "The series ends before its first date; until a later day, or x6."
    case .seriesNotHere: return "A series is booked with b, for a client who is known."
    case .stranger(let word, let guess): return stranger(word, guess)
    case .stray(let text):
      return "'\(SafeText.line(text))' is neither a day, a time nor a .practitioner."
    case .failed(let failure): return failure.sentence
    }
  }

  /// What the free cell has room for.
  private static func shorter(
    than free: Int, _ draft: BookingDraft, _ state: Console
  ) -> String? {
    guard let place = draft.fixedPlace else { return nil }
    let fitting = state.types(of: place.practitioner, at: place.location).filter {
      $0.minutes.map { $0 <= free } ?? false
    }
    guard !fitting.isEmpty else { return nil }
    return fitting.map { "," + $0.name.lowercased() }.joined(separator: " or ") + " would fit."
  }

  /// `25 is no time; as a day 25/11 or 25 nov`.
  private static func unfinished(_ word: String) -> String {
    let isNumber = word.allSatisfy(\.isNumber)
    return isNumber
      ? "\(word) is no time; as a day \(word)/12 or \(word) dec."
      : "Nothing follows '\(SafeText.line(word))'; a name, or take it out."
  }

  private static func stranger(_ word: String, _ guess: String?) -> String {
    let said = "'\(SafeText.line(word))' is no word of the line and no part of the name"
    return said + (guess.map { "; do you mean \(SafeText.line($0))?" } ?? "; F1 shows the words.")
  }

  /// `4 Dec 2026 is a Friday and no Thursday.`
  static func contradiction(_ weekday: Weekday, _ day: Day) -> String {
    "\(day.wordsWithYear.dropFirst(4)) is a \(day.weekday.name), not a \(weekday.name)."
  }

  private static func notThen(
    _ person: String, _ draft: BookingDraft, _ state: Console
  ) -> String {
    let tail = draft.nearest.isEmpty ? " Nothing near is free either." : ""
    if let asked = draft.finding.whyNot, let obstacles = asked.obstacles {
      let order = asked.order
      if draft.words.wish.exactTime == nil { return noneThatDay(obstacles, order, state) + tail }
      if !obstacles.isEmpty { return whyNot(obstacles, order, state) + tail }
    }
    let why = state.clinic?.tellsRosters == false ? "; coreplus does not tell why." : "."
    return "Nothing that fits is free then\(why)" + tail
  }

  /// `Nothing on Fri 25 Dec: closed (Christmas Day).`
  private static func noneThatDay(
    _ obstacles: [Obstacle], _ order: BookingOrder, _ state: Console
  ) -> String {
    guard let first = obstacles.first else { return "All that fits is taken then." }
    let person = state.practitioner(order.practitioner).map(listName) ?? "the practitioner"
    let day = state.zone(of: order.location).day(of: order.time.start)
    return "Nothing on \(day.words): \(obstacle(first, person, order, state))."
  }

  private static func word(_ part: ClinicNames.Part) -> String {
    switch part {
    case .practitioner: "practitioner"
    case .type: "type"
    case .location: "location"
    }
  }

  static func unknown(_ part: ClinicNames.Part, _ text: String) -> String {
    switch part {
    case .practitioner: "No practitioner's name begins with '\(text)'."
    case .type: "No type of appointment begins with '\(text)'."
    case .location: "No location begins with '\(text)'."
    }
  }
}
