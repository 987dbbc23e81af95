import Booking
import CivilTime

/// Showing a day, a location and a view.
extension Desk {
  /// Shows another day; the cursor keeps its time of day.
  mutating func show(_ day: Day, at location: Location.ID? = nil) -> [Effect] {
    guard clinic != nil else { return refuse(.goTo, .isLoading) }
    let time = zone.wallTime(of: diary.cursor.time)
    let places = turn(to: location ?? diary.location)
    diary.day = day
    diary.cursor.time = zone.instant(day, time)
    diary.cursor.appointment = nil
    if diary.isCurrent {
      turnTo(day)
      if freePlaceAtCursor == nil { place(atRow: row(of: diary.cursor.time)) }
    }
    return loadDiary() + (places ? loadNextPlaces() : [])
  }

  /// Drops what was read of the old location. Returns whether it is another.
  private mutating func turn(to location: Location.ID?) -> Bool {
    guard location != diary.location else { return false }
    diary.location = location
    nextPlaces.free = nil
    return true
  }

  /// Shows today, with the cursor on the current time.
  mutating func showNow() -> [Effect] {
    let effects = show(today)
    diary.cursor.time = now
    if diary.isCurrent, freePlaceAtCursor == nil { place(atRow: row(of: now)) }
    return effects
  }

  mutating func showNextLocation() -> [Effect] {
    guard let clinic, clinic.locations.count > 1 else { return refuse(.location, .oneLocation) }
    let index = clinic.locations.firstIndex { $0.id == diary.location } ?? 0
    let next = clinic.locations[(index + 1) % clinic.locations.count]
    diary.shown = []
    diary.hidden = []
    return show(diary.day, at: next.id)
  }

  /// Shows an appointment in the diary, and closes every card.
  mutating func arrive(at appointment: Appointment) -> [Effect] {
    diary.arrivals += 1
    (edit, cancelling) = (nil, nil)
    dropDraft()
    endSearches()
    return showAppointment(appointment)
  }

  /// Shows an appointment in the diary below open cards, with the cursor on it.
  mutating func showAppointment(_ appointment: Appointment) -> [Effect] {
    if diary.view == .month { diary.view = .day }
    let places = turn(to: appointment.location)
    diary.day = zone.day(of: appointment.time.start)
    diary.hidden.remove(appointment.practitioner)
    diary.shown.insert(appointment.practitioner)
    diary.cursor = Diary.Cursor(
      practitioner: appointment.practitioner, time: appointment.time.start,
      appointment: appointment.id)
    insert(appointment)
    return loadDiary() + (places ? loadNextPlaces() : [])
  }

  mutating func zoom(_ step: Int) -> [Effect] {
    let action: Action = step < 0 ? .zoomIn : .zoomOut
    guard diary.picture != nil else { return refuse(action, .isLoading) }
    guard [.day, .week].contains(diary.effectiveView) else { return refuse(action, .noRows) }
    let index = (Diary.zooms.firstIndex(of: diary.rowMinutes) ?? 0) + step
    guard index >= 0 else { return refuse(.zoomIn, .finestZoom) }
    guard index < Diary.zooms.count else { return refuse(.zoomOut, .coarsestZoom) }
    diary.rowMinutes = Diary.zooms[index]
    diary.openings += 1
    notice = .zoomed(diary.rowMinutes)
    return []
  }

  /// Shows the same day in another view, and reads what the view needs.
  mutating func show(_ view: Diary.View) -> [Effect] {
    switch view {
    case .month where clinic == nil: return refuse(.monthView, .isLoading)
    case .week where clinic == nil: return refuse(.weekView, .isLoading)
    case .month:
      diary.view = .month
      return []
    case .day, .week, .agenda:
      let wasMonth = diary.view == .month
      diary.view = view
      if wasMonth || !diary.isCurrent { return show(diary.day) }
      turnTo(diary.day)
      return []
    }
  }

  /// Shows a practitioner's column, or hides it.
  mutating func toggleColumn(_ id: Practitioner.ID) -> [Effect] {
    if diary.columns.contains(id) {
      guard diary.columns.count > 1 else { return refuse(.toggle, .lastColumn) }
      diary.shown.remove(id)
      diary.hidden.insert(id)
    } else {
      diary.hidden.remove(id)
      diary.shown.insert(id)
    }
    chooseColumns()
    return []
  }
}

