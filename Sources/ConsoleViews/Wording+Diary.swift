import Booking
import CivilTime
import Console
import DeskModel
import Screen

extension Wording {
  static func weekdays(_ state: Console) -> [String] {
    state.diary.weekStart.week.map(\.shortName)
  }

  /// `Nov 2026 · free places of 30 min`, and who is left out.
  static func month(_ state: Console) -> String {
    let hidden = (state.clinic?.practitioners ?? []).filter { state.diary.hidden.contains($0.id) }
    let names = hidden.map(\.familyName).joined(separator: ", ")
    return "\(state.diary.day.shortMonthName) \(state.diary.day.year) · places of 30 min"
      + (names.isEmpty ? "" : " without \(names)")
  }

  /// Over a column: who it is, or in a week which day, today with a mark.
  static func heading(_ column: DiaryColumn, _ state: Console) -> String {
    guard state.effectiveView == .week else {
      return "  " + (state.practitioner(column.practitioner).map(listName) ?? "")
    }
    return (column.day == state.today ? "• " : "  ") + gutterDay(column.day)
  }

  /// Over the times: the day, or in a week the month in which it begins.
  static func gutter(_ state: Console) -> String {
    guard state.effectiveView == .week else { return gutterDay(state.diary.day) }
    return state.diary.week.lowerBound.shortMonthName
  }

  /// The first of a month says which.
  static func monthDay(_ day: Day, _ state: Console) -> String {
    let text = day.day == 1 ? "\(day.day) \(day.shortMonthName)" : "\(day.day)"
    return day == state.today ? text + " now" : text
  }

  /// The word in the first row of what is neither an appointment nor past.
  static func cell(_ kind: DayPlan.Kind, _ state: Console) -> String? {
    switch kind {
    case .free: free
    case .booked: "booked"
    case .onBreak: "break"
    case .onLeave: "on leave"
    case .closed(let reason): reason.isEmpty ? "closed" : "closed: \(reason)"
    case .elsewhere(let id): state.location(id).map { "at \($0.name)" } ?? "elsewhere"
    case .offRoster: state.effectiveView == .week ? "off" : "not here"
    case .past: nil
    case .notOffered: "not offered"
    }
  }

