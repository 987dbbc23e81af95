import Booking
import CivilTime
public import DeskModel
import Screen

/// The list of free places, in as many columns as there is room for.
extension Wording {
  /// From every detail to the least, which has family names and no type.
  private enum Detail: CaseIterable {
    case full, shortRemark, tight, noType, least

    /// The least width of each column, so that the columns don't move with every key.
    func least(isOneDay: Bool) -> [Int] {
      switch self {
      case .full, .shortRemark: [5, isOneDay ? 7 : 18, 15, 15, 11, 0]
      case .tight, .noType: [5, 0, 0, 0, 0, 0]
      case .least: [2, 0, 0, 0, 0, 0]
      }
    }

    var gap: Int { self == .least ? 1 : 2 }
  }

  /// A line of the list, its columns each with their width.
  public typealias FindRow = [(text: String, width: Int)]

  /// The list's lines, with as much detail as fits into the columns: `1  15:00  Lee, Mei  Physio 30
  /// Melbourne  leaves 10 min unused`.
  public static func findRows(
    _ search: FreeSearch, _ desk: Desk, columns: Int
  ) -> [FindRow] {
    for detail in Detail.allCases {
      let rows = laidOut(detail, search, desk)
      let isFitting = rows.allSatisfy { row in
        row.dropLast().reduce(0) { $0 + $1.width } + TextWidth.columns(of: row.last?.text ?? "")
          <= columns
      }
      if isFitting || detail == .least { return rows }
    }
    return []
  }

  private static func laidOut(
    _ detail: Detail, _ search: FreeSearch, _ desk: Desk
  ) -> [FindRow] {
    let rows = search.choices.enumerated().map { texts($1, $0, detail, search, desk) }
    let least = detail.least(isOneDay: search.onlyDay != nil)
    let widths = least.indices.map { column in
      let widest = rows.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
      return widest == 0 && least[column] == 0 ? 0 : max(least[column], widest + detail.gap)
    }
    return rows.map { Array(zip($0, widths)).map { (text: $0, width: $1) } }
  }

  /// Number, time, practitioner, type, place and what to know.
  private static func texts(
    _ choice: FreeChoice, _ index: Int, _ detail: Detail, _ search: FreeSearch,
    _ desk: Desk
  ) -> [String] {
    let place = choice.place
    let person = desk.practitioner(place.practitioner)
    let hasType = detail != .noType && detail != .least
    let number = index < 9 ? "\(index + 1)" : ""
    return [
      (detail == .least ? "" : "  ") + number,
      time(of: place, isShort: detail != .full && detail != .shortRemark, search, desk),
      person.map { detail == .least ? $0.familyName : TextWidth.cut(listName($0), to: 24) } ?? "",
      hasType ? typeAndLength(of: place, search, desk) : "",
      desk.location(place.location)?.name ?? "",
      remark(choice, detail, desk),
    ]
  }

  /// A line of the list without its number: `15:00  Lee, Mei  Physio 30  Melbourne`.
  public static func plainRow(_ index: Int, _ search: FreeSearch, _ desk: Desk) -> String {
    texts(search.choices[index], index, .full, search, desk).dropFirst().filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  private static func time(
    of place: AvailabilitySlot, isShort: Bool, _ search: FreeSearch, _ desk: Desk
  ) -> String {
    let zone = desk.zone(of: place.location)
    let start = place.time.start
    // The title has the day, for all lines.
    if zone.day(of: start) == search.onlyDay { return "\(zone.wallTime(of: start))" }
    guard isShort else { return zone.words(of: start) }
    return "\(gutterDay(zone.day(of: start))) \(zone.wallTime(of: start))"
  }

  private static func typeAndLength(
    of place: AvailabilitySlot, _ search: FreeSearch, _ desk: Desk
  ) -> String {
    let type = search.type(of: place.practitioner, at: place.location, desk)
    return self.type(type, lasting: place.time.minutes, desk)
  }

  /// The one thing to know before booking. If this desk's clock differs, its time comes first.
  private static func remark(
    _ choice: FreeChoice, _ detail: Detail, _ desk: Desk
  ) -> String {
    let place = choice.place
    let zone = desk.zone(of: place.location)
    if zone.offset(at: place.time.start) != desk.zone.offset(at: place.time.start) {
      return "\(desk.zone.wallTime(of: place.time.start)) here"
    }
    let shortest = desk.shortestMinutes(of: place.practitioner, at: place.location)
    let unused = choice.unused(shortest: shortest)
    switch detail {
    case _ where unused == 0: break
    case .full: return "leaves \(unused) min unused"
    case .shortRemark, .tight, .noType: return "leaves \(unused) min"
    case .least: return "\(unused) min lost"
    }
    return choice.inARow > 1 ? "\(choice.inARow) in a row" : ""
  }
}