/// Reading the month.
extension Desk {
  /// Reads the month while it is shown, if it is another, for other practitioners, or outdated.
  mutating func keepMonth() -> [Effect] {
    guard diary.view == .month, let query = monthQuery else { return [] }
    if let month, month.query == query,
      now.seconds(since: month.askedAt) < Self.placesSeconds
    {
      return []
    }
    // Old numbers of the same days remain until the new ones come; a change drops them.
    let old = month?.query == query ? month : nil
    var next = Month(around: diary.day, in: query, askedAt: now)
    (next.free, next.work) = (old?.free, old?.work)
    month = next
    return ask(for: query)
  }

  private var monthQuery: SlotQuery? {
    guard let clinic, let location = location?.id else { return nil }
    let first = (Day(year: diary.day.year, month: diary.day.month, day: 1) ?? diary.day)
      .startOfWeek(on: diary.weekStart)
    let shown = clinic.practitioners.map(\.id).filter { !diary.hidden.contains($0) }
    return SlotQuery(
      days: first...first.adding(days: 41), zoneOf: location,
      practitioners: diary.hidden.isEmpty ? [] : shown, locations: [location])
  }

  /// Reads the days from today on.
  private mutating func ask(for query: SlotQuery) -> [Effect] {
    guard query.days.upperBound >= today, let location = location?.id else {
      month?.free = [:]
      return []
    }
    var query = query
    query.days = max(today, query.days.lowerBound)...query.days.upperBound
    var effects: [Effect] = [.findSlots(requests.begin(.month), query)]
    if clinic?.tellsRosters == true {
      effects.append(
        .loadRosters(
          requests.begin(.monthRosters), DiaryQuery(days: query.days, zoneOf: location)))
    }
    return effects
  }

  mutating func takeMonth(_ slots: [AvailabilitySlot]) -> [Effect] {
    var free: [Day: Int] = [:]
    for slot in slots {
      free[zone.day(of: slot.time.start), default: 0] += slot.time.minutes / Month.placeMinutes
    }
    month?.free = free
    return []
  }

  mutating func takeMonth(_ rosters: RosterBook?) -> [Effect] {
    guard let clinic, let location, let month, let rosters else { return [] }
    let availability = Availability(
      rosters: rosters, appointments: [], locations: clinic.locations, types: [],
      now: zone.range(of: month.days.lowerBound).start)
    let people = clinic.practitioners.map(\.id).filter { !diary.hidden.contains($0) }
    var work: [Day: Month.Standing] = [:]
    for number in month.days.lowerBound.daysSinceEpoch...month.days.upperBound.daysSinceEpoch {
      let day = Day(daysSinceEpoch: number)
      let kinds = people.flatMap {
        availability.plan(of: $0, at: location.id, on: day, in: zone).segments.map(\.kind)
      }
      work[day] = Month.Standing(of: kinds)
    }
    self.month?.work = work
    return []
  }
}

extension Month.Standing {
  /// A day's state by its kinds of time without bookings.
  fileprivate init(of kinds: [DayPlan.Kind]) {
    if kinds.contains(.free) {
      self = .full
    } else if let reason = kinds.lazy.compactMap(\.closure).first {
      self = .closed(reason: reason)
    } else {
      self = .nothing
    }
  }
}

extension DayPlan.Kind {
  fileprivate var closure: String? {
    if case .closed(let reason) = self { reason } else { nil }
  }
}

extension Desk {
  /// Moves the cursor to a target, on whatever day it is.
  mutating func point(at target: Pointing) -> [Effect] {
    switch target {
    case .appointment(let appointment):
      let cursor = Diary.Cursor(
        practitioner: appointment.practitioner, time: appointment.time.start,
        appointment: appointment.id)
      return bring(cursor, at: appointment.location)
    case .free(let slot):
      return bring(
        Diary.Cursor(practitioner: slot.practitioner, time: slot.time.start), at: slot.location)
    }
  }

  private mutating func bring(_ cursor: Diary.Cursor, at location: Location.ID) -> [Effect] {
    let day = zone(of: location).day(of: cursor.time)
    let isThere = diary.isCurrent && diary.day == day && diary.location == location
    if let person = cursor.practitioner {
      diary.hidden.remove(person)
      diary.shown.insert(person)
    }
    let effects = isThere ? [] : show(day, at: location)
    diary.cursor = cursor
    if isThere { chooseColumns() }
    return effects
  }
}
