import Booking
import BookingLanguage
import CivilTime
import ConsoleModel
import Screen

/// Over the list of free places: what is looked for.
extension Wording {
  /// `Free · Tue 24 Nov 15:00 · any practitioner · any place · Physio 30`, in fewer words where
  /// there is no room for all: first what is not named at all goes without saying.
  static func findTitle(_ line: FindLine, _ state: ConsoleState, columns: Int = .max) -> String {
    let (who, what) = (who(line, state), what(line, state))
    // On another clock the time says whose it is.
    let isElsewhere = isOnOtherClock(line, state)
    let place = isElsewhere ? nil : placeNamed(line, state)
    let (long, short) = (when(line, state), when(line, state, isShort: true))
    let ways = [
      [
        long, who ?? "any practitioner", isElsewhere ? nil : place ?? "any place",
        what ?? "any type",
      ],
      [long, who ?? "anybody", isElsewhere ? nil : place ?? "anywhere", what ?? "any type"],
      [long, who, place, what], [short, who, place, what],
    ].map { "Free · " + $0.compactMap { $0 }.joined(separator: " · ") }
    return ways.first { TextWidth.columns(of: $0) <= columns } ?? ways[3]
  }

  /// `6 of 12 work`; empty where nothing tells.
  static func staffing(_ line: FindLine) -> String {
    guard line.problem == nil, let staffing = line.staffing else { return "" }
    return "\(staffing.working) of \(staffing.meant) "
      + (staffing.meant == 1 ? "works" : "work")
  }

  static func isOnOtherClock(_ line: FindLine, _ state: ConsoleState) -> Bool {
    let instant = line.target ?? state.now
    return state.zone(of: line).offset(at: instant) != state.zone.offset(at: instant)
  }

  /// The time or the day as it is meant, on whose clock, else the words as they were typed.
  private static func when(
    _ line: FindLine, _ state: ConsoleState, isShort: Bool = false
  ) -> String {
    let zone = state.zone(of: line)
    let place = isOnOtherClock(line, state) ? " in \(placeNamed(line, state) ?? city(zone))" : ""
    if let target = line.target {
      let here = place.isEmpty || isShort ? "" : ", \(state.zone.wallTime(of: target)) here"
      return "\(zone.day(of: target).words(today: state.today)) \(zone.wallTime(of: target))"
        + place + here
    }
    return (day(line, state) + times(line)).joined(separator: " ") + place
  }

  private static func day(_ line: FindLine, _ state: ConsoleState) -> [String] {
    let typed = words(line) { if case .day = $0 { true } else { false } }
    guard !typed.isEmpty else { return ["next \(ConsoleState.findDays) days"] }
    return [line.onlyDay.map { $0.words(today: state.today) } ?? typed.joined(separator: " or ")]
  }

  static func times(_ line: FindLine) -> [String] {
    words(line) { if case .time = $0 { true } else { false } }
  }

  private static func words(
    _ line: FindLine, where isWanted: (LineWords.Meaning) -> Bool
  ) -> [String] {
    line.words.words.filter { isWanted($0.meaning) }.map { SafeText.line($0.text) }
  }

  private static func who(_ line: FindLine, _ state: ConsoleState) -> String? {
    first(of: line.words.practitioners.flatMap(state.practitioners(named:)).map(listName))
  }

  static func placeNamed(_ line: FindLine, _ state: ConsoleState) -> String? {
    first(of: line.words.locations.flatMap(state.locations(named:)).map(\.name))
  }

  private static func first(of names: [String]) -> String? {
    names.first.map { names.count == 1 ? $0 : "\($0) or \(names.count - 1) more" }
  }

  /// The type that is looked for and how long it shall be.
  private static func what(_ line: FindLine, _ state: ConsoleState) -> String? {
    let longer = line.extraMinutes
    guard let text = line.words.types.first else {
      if let minutes = line.words.minutes.first { return self.minutes(minutes + longer) }
      return longer == 0 ? nil : "any type + \(minutes(longer))"
    }
    let types = state.types(named: text)
    guard types.count == 1, let type = types.first else {
      return "\(SafeText.line(text)) …" + (longer == 0 ? "" : " + \(minutes(longer))")
    }
    return self.type(type, lasting: (type.minutes ?? 0) + longer, state)
  }

  /// `Physio 30` as it is offered, `Physio 45 min` where it shall last longer.
  static func type(
    _ type: AppointmentType?, lasting minutes: Int, _ state: ConsoleState
  ) -> String {
    guard let type, let own = type.minutes, own != minutes, minutes > 0 else {
      return self.type(type?.id, state)
    }
    let name =
      type.name.hasSuffix(" \(own)") ? type.name.dropLast("\(own)".count + 1) : type.name[...]
    return "\(name) \(minutes) min"
  }
}
