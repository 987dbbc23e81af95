public import Booking
import BookingLanguage
import CivilTime
public import DeskModel
import Screen

/// Above the list of free places: what the desk looks for.
extension Wording {
  /// `Free · Tue 24 Nov 15:00 · any practitioner · any place · Physio 30`, or fewer words if the
  /// columns are few: first it drops whatever the line doesn't name.
  public static func findTitle(_ search: FreeSearch, _ desk: Desk, columns: Int = .max) -> String {
    let (who, what) = (who(search, desk), what(search, desk))
    // By another clock, the location is part of the time.
    let isElsewhere = isOnOtherClock(search, desk)
    let place = isElsewhere ? nil : placeNamed(search, desk)
    let (long, short) = (when(search, desk), when(search, desk, isShort: true))
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

  /// `6 of 12 work`; empty if the rosters aren't known.
  public static func staffing(_ search: FreeSearch) -> String {
    guard search.problem == nil, let staffing = search.staffing else { return "" }
    return "\(staffing.working) of \(staffing.meant) "
      + (staffing.meant == 1 ? "works" : "work")
  }

  /// Whether the search's location has another wall time than this desk's.
  public static func isOnOtherClock(_ search: FreeSearch, _ desk: Desk) -> Bool {
    let instant = search.target ?? desk.now
    return search.zone(desk).offset(at: instant) != desk.zone.offset(at: instant)
  }

  /// `Tue 24 Nov 15:00 in Adelaide, 15:30 here`; without a time, the day and the words as typed.
  private static func when(
    _ search: FreeSearch, _ desk: Desk, isShort: Bool = false
  ) -> String {
    let zone = search.zone(desk)
    let place =
      isOnOtherClock(search, desk) ? " in \(placeNamed(search, desk) ?? city(zone))" : ""
    if let target = search.target {
      let here = place.isEmpty || isShort ? "" : ", \(desk.zone.wallTime(of: target)) here"
      return "\(zone.day(of: target).words(today: desk.today)) \(zone.wallTime(of: target))"
        + place + here
    }
    return (day(search, desk) + times(search)).joined(separator: " ") + place
  }

  private static func day(_ search: FreeSearch, _ desk: Desk) -> [String] {
    let typed = words(search) { if case .day = $0 { true } else { false } }
    guard !typed.isEmpty else { return ["next \(FreeSearch.findDays) days"] }
    return [search.onlyDay.map { $0.words(today: desk.today) } ?? typed.joined(separator: " or ")]
  }

  /// The words for times as they were typed, as `am` or `after 4`.
  public static func times(_ search: FreeSearch) -> [String] {
    words(search) { if case .time = $0 { true } else { false } }
  }

  private static func words(
    _ search: FreeSearch, where isWanted: (LineWords.Meaning) -> Bool
  ) -> [String] {
    search.words.words.filter { isWanted($0.meaning) }.map { SafeText.line($0.text) }
  }

  private static func who(_ search: FreeSearch, _ desk: Desk) -> String? {
    first(of: search.words.practitioners.flatMap(desk.names.practitioners(named:)).map(listName))
  }

  /// The location that the line names: `Adelaide`, `Adelaide or 2 more`; nil if it names none.
  public static func placeNamed(_ search: FreeSearch, _ desk: Desk) -> String? {
    first(of: search.words.locations.flatMap(desk.names.locations(named:)).map(\.name))
  }

  private static func first(of names: [String]) -> String? {
    names.first.map { names.count == 1 ? $0 : "\($0) or \(names.count - 1) more" }
  }

  /// The type to look for, and its length if that is another.
  private static func what(_ search: FreeSearch, _ desk: Desk) -> String? {
    let longer = search.extraMinutes
    guard let text = search.words.types.first else {
      if let minutes = search.words.minutes.first { return self.minutes(minutes + longer) }
      return longer == 0 ? nil : "any type + \(minutes(longer))"
    }
    let types = desk.names.types(named: text)
    guard types.count == 1, let type = types.first else {
      return "\(SafeText.line(text)) …" + (longer == 0 ? "" : " + \(minutes(longer))")
    }
    return self.type(type, lasting: (type.minutes ?? 0) + longer, desk)
  }

  /// `Physio 30` at its usual length, `Physio 45 min` at another.
  public static func type(
    _ type: AppointmentType?, lasting minutes: Int, _ desk: Desk
  ) -> String {
    guard let type, let own = type.minutes, own != minutes, minutes > 0 else {
      return self.type(type?.id, desk)
    }
    let name =
      type.name.hasSuffix(" \(own)") ? type.name.dropLast("\(own)".count + 1) : type.name[...]
    return "\(name) \(minutes) min"
  }
}
