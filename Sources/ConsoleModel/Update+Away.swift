public import Booking
import BookingLanguage
public import CivilTime
public import Screen

/// Says for how long a practitioner is away.
public struct AwayLine: Sendable {
  public let practitioner: Practitioner.ID
  public internal(set) var editor = LineEditor(limit: 60)
}

/// A practitioner who is away: everybody affected, and where each could go instead.
extension ConsoleState {
  /// How far behind the absence a later place is looked for.
  private static let daysAfter = 14
  private static let alternatives = 6

  mutating func startAway() -> [Effect] {
    guard clinic != nil else { return refuse(.away, .isLoading) }
    let id = pane == .practitioners ? people.selection : diary.cursor.practitioner
    guard let id else { return refuse(.away, .nothingSelected) }
    overlays.append(.away(AwayLine(practitioner: id)))
    return []
  }

  mutating func press(_ key: Key, in line: AwayLine) -> [Effect] {
    var line = line
    switch key {
    case .escape, .control("c"), .control("g"): return closeTop()
    case .enter:
      guard let absence = absence(of: line) else {
        notice = .notAnAbsence(line.editor.text)
        return [.beep]
      }
      return plan(absence, of: practitioner(of: line))
    default:
      guard line.editor.handle(key) else {
        notice = .unknownKey(key)
        return []
      }
    }
    replaceTop(.away(line))
    return []
  }

  /// Whoever is named, else whoever was selected when the line was opened.
  public func practitioner(of line: AwayLine) -> Practitioner.ID {
    let named = LineWords(line.editor.characters, today: today).practitioners.first
    return named.flatMap { practitioners(named: $0).first?.id } ?? line.practitioner
  }

  /// From when to when, as the words have it: a day or several, whole or from or until a time. Nothing
  /// typed means the rest of the day that is shown. Nil where a word says something else.
  public func absence(of line: AwayLine) -> TimeRange? {
    let words = LineWords(line.editor.characters, today: today)
    var (days, last): ([Day], Day?) = ([], nil)
    var times: [TimeWish] = []
    for word in words.words {
      switch word.meaning {
      case .day(let wish): days.append(wish.first(from: today))
      case .series(.until(let day)): last = day
      case .time(let time): times.append(time)
      case .practitioner(let name) where !practitioners(named: name).isEmpty: break
      default: return nil
      }
    }
    let first = days.min() ?? diary.day
    guard let end = [last, days.max(), first].compactMap({ $0 }).max(), end >= first, end >= today
    else { return nil }
    return range(first...end, times)
  }

  /// The whole days, from the latest beginning to the earliest end that the times name; nil where
  /// nothing of it is ahead.
  private func range(_ days: ClosedRange<Day>, _ times: [TimeWish]) -> TimeRange? {
    let whole = zone.range(of: days)
    var (start, end) = (max(whole.start, now), whole.end)
    func begin(_ time: WallTime) { start = max(start, zone.instant(days.lowerBound, time)) }
    func finish(_ time: WallTime) { end = min(end, zone.instant(days.upperBound, time)) }
    for time in times {
      switch time {
      case .at(let time), .from(let time): begin(time)
      case .before(let time): finish(time)
      case .morning: finish(WallTime(minutes: 720))
      case .afternoon: begin(WallTime(minutes: 720))
      }
    }
    return start < end ? TimeRange(start: start, end: end) : nil
  }

  private mutating func plan(_ absence: TimeRange, of id: Practitioner.ID) -> [Effect] {
    _ = closeTop()
    overlays.append(.plan(PlanCard(.away(id, absence))))
    hold = .plan
    let first = zone.day(of: absence.start)
    let last = zone.day(of: absence.end.adding(seconds: -1))
    return [
      .loadAppointments(
        requests.begin(.planAppointments),
        AppointmentQuery(days: first...last, zoneOf: location?.id, practitioner: id)),
      .findSlots(
        requests.begin(.planPlaces),
        SlotQuery(days: first...last.adding(days: Self.daysAfter), zoneOf: location?.id)),
    ]
  }

  /// Everybody affected, by start, each with a place that is nobody else's.
  func displaced(
    _ appointments: [Appointment], by absence: TimeRange, of id: Practitioner.ID,
    in blocks: [AvailabilitySlot]
  ) -> [PlanCard.Item] {
    let free = blocks.flatMap { block -> [AvailabilitySlot] in
      guard block.practitioner == id else { return [block] }
      return block.time.without(absence).map {
        AvailabilitySlot(practitioner: id, location: block.location, time: $0)
      }
    }
    var plan = PlanCard(.away(id, absence))
    plan.items = []
    for appointment in appointments
    where appointment.status == .booked && appointment.time.overlaps(absence) {
      var item = PlanCard.Item(
        appointment: appointment,
        wanted: AvailabilitySlot(
          practitioner: id, location: appointment.location, time: appointment.time))
      item.places = places(for: appointment, in: free)
      let index = plan.items?.count ?? 0
      item.choice = item.places.indices.first { plan.isFree(item.places[$0], for: index) }
      plan.items?.append(item)
    }
    return plan.items ?? []
  }

  /// The same time with others who offer it there, other times of that day, then later days, its own
  /// practitioner before others.
  private func places(
    for appointment: Appointment, in free: [AvailabilitySlot]
  ) -> [AvailabilitySlot] {
    let minutes = appointment.time.minutes
    let start = appointment.time.start
    let zone = zone(of: appointment.location)
    let here = free.filter {
      $0.location == appointment.location && canSee($0.practitioner, appointment)
    }
    let day = zone.day(of: start)
    let today = here.within(zone.range(of: day), after: now)
    let same = Dictionary(grouping: today, by: \.practitioner).values.flatMap {
      $0.nearest(2, to: start) { _ in minutes }
    }.sorted {
      ($0.distance(to: start), $0.practitioner) < ($1.distance(to: start), $1.practitioner)
    }
    let own = here.filter { $0.practitioner == appointment.practitioner }
    let later = (1...Self.daysAfter).flatMap { ahead -> [AvailabilitySlot] in
      let next = day.adding(days: ahead)
      return own.within(zone.range(of: next), after: now)
        .nearest(1, to: zone.instant(next, zone.wallTime(of: start))) { _ in minutes }
    }
    return Array((same + later).prefix(Self.alternatives))
  }
}

extension ConsoleState {
  /// Whether somebody can see the client instead: offers the type there, and has a specialty of the
  /// practitioner who is away. An initial visit to a physio is none to a psychologist.
  private func canSee(_ id: Practitioner.ID, _ appointment: Appointment) -> Bool {
    guard id != appointment.practitioner else { return true }
    let offers = types(of: id, at: appointment.location)
    guard appointment.type == nil || offers.contains(where: { $0.id == appointment.type }) else {
      return false
    }
    let wanted = Set(practitioner(appointment.practitioner)?.specialties.map(\.id) ?? [])
    return !wanted.isDisjoint(with: practitioner(id)?.specialties.map(\.id) ?? [])
  }
}

extension TimeRange {
  /// What is left of it outside another.
  fileprivate func without(_ other: TimeRange) -> [TimeRange] {
    guard overlaps(other) else { return [self] }
    return [
      TimeRange(start: start, end: max(start, min(end, other.start))),
      TimeRange(start: min(end, max(start, other.end)), end: end),
    ].filter { !$0.isEmpty }
  }
}
