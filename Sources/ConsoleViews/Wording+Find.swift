import Booking
import CivilTime
import Console
import DeskModel
import Screen

/// The line for free places and what it answers in a few words.
extension Wording {
  static let find = "find"

  /// - Parameter isList: Whether keys act on the list and not on the words.
  static func findGhost(
    _ search: FreeSearch, isList: Bool, _ state: Console
  ) -> String {
    if search.text.isEmpty, !isList {
      return "3p   tue am   after 4 thu or fri   .lee   ,initial"
    }
    if let problem = search.problem { return findProblem(problem, state) }
    guard search.days != nil else { return "…" }
    guard let target = search.target else {
      return search.choices.count == 1 ? "1 place" : "\(search.choices.count) places"
    }
    let exact = search.choices.filter(\.isExact).count
    let working = search.staffing.map { " of \($0.working)" } ?? ""
    if search.staffing?.working == 0 { return "nobody works \(moment(target, search, state))" }
    return "\(exact)\(working) free \(moment(target, search, state))"
  }

  private static func findProblem(_ problem: FreeSearch.Problem, _ state: Console) -> String {
    switch problem {
    case .unknown(let part, let text): return unknown(part, SafeText.line(text))
    case .stray(let text):
      let word = text.split(separator: " ").first.map(String.init) ?? text
      let said = "'\(SafeText.line(word))' is no day, time or name with its mark"
      return said
        + (state.guess(for: word).map { "; do you mean \(SafeText.line($0))?" }
          ?? "; F1 shows the words")
    case .pastDay: return "that day is over"
    case .contradiction(let weekday, let day): return contradiction(weekday, day)
    case .failed(let failure): return failure.sentence
    }
  }

  /// `at 15:00`, with the day where it is not today, and with the place whose clock it is.
  private static func moment(
    _ target: Instant, _ search: FreeSearch, _ state: Console
  ) -> String {
    let zone = search.zone(state.desk)
    let day = zone.day(of: target)
    let isToday = day == zone.day(of: state.now)
    return (isToday ? "at " : day.words + " ") + "\(zone.wallTime(of: target))"
      + (isOnOtherClock(search, state) ? " in \(placeNamed(search, state) ?? city(zone))" : "")
  }

  /// Why the list is empty, where one reason is everybody's.
  static func noChoices(_ search: FreeSearch, _ state: Console) -> String {
    guard search.problem == nil else { return "" }
    guard search.days != nil else { return "reading …" }
    if search.isOver { return "That part of the day is over; another time?" }
    if search.isNobodyMeant { return "Nobody who is meant works there or offers that." }
    let kinds = search.absences.compactMap { $0.segment?.kind }
    let closures = Set(
      kinds.compactMap { if case .closed(let reason) = $0 { reason } else { nil } })
    let isClosed = kinds.allSatisfy { if case .closed = $0 { true } else { false } }
    if isClosed, closures.count == 1, let reason = closures.first {
      return closed(reason).capitalizedFirst + "; another day?"
    }
    if search.staffing?.working == 0 { return "Nobody works then; another day or time?" }
    let isBooked = kinds.contains { if case .booked = $0 { true } else { false } }
    let hasRest = kinds.contains { [.free, .onBreak, .notOffered].contains($0) }
    if isBooked, !hasRest {
      return "Everybody who works then is booked out; another day or time?"
    }
    return "Nothing is free then; another day or time?"
  }

  /// `closed, Christmas Day`.
  static func closed(_ reason: String) -> String {
    "closed" + (reason.isEmpty ? "" : ", \(SafeText.line(reason))")
  }

  static func absentTitle(_ search: FreeSearch, _ state: Console) -> String {
    if let target = search.target { return "Not free \(moment(target, search, state))" }
    guard let day = search.onlyDay else { return "Not free" }
    return "Not free " + ([day.words] + times(search)).joined(separator: " ")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
