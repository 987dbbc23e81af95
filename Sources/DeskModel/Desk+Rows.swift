public import Booking
public import CivilTime

/// The calendar's rows of time, columns and cells, and the selection.
extension Desk {
  /// The diary's day, from midnight to midnight of the location: 23 to 25 hours.
  public var dayRange: TimeRange { zone.range(of: diary.day) }

  /// How many rows a day has.
  public var rowCount: Int {
    guard diary.view != .week else { return WallTime.endOfDay.minutes / diary.rowMinutes }
    let seconds = diary.rowMinutes * 60
    return (dayRange.seconds + seconds - 1) / seconds
  }

  /// The time of a row of the diary's day.
  public func rowRange(_ row: Int) -> TimeRange { rowRange(row, on: diary.day) }

  /// The time of the same row on another day. In a week, a wall time has the same row on every day;
  /// when the clocks change, a row is empty or longer.
  public func rowRange(_ row: Int, on day: Day) -> TimeRange {
    let minutes = row * diary.rowMinutes
    if diary.view == .week {
      let end = min(minutes + diary.rowMinutes, WallTime.endOfDay.minutes)
      let start = zone.instant(day, WallTime(minutes: minutes))
      return TimeRange(start: start, end: max(start, zone.instant(day, WallTime(minutes: end))))
    }
    let whole = zone.range(of: day)
    let start = whole.start.adding(minutes: minutes)
    return TimeRange(
      start: start, end: max(start, min(whole.end, start.adding(minutes: diary.rowMinutes))))
  }

  /// The row of the diary's day that has an instant, or the nearest one.
  public func row(of instant: Instant) -> Int { row(of: instant, on: diary.day) }

  /// The row of a day that has an instant, or the nearest one.
  public func row(of instant: Instant, on day: Day) -> Int {
    let whole = zone.range(of: day)
    let seconds =
      diary.view == .week && whole.contains(instant)
      ? zone.wallTime(of: instant).minutes * 60 : instant.seconds(since: whole.start)
    return max(0, min(rowCount - 1, seconds / (diary.rowMinutes * 60)))
  }

  /// The columns of the day or the week, also those out of sight.
  public var calendarColumns: [DiaryColumn] {
    guard diary.effectiveView == .week else {
      return diary.columns.map { DiaryColumn($0, diary.day) }
    }
    return diary.cursor.practitioner.map { id in diary.weekDays.map { DiaryColumn(id, $0) } } ?? []
  }

  /// The column that the cursor is in; nil if it has no practitioner.
  public var cursorColumn: DiaryColumn? {
    diary.cursor.practitioner.map { DiaryColumn($0, diary.day) }
  }

  /// What the practitioner of a column does that day; nil until it is read.
  public func plan(of column: DiaryColumn) -> DayPlan? {
    if column.day == diary.day { return diary.plans[column.practitioner] }
    return diary.weekOf?.practitioner == column.practitioner ? diary.weekPlans[column.day] : nil
  }

  /// The appointments of a practitioner in a range by start, without cancelled ones; if there are
  /// only cancelled ones, those.
  public func appointments(
    of practitioner: Practitioner.ID, in range: TimeRange
  ) -> [Appointment] {
    let touching = (diary.lists[practitioner] ?? []).filter { $0.time.overlaps(range) }
    guard !touching.isEmpty else { return [] }
    let holding = touching.filter(\.occupies)
    // An appointment that began in an earlier row comes last, since the row belongs to the one that
    // begins in it.
    return (holding.isEmpty ? touching : holding).sorted {
      let (one, other) = ($0.time.start < range.start, $1.time.start < range.start)
      return one != other ? other : $0.time < $1.time
    }
  }

  /// The locations of the practitioner's appointments that aren't at the diary's.
  public func placesElsewhere(of practitioner: Practitioner.ID) -> [Appointment.ID: Location.ID] {
    let here = location?.id
    var places: [Appointment.ID: Location.ID] = [:]
    for appointment in diary.lists[practitioner] ?? [] where appointment.location != here {
      places[appointment.id] = appointment.location
    }
    return places
  }

  /// The content of a practitioner's column in a row of the diary's day.
  public func cell(_ practitioner: Practitioner.ID, row: Int) -> DiaryCell {
    cell(DiaryColumn(practitioner, diary.day), in: rowRange(row))
  }

  /// The content of a column at a time.
  public func cell(_ column: DiaryColumn, in range: TimeRange) -> DiaryCell {
    let here = appointments(of: column.practitioner, in: range)
    if let first = here.first, first.occupies { return .appointments(here) }
    let kind = plan(of: column)?.kind(in: range) ?? .notOffered
    // A time that can be booked again is free; the agenda has its cancelled appointment.
    if !here.isEmpty, kind != .free { return .appointments(here) }
    return .open(kind)
  }

  /// What keys act on: the selected line of the agenda, or whatever is at the cursor.
  public var selection: Selection {
    // Keys must not act on another appointment that has the selected one's time now.
    if diary.cursor.isLost, case .appointment = selectionAtCursor { return .nothing }
    return selectionAtCursor
  }

