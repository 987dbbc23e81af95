import Booking
import CivilTime
public import DeskModel
import Screen

/// Why a practitioner isn't free, and when they are next.
extension Wording {
  /// `booked until 16:45, next free Thu 26 Nov 09:00`, or fewer words if the columns are few.
  public static func absence(
    _ absence: FreeSearch.Absence, _ search: FreeSearch, _ desk: Desk, columns: Int = .max
  ) -> String {
    let why = cause(of: absence, search, desk)
    guard let next = absence.next else { return why }
    let (when, place) = (nextFree(next, search, desk), whereabouts(next, search, desk))
    let short = cause(of: absence, search, desk, isShort: true)
    return [why + when + place, short + when + place, short + when]
      .first { TextWidth.columns(of: $0) <= columns } ?? why
  }

  /// - Parameter isShort: leaves out when it ends.
  private static func cause(
    of absence: FreeSearch.Absence, _ search: FreeSearch, _ desk: Desk,
    isShort: Bool = false
  ) -> String {
    guard let segment = absence.segment else { return "no reason given" }
    let end = search.target == nil || isShort ? "" : until(segment, search, desk)
    switch segment.kind {
    case .free where search.target == nil: return onlyFree(segment, search, desk)
    case .free: return isShort ? "too short then" : "free\(end), too short"
    case .booked: return search.target == nil ? "booked out" : "booked\(end)"
    case .onBreak: return "break\(end)"
    case .onLeave: return "on leave"
    case .closed(let reason): return closed(reason)
    case .elsewhere(let location): return "at \(desk.location(location)?.name ?? "another place")"
    case .offRoster: return offRoster(segment, end, search, desk)
    case .past: return "past"
    case .notOffered: return "coreplus doesn't say why"
    }
  }

  /// The practitioner who isn't free: `Lee, Mei`; empty if the clinic doesn't list them.
  public static func name(of absence: FreeSearch.Absence, _ desk: Desk) -> String {
    desk.practitioner(absence.practitioner).map(listName) ?? ""
  }

  /// ` until 16:45`; empty if it lasts longer than the day.
  private static func until(
    _ segment: DayPlan.Segment, _ search: FreeSearch, _ desk: Desk
  ) -> String {
    let zone = search.zone(desk)
    let end = segment.time.end
    guard zone.day(of: end) == zone.day(of: segment.time.start) else { return "" }
    return " until \(zone.wallTime(of: end))"
  }

  private static func onlyFree(
    _ segment: DayPlan.Segment, _ search: FreeSearch, _ desk: Desk
  ) -> String {
    "only \(minutes(segment.time.minutes)) free at "
      + "\(search.zone(desk).wallTime(of: segment.time.start))"
  }

  private static func offRoster(
    _ segment: DayPlan.Segment, _ end: String, _ search: FreeSearch, _ desk: Desk
  ) -> String {
    let zone = search.zone(desk)
    let isWhole = segment.time == zone.range(of: zone.day(of: segment.time.start))
    if isWhole { return "doesn't work that day" }
    guard search.target != nil else { return "not here then" }
    return end.isEmpty ? "gone for the day" : "not here" + end
  }

  /// `, next free Thu 26 Nov 09:00`, by the clock of the search.
  private static func nextFree(
    _ place: AvailabilitySlot, _ search: FreeSearch, _ desk: Desk
  ) -> String {
    let zone = search.zone(desk)
    let start = place.time.start
    let day = zone.day(of: start)
    let when = (day == search.onlyDay ? "" : day.words + " ") + "\(zone.wallTime(of: start))"
    let isOtherClock = desk.zone(of: place.location).offset(at: start) != zone.offset(at: start)
    let isHere = zone.offset(at: start) == desk.zone.offset(at: start)
    return ", next free \(when)" + (isOtherClock && isHere ? " here" : "")
  }

  /// `, Adelaide`; empty for the location that the search looks at first.
  private static func whereabouts(
    _ place: AvailabilitySlot, _ search: FreeSearch, _ desk: Desk
  ) -> String {
    guard place.location != search.location(desk)?.id else { return "" }
    return desk.location(place.location).map { ", \($0.name)" } ?? ""
  }

  /// Below the reasons, if there isn't room for all: `… 3 more, w`.
  public static func moreReasons(_ count: Int, isList: Bool, _ keys: KeyNames) -> String {
    let confirm = isList ? "" : keys.clause(.confirm) { "\($0) and " }
    return "… \(count) more" + keys.clause(.whyNot) { ", \(confirm)\($0)" }
  }
}
