import Booking
import CivilTime
import ConsoleModel
import Screen

extension Wording {
  static let find = "find"

  /// `FREE  Tue 24 Nov 15:00 · .lee · any place`.
  static func findTitle(_ line: FindLine, _ state: ConsoleState) -> String {
    let who = line.words.practitioners.first.flatMap { state.practitioners(named: $0).first }
    let place = line.words.locations.first.flatMap { state.locations(named: $0).first }
    let when = line.target.map { state.zone.words(of: $0) }
    let parts = [
      when ?? (wished(line).isEmpty ? "from now on" : wished(line)),
      who.map(listName) ?? "any practitioner", place?.name ?? "any place",
    ]
    return "Free · " + parts.joined(separator: " · ")
  }

  /// The days and times as they were typed.
  private static func wished(_ line: FindLine) -> String {
    line.words.words.filter {
      switch $0.meaning {
      case .day, .time: true
      default: false
      }
    }.map { SafeText.line($0.text) }.joined(separator: " ")
  }

  static func findGhost(_ line: FindLine, _ state: ConsoleState) -> String {
    if line.editor.isEmpty { return "3p   tue am   after 4 thu or fri   .lee   ,initial" }
    switch line.problem {
    case nil: break
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
    guard let target = line.target else { return "\(line.choices.count) places" }
    let exact = line.choices.filter(\.isExact).count
    return "\(exact) free at \(state.zone.words(of: target))"
  }

  static func noChoices(_ line: FindLine, _ state: ConsoleState) -> String {
    line.problem == nil ? "Nothing is free then; another day or time?" : ""
  }

  static func absentTitle(_ target: Instant, _ state: ConsoleState) -> String {
    "Not free at \(state.zone.wallTime(of: target))"
  }

  /// Number, time, practitioner, type, place and what to know, each with its width.
  static func columns(
    _ choice: FreeChoice, _ index: Int, _ line: FindLine, _ state: ConsoleState
  ) -> [(String, Int)] {
    let place = choice.place
    let zone = state.zone(of: place.location)
    let isOneDay = line.target != nil
    let time =
      isOneDay
      ? "\(zone.wallTime(of: place.time.start))" : zone.words(of: place.time.start)
    let type = state.type(for: line, of: place.practitioner, at: place.location)
    return [
      (index < 9 ? "  \(index + 1)" : "", 5), (time, isOneDay ? 7 : 18),
      (state.practitioner(place.practitioner).map(listName) ?? "", 15),
      (self.type(type?.id, state), 15), (state.location(place.location)?.name ?? "", 11),
      (remark(choice, line, state), 60),
    ]
  }

  /// The one thing to know before it is taken.
  private static func remark(
    _ choice: FreeChoice, _ line: FindLine, _ state: ConsoleState
  ) -> String {
    let place = choice.place
    let zone = state.zone(of: place.location)
    if zone.offset(at: place.time.start) != state.zone.offset(at: place.time.start) {
      return "\(state.zone.wallTime(of: place.time.start)) here"
    }
    let shortest = state.shortestMinutes(of: place.practitioner, at: place.location)
    let unused = choice.unused(shortest: shortest)
    if unused > 0 { return "leaves \(unused) min unused" }
    return choice.inARow > 1 ? "\(choice.inARow) in a row" : ""
  }

  static func absence(
    _ absence: FindLine.Absence, _ line: FindLine, _ state: ConsoleState
  ) -> String {
    guard let segment = absence.segment else { return "coreplus does not tell why" }
    let end = segment.time.end
    let day = state.zone.day(of: segment.time.start)
    let isToday = state.zone.day(of: end) == day
    let until = isToday ? " until \(state.zone.wallTime(of: end))" : ""
    switch segment.kind {
    case .free: return "free\(until), too short"
    case .booked: return "booked\(until)"
    case .onBreak: return "break\(until)"
    case .onLeave: return "on leave\(isToday ? until : " all day")"
    case .closed(let reason): return "closed" + (reason.isEmpty ? "" : ": \(SafeText.line(reason))")
    case .elsewhere(let location): return "at \(state.location(location)?.name ?? "another place")"
    case .offRoster: return isToday ? "not here\(until)" : "not here any more that day"
    case .past: return "past"
    case .notOffered: return "not offered\(until)"
    }
  }
}