  private var selectionAtCursor: Selection {
    guard diary.isCurrent, diary.view != .month, let practitioner = diary.cursor.practitioner else {
      return .nothing
    }
    if diary.effectiveView == .agenda {
      let items = agenda
      if let index = agendaIndex(in: items) { return selection(of: items[index]) }
    }
    if let id = diary.cursor.appointment,
      let appointment = diary.picture?.appointments.first(where: { $0.id == id })
    {
      return .appointment(appointment)
    }
    if let place = freePlaceAtCursor { return .free(place) }
    let range = rowRange(row(of: diary.cursor.time))
    switch cell(practitioner, row: row(of: diary.cursor.time)) {
    case .appointments(let list):
      return list.first.map { .appointment($0) } ?? .nothing
    case .open(.free):
      guard let location = location?.id,
        let block = diary.plans[practitioner]?.freeSegment(in: range)
      else { return .nothing }
      let start = max(diary.cursor.time, block.start)
      return .free(
        AvailabilitySlot(
          practitioner: practitioner, location: location,
          time: TimeRange(start: min(start, block.end), end: block.end)))
    case .open(let kind):
      guard let location = location?.id else { return .nothing }
      return .closed(
        kind, AvailabilitySlot(practitioner: practitioner, location: location, time: range))
    }
  }

  private func selection(of item: AgendaItem) -> Selection {
    if case .appointment(let appointment) = item.content { return .appointment(appointment) }
    guard let location = location?.id else { return .nothing }
    let isWithin =
      item.practitioner == diary.cursor.practitioner && item.time.contains(diary.cursor.time)
    let start = isWithin ? diary.cursor.time : item.time.start
    return .free(
      AvailabilitySlot(
        practitioner: item.practitioner, location: location,
        time: TimeRange(start: start, end: item.time.end)))
  }

  /// The lanes of the practitioner's overlapping appointments.
  public func lanes(of practitioner: Practitioner.ID) -> Lanes {
    Lanes(diary.lists[practitioner] ?? [])
  }

  /// The free time at the cursor's exact time, even if its row has an appointment too.
  var freePlaceAtCursor: AvailabilitySlot? {
    guard diary.cursor.appointment == nil, let location = location?.id,
      let practitioner = diary.cursor.practitioner,
      let segment = diary.plans[practitioner]?.segment(at: diary.cursor.time),
      segment.kind == .free
    else { return nil }
    return AvailabilitySlot(
      practitioner: practitioner, location: location,
      time: TimeRange(start: diary.cursor.time, end: segment.time.end))
  }

  /// The day's working hours: from the first to the last time that isn't off the roster, or 08:00
  /// to 18:00 if every time is.
  public var workingHours: TimeRange {
    var start: Instant?
    var end: Instant?
    for column in calendarColumns where column.day == diary.day {
      for segment in plan(of: column)?.segments ?? [] where segment.kind.isAtWork {
        start = min(start ?? segment.time.start, segment.time.start)
        end = max(end ?? segment.time.end, segment.time.end)
      }
    }
    if let start, let end { return TimeRange(start: start, end: end) }
    return TimeRange(
      start: zone.instant(diary.day, WallTime(minutes: 8 * 60)),
      end: zone.instant(diary.day, WallTime(minutes: 18 * 60)))
  }
}

extension DayPlan.Kind {
  /// Whether the practitioner is at work, free or not.
  var isAtWork: Bool {
    switch self {
    case .free, .booked, .onBreak, .past, .closed: true
    case .onLeave, .elsewhere, .offRoster, .notOffered: false
    }
  }
}

extension DayPlan {
  /// Free if any part of the range is, else the kind at its start.
  fileprivate func kind(in range: TimeRange) -> Kind {
    if freeSegment(in: range) != nil { return .free }
    return segment(at: range.start)?.kind ?? .offRoster
  }

  fileprivate func freeSegment(in range: TimeRange) -> TimeRange? {
    segments.first { $0.kind == .free && $0.time.overlaps(range) }?.time
  }
}

/// The day as a list.
extension Desk {
  /// The day as a list: appointments, with cancelled ones, and usable free times, by start.
  public var agenda: [AgendaItem] {
    guard diary.isCurrent, let picture = diary.picture else { return [] }
    let columns = Set(diary.columns)
    var items = picture.appointments
      .filter { columns.contains($0.practitioner) && $0.time.overlaps(dayRange) }
      .map {
        AgendaItem(practitioner: $0.practitioner, time: $0.time, content: .appointment($0))
      }
    for id in diary.columns {
      let shortest = location.map { shortestMinutes(of: id, at: $0.id) } ?? 0
      for segment in diary.plans[id]?.segments ?? []
      where segment.kind == .free && segment.time.minutes >= shortest {
        items.append(AgendaItem(practitioner: id, time: segment.time, content: .free))
      }
    }
    let order = Dictionary(
      diary.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return items.sorted {
      ($0.time.start, order[$0.practitioner] ?? 0) < ($1.time.start, order[$1.practitioner] ?? 0)
    }
  }

  /// The index of the agenda's line at the cursor; nil if there is none.
  public var agendaIndex: Int? { agendaIndex(in: agenda) }

  func agendaIndex(in items: [AgendaItem]) -> Int? {
    if let id = diary.cursor.appointment,
      let index = items.firstIndex(where: {
        if case .appointment(let appointment) = $0.content { appointment.id == id } else { false }
      })
    {
      return index
    }
    // Prefer a free time to the cancelled appointment that was there.
    return items.firstIndex {
      $0.content == .free && $0.practitioner == diary.cursor.practitioner
        && $0.time.contains(diary.cursor.time)
    } ?? items.firstIndex {
      $0.time.start >= diary.cursor.time && $0.practitioner == diary.cursor.practitioner
    } ?? items.firstIndex { $0.time.start >= diary.cursor.time }
      ?? (items.isEmpty ? nil : items.count - 1)
  }
}