  /// Under an appointment's name: its type, and where the client is.
  static func under(_ appointment: Appointment, _ state: Console) -> String {
    var parts = [type(appointment.type, state)]
    switch appointment.status {
    case .booked: break
    case .arrived: parts.append("✓ in")
    case .attended: parts.append("✓")
    default: parts.append(status(appointment.status))
    }
    if appointment.location != state.location?.id, let there = state.location(appointment.location)
    {
      parts.append(there.name)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  static func agendaLine(_ appointment: Appointment, _ state: Console) -> String {
    let under = under(appointment, state)
    return name(of: appointment) + (under.isEmpty ? "" : "  \(under)")
  }

  /// The agenda's heading, once the clinic is known.
  static func agenda(_ day: Day, _ state: Console) -> String {
    state.clinic == nil ? "" : day.words(today: state.today).uppercased()
  }

  /// When somebody is free next: a time today, a weekday, a date; `full` where not in two weeks.
  static func nextFree(of id: Practitioner.ID, _ state: Console) -> String {
    if let segment = state.diary.plans[id]?.segment(at: state.now), case .onLeave = segment.kind,
      state.diary.day == state.today
    {
      return "away"
    }
    guard let places = state.desk.nextPlaces.free else { return "" }
    guard let place = places[id] else { return "–" }
    let day = state.zone.day(of: place.time.start)
    let ahead = day.days(since: state.today)
    // Beside the load of another day a time would be taken for that day's.
    if ahead == 0, loadDay(state) != state.today { return "today" }
    if ahead == 0 { return state.zone.wallTime(of: place.time.start).description }
    return ahead < 7 ? day.weekday.shortName : "\(day.day) \(day.shortMonthName)"
  }

  /// How much of the day's work at this location is booked, in fifths; of who works at another that
  /// day, where that is.
  static func load(of id: Practitioner.ID, _ state: Console) -> String {
    guard let plan = state.diary.plans[id] else { return "" }
    let there = state.desk.placesElsewhere(of: id)
    var (booked, open) = (0, 0)
    for segment in plan.segments {
      switch segment.kind {
      case .booked(let ids) where !ids.contains(where: { there[$0] == nil }): break
      case .booked: booked += segment.time.minutes
      case .free, .past: open += segment.time.minutes
      default: break
      }
    }
    guard booked + open > 0 else { return elsewhere(plan, there, state) }
    let full = (booked * 5 + (booked + open) / 2) / (booked + open)
    return String(repeating: "▆", count: full) + String(repeating: "▁", count: 5 - full)
  }

  private static func elsewhere(
    _ plan: DayPlan, _ there: [Appointment.ID: Location.ID], _ state: Console
  ) -> String {
    for segment in plan.segments {
      switch segment.kind {
      case .elsewhere(let place): return state.location(place)?.name ?? ""
      case .booked(let ids):
        if let place = ids.compactMap({ there[$0] }).first {
          return state.location(place)?.name ?? ""
        }
      default: break
      }
    }
    return ""
  }

  /// How many are listed, and of how many.
  static func practitionersCount(_ state: Console) -> String {
    let all = state.clinic?.practitioners.count ?? 0
    let listed = state.listedPractitioners.count
    return all == 0 ? "" : listed == all ? String(all) : "\(listed)/\(all)"
  }

  /// Whose the bars are: in the month the cursor walks over days that are not read.
  private static func loadDay(_ state: Console) -> Day {
    state.diary.plans.values.first?.day ?? state.diary.day
  }

  /// Over the list; beside another day than today, whose load the bars are.
  static func practitionersTitle(_ state: Console) -> String {
    let day = loadDay(state)
    guard state.clinic != nil, day != state.today else { return practitioners }
    return "LOAD OF \(gutterDay(day)) \(day.shortMonthName)".uppercased()
  }

  /// `Wed 25 Nov · 11 places of 30 min · Enter opens the day`.
  private static func monthLine(_ state: Console) -> String {
    let day = state.diary.day
    let standing = day < state.today ? nil : state.month?.standing(of: day).map(words(of:))
    return [day.words, standing, "Enter opens the day"].compactMap { $0 }.joined(separator: " · ")
  }

  private static func words(of standing: Month.Standing) -> String {
    switch standing {
    case .free(let places): "\(places) \(places == 1 ? "place" : "places") of 30 min"
    case .full: "nothing free, all is booked"
    case .closed(let reason): reason.isEmpty ? "closed" : "closed: \(reason)"
    case .nothing: "nobody works"
    }
  }

  /// What the cursor is on, in one line.
  static func selection(_ state: Console) -> String {
    switch state.pane {
    case .practitioners:
      return state.people.selection.flatMap(state.practitioner).map {
        "\(listName($0))\(state.diary.columns.contains($0.id) ? " · in the diary" : "")"
      } ?? ""
    case .clients: return state.selectedMatch.map { name($0.client) } ?? ""
    case .calendar: break
    }
    switch state.selection {
    case .nothing where state.diary.view == .month: return monthLine(state)
    case .nothing: return ""
    case .appointment(let appointment): return oneLine(appointment, state)
    case .free(let slot): return freeLine(slot, state)
    case .closed(let kind, let slot): return closedLine(kind, slot, state)
    }
  }

  private static func freeLine(_ slot: AvailabilitySlot, _ state: Console) -> String {
    let person = state.practitioner(slot.practitioner).map(listName) ?? ""
    let zone = state.zone
    let fits = state.types(of: slot.practitioner, at: slot.location).first {
      ($0.minutes ?? 0) <= slot.time.minutes
    }
    let fitting =
      fits.map { " · \(type($0.id, state)) fits" } ?? " · \(minutes(slot.time.minutes)) only"
    return "\(zone.wallTime(of: slot.time.start))  \(person) · free until "
      + "\(zone.wallTime(of: slot.time.end))\(fitting)"
  }

  private static func closedLine(
    _ kind: DayPlan.Kind, _ slot: AvailabilitySlot, _ state: Console
  ) -> String {
    let person = state.practitioner(slot.practitioner).map(listName) ?? ""
    let what =
      switch kind {
      case .past: "past"
      case .onLeave(let note): note.isEmpty ? "on leave" : "on leave: \(note)"
      default: cell(kind, state) ?? ""
      }
    return "\(state.zone.wallTime(of: slot.time.start))  \(person) · \(what)"
  }

  /// `09:00–09:30  SMITH Jane · Physio 30 · Lee, Mei · booked`.
  static func oneLine(_ appointment: Appointment, _ state: Console) -> String {
    let zone = state.zone(of: appointment.location)
    let day = zone.day(of: appointment.time.start)
    var parts = [
      "\(day == state.diary.day ? "" : day.words + " ")"
        + "\(span(appointment.time, in: zone))  \(name(of: appointment))"
    ]
    parts.append(type(appointment.type, state))
    parts.append(state.practitioner(appointment.practitioner).map(listName) ?? "")
    if appointment.location != state.location?.id {
      parts.append(state.location(appointment.location)?.name ?? "")
    }
    parts.append(status(appointment.status))
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  static func emptyPractitioners(_ state: Console) -> [String] {
    if state.clinic == nil { return waiting(state) }
    return state.people.showsFilter
      ? ["Nobody matches: a", "name, a specialty", "or a location.", "Esc lists all."]
      : ["No practitioners.", "They are entered in coreplus."]
  }

  static func emptyDiary(_ state: Console) -> [String] { waiting(state) }

  private static func waiting(_ state: Console) -> [String] {
    switch state.connection {
    case .live where state.diary.failure != nil:
      [
        state.diary.failure?.sentence ?? "", "Trying again every 30 seconds; Ctrl-L at once.",
        "q quits",
      ]
    case .offline:
      ["The clinic's server cannot be reached.", "Trying again every 30 seconds.", "q quits"]
    case .connecting, .live: ["reading …"]
    }
  }
}
