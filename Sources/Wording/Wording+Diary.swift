public import Booking
public import CivilTime
public import DeskModel
import Screen

extension Wording {
  /// Above the month's columns: `Mon`, `Tue` and so on, from the day on which this desk's week
  /// starts.
  public static func weekdays(_ desk: Desk) -> [String] {
    desk.diary.weekStart.week.map(\.shortName)
  }

  /// Above the month: `Nov 2026 · places of 30 min without Lee`, if Lee is left out of the diary.
  public static func month(_ desk: Desk) -> String {
    let hidden = (desk.clinic?.practitioners ?? []).filter { desk.diary.hidden.contains($0.id) }
    let names = hidden.map(\.familyName).joined(separator: ", ")
    return "\(desk.diary.day.shortMonthName) \(desk.diary.day.year) · places of 30 min"
      + (names.isEmpty ? "" : " without \(names)")
  }

  /// Above a column: `  Lee, Mei`, or in a week `  Tue 24`, with `•` before today.
  public static func heading(_ column: DiaryColumn, _ desk: Desk) -> String {
    guard desk.diary.effectiveView == .week else {
      return "  " + (desk.practitioner(column.practitioner).map(listName) ?? "")
    }
    return (column.day == desk.today ? "• " : "  ") + gutterDay(column.day)
  }

  /// Above the times: `Tue 24`, or in a week the month in which it begins, `Nov`.
  public static func gutter(_ desk: Desk) -> String {
    guard desk.diary.effectiveView == .week else { return gutterDay(desk.diary.day) }
    return desk.diary.week.lowerBound.shortMonthName
  }

  /// A day of the month: `24`, `1 Dec` for the first, with ` now` for today.
  public static func monthDay(_ day: Day, _ desk: Desk) -> String {
    let text = day.day == 1 ? "\(day.day) \(day.shortMonthName)" : "\(day.day)"
    return day == desk.today ? text + " now" : text
  }

  /// The word in the first row of a stretch of time: `free`, `at Adelaide`; nil if it is past.
  public static func cell(_ kind: DayPlan.Kind, _ desk: Desk) -> String? {
    switch kind {
    case .free: free
    case .booked: "booked"
    case .onBreak: "break"
    case .onLeave: "on leave"
    case .closed(let reason): reason.isEmpty ? "closed" : "closed: \(reason)"
    case .elsewhere(let id): desk.location(id).map { "at \($0.name)" } ?? "elsewhere"
    case .offRoster: desk.diary.effectiveView == .week ? "off" : "not here"
    case .past: nil
    case .notOffered: "not offered"
    }
  }

