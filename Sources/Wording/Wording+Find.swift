import Booking
import CivilTime
public import DeskModel
import Screen

/// The line that finds free places, and its answer in a few words.
extension Wording {
  /// Before the line that finds free places.
  public static let find = "find"

  /// The answer beside the line: `3 of 6 free at 15:00`, `12 places`; examples of words while it is
  ///   empty.
  ///
  /// - Parameter isList: whether keys act on the list, and not on the line.
  public static func findGhost(
    _ search: FreeSearch, isList: Bool, _ desk: Desk, _ keys: KeyNames
  ) -> String {
    if search.text.isEmpty, !isList {
      return "3p   tue am   after 4 thu or fri   .lee   ,initial"
    }
    if let problem = search.problem { return findProblem(problem, desk, keys) }
    guard search.days != nil else { return "…" }
    guard let target = search.target else {
      return search.choices.count == 1 ? "1 place" : "\(search.choices.count) places"
    }
    let exact = search.choices.filter(\.isExact).count
    let working = search.staffing.map { " of \($0.working)" } ?? ""
    if search.staffing?.working == 0 { return "no one works \(moment(target, search, desk))" }
    return "\(exact)\(working) free \(moment(target, search, desk))"
  }

  private static func findProblem(
    _ problem: FreeSearch.Problem, _ desk: Desk, _ keys: KeyNames
  ) -> String {
    switch problem {
    case .unknown(let part, let text): return unknown(part, SafeText.line(text))
    case .stray(let text):
      let word = text.split(separator: " ").first.map(String.init) ?? text
      return stranger(word, desk.names.guess(for: word), keys)
    case .pastDay: return "that day is over"
    case .contradiction(let weekday, let day): return contradiction(weekday, day)
    case .failed(let failure): return failure.sentence
    }
  }

  /// `at 15:00`, `Wed 25 Nov 15:00`, or `at 15:00 in Adelaide` by another location's clock.
  private static func moment(
    _ target: Instant, _ search: FreeSearch, _ desk: Desk
  ) -> String {
    let zone = search.zone(desk)
    let day = zone.day(of: target)
    let isToday = day == zone.day(of: desk.now)
    return (isToday ? "at " : day.words + " ") + "\(zone.wallTime(of: target))"
      + (isOnOtherClock(search, desk) ? " in \(placeNamed(search, desk) ?? city(zone))" : "")
  }

  /// Why the list is empty: `No one works then. Try another day or time.`
  public static func noChoices(_ search: FreeSearch, _ desk: Desk) -> String {
    guard search.problem == nil else { return "" }
    guard search.days != nil else { return "reading …" }
    if search.isOver { return "That part of the day is over. Try another time." }
    if search.isNobodyMeant { return "None of these practitioners works there or offers that." }
    let kinds = search.absences.compactMap { $0.segment?.kind }
    let closures = Set(
      kinds.compactMap { if case .closed(let reason) = $0 { reason } else { nil } })
    let isClosed = kinds.allSatisfy { if case .closed = $0 { true } else { false } }
    if isClosed, closures.count == 1, let reason = closures.first {
      return closed(reason).capitalizedFirst + ". Try another day."
    }
    if search.staffing?.working == 0 { return "No one works then. Try another day or time." }
    let isBooked = kinds.contains { if case .booked = $0 { true } else { false } }
    let hasRest = kinds.contains { [.free, .onBreak, .notOffered].contains($0) }
    if isBooked, !hasRest {
      return "Everyone who works then is booked out. Try another day or time."
    }
    return "Nothing is free then. Try another day or time."
  }

  /// `closed, Christmas Day`.
  public static func closed(_ reason: String) -> String {
    "closed" + (reason.isEmpty ? "" : ", \(SafeText.line(reason))")
  }

  /// Above the practitioners who aren't free: `Not free at 15:00`, `Not free Wed 25 Nov am`.
  public static func absentTitle(_ search: FreeSearch, _ desk: Desk) -> String {
    if let target = search.target { return "Not free \(moment(target, search, desk))" }
    guard let day = search.onlyDay else { return "Not free" }
    return "Not free " + ([day.words] + times(search)).joined(separator: " ")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