  /// Below an appointment's name: `Physio 30 ✓ in`, and its location if that isn't the diary's.
  public static func under(_ appointment: Appointment, _ desk: Desk) -> String {
    var parts = [type(appointment.type, desk)]
    switch appointment.status {
    case .booked: break
    case .arrived: parts.append("✓ in")
    case .attended: parts.append("✓")
    default: parts.append(status(appointment.status))
    }
    if appointment.location != desk.location?.id, let there = desk.location(appointment.location) {
      parts.append(there.name)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `SMITH Jane  Physio 30 ✓ in`.
  public static func agendaLine(_ appointment: Appointment, _ desk: Desk) -> String {
    let under = under(appointment, desk)
    return name(of: appointment) + (under.isEmpty ? "" : "  \(under)")
  }

  /// Above the agenda: `TUE 24 NOV`; empty until the desk has read the clinic.
  public static func agenda(_ day: Day, _ desk: Desk) -> String {
    desk.clinic == nil ? "" : day.words(today: desk.today).uppercased()
  }

  /// When the practitioner is free next: `15:00`, `Wed` or `3 Dec`.
  ///
  /// `–` if nothing is free in the days that the desk looks at, `away` on leave, empty until it has
  /// looked.
  public static func nextFree(of id: Practitioner.ID, _ desk: Desk) -> String {
    if let segment = desk.diary.plans[id]?.segment(at: desk.now), case .onLeave = segment.kind,
      desk.diary.day == desk.today
    {
      return "away"
    }
    guard let places = desk.nextPlaces.free else { return "" }
    guard let place = places[id] else { return "–" }
    let day = desk.zone.day(of: place.time.start)
    let ahead = day.days(since: desk.today)
    // Beside the load of another day, the time would look like one of that day.
    if ahead == 0, loadDay(desk) != desk.today { return "today" }
    if ahead == 0 { return desk.zone.wallTime(of: place.time.start).description }
    return ahead < 7 ? day.weekday.shortName : "\(day.day) \(day.shortMonthName)"
  }

  /// How much of the day's working time at this location is booked, in fifths: `▆▆▁▁▁`. For a
  /// practitioner who works at another location that day, its name.
  public static func load(of id: Practitioner.ID, _ desk: Desk) -> String {
    guard let plan = desk.diary.plans[id] else { return "" }
    let there = desk.placesElsewhere(of: id)
    var (booked, open) = (0, 0)
    for segment in plan.segments {
      switch segment.kind {
      case .booked(let ids) where !ids.contains(where: { there[$0] == nil }): break
      case .booked: booked += segment.time.minutes
      case .free, .past: open += segment.time.minutes
      default: break
      }
    }
    guard booked + open > 0 else { return elsewhere(plan, there, desk) }
    let full = (booked * 5 + (booked + open) / 2) / (booked + open)
    return String(repeating: "▆", count: full) + String(repeating: "▁", count: 5 - full)
  }

  private static func elsewhere(
    _ plan: DayPlan, _ there: [Appointment.ID: Location.ID], _ desk: Desk
  ) -> String {
    for segment in plan.segments {
      switch segment.kind {
      case .elsewhere(let place): return desk.location(place)?.name ?? ""
      case .booked(let ids):
        if let place = ids.compactMap({ there[$0] }).first {
          return desk.location(place)?.name ?? ""
        }
      default: break
      }
    }
    return ""
  }

  /// The day whose load the bars show. In the month, the cursor may be on a day that wasn't read.
  private static func loadDay(_ desk: Desk) -> Day {
    desk.diary.plans.values.first?.day ?? desk.diary.day
  }

  /// Above the list: `PRACTITIONERS`, or `LOAD OF WED 25 NOV` if the bars show another day than
  /// today.
  public static func practitionersTitle(_ desk: Desk) -> String {
    let day = loadDay(desk)
    guard desk.clinic != nil, day != desk.today else { return "PRACTITIONERS" }
    return "LOAD OF \(gutterDay(day)) \(day.shortMonthName)".uppercased()
  }

  /// `Wed 25 Nov · 11 places of 30 min · Enter to open the day`.
  private static func monthLine(_ desk: Desk, _ keys: KeyNames) -> String {
    let day = desk.diary.day
    let standing = day < desk.today ? nil : desk.month?.standing(of: day).map(words(of:))
    return [day.words, standing, keys[.open].map { "\($0) to open the day" }].compactMap { $0 }
      .joined(separator: " · ")
  }

  private static func words(of standing: Month.Standing) -> String {
    switch standing {
    case .free(let places): "\(places) \(places == 1 ? "place" : "places") of 30 min"
    case .full: "fully booked"
    case .closed(let reason): reason.isEmpty ? "closed" : "closed: \(reason)"
    case .nothing: "no one works"
    }
  }

  /// What the diary's cursor is on: `15:00  Lee, Mei · free until 16:00 · Physio 30 fits`.
  public static func selection(_ desk: Desk, _ keys: KeyNames) -> String {
    switch desk.selection {
    case .nothing where desk.diary.view == .month: monthLine(desk, keys)
    case .nothing: ""
    case .appointment(let appointment): oneLine(appointment, desk)
    case .free(let slot): freeLine(slot, desk)
    case .closed(let kind, let slot): closedLine(kind, slot, desk)
    }
  }

  private static func freeLine(_ slot: AvailabilitySlot, _ desk: Desk) -> String {
    let person = desk.practitioner(slot.practitioner).map(listName) ?? ""
    let zone = desk.zone
    let fits = desk.types(of: slot.practitioner, at: slot.location).first {
      ($0.minutes ?? 0) <= slot.time.minutes
    }
    let fitting =
      fits.map { " · \(type($0.id, desk)) fits" } ?? " · \(minutes(slot.time.minutes)) only"
    return "\(zone.wallTime(of: slot.time.start))  \(person) · free until "
      + "\(zone.wallTime(of: slot.time.end))\(fitting)"
  }

  private static func closedLine(
    _ kind: DayPlan.Kind, _ slot: AvailabilitySlot, _ desk: Desk
  ) -> String {
    let person = desk.practitioner(slot.practitioner).map(listName) ?? ""
    let what =
      switch kind {
      case .past: "past"
      case .onLeave(let note): note.isEmpty ? "on leave" : "on leave: \(note)"
      default: cell(kind, desk) ?? ""
      }
    return "\(desk.zone.wallTime(of: slot.time.start))  \(person) · \(what)"
  }

  /// `09:00–09:30  SMITH Jane · Physio 30 · Lee, Mei · booked`.
  public static func oneLine(_ appointment: Appointment, _ desk: Desk) -> String {
    let zone = desk.zone(of: appointment.location)
    let day = zone.day(of: appointment.time.start)
    var parts = [
      "\(day == desk.diary.day ? "" : day.words + " ")"
        + "\(span(appointment.time, in: zone))  \(name(of: appointment))"
    ]
    parts.append(type(appointment.type, desk))
    parts.append(desk.practitioner(appointment.practitioner).map(listName) ?? "")
    if appointment.location != desk.location?.id {
      parts.append(desk.location(appointment.location)?.name ?? "")
    }
    parts.append(status(appointment.status))
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// In the diary while there is nothing to show: `reading …`, or what failed and when the desk
  /// tries again.
  public static func emptyDiary(_ desk: Desk, _ keys: KeyNames) -> [String] {
    let quit = keys[.quit].map { ["\($0) to quit"] } ?? []
    return switch desk.connection {
    case .live where desk.diary.failure != nil:
      [
        desk.diary.failure?.sentence ?? "",
        "Trying again every \(Desk.refreshSeconds) seconds"
          + keys.clause(.redraw) { "; \($0) to try now" } + ".",
      ] + quit
    case .offline:
      [
        "The clinic's server can't be reached.",
        "Trying again every \(Desk.refreshSeconds) seconds.",
      ] + quit
    case .connecting, .live: ["reading …"]
    }
  }
}
