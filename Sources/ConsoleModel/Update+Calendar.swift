import Booking
public import CivilTime
import Screen

extension ConsoleState {
  mutating func performInCalendar(_ action: Action) -> [Effect] {
    switch action {
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last:
      if effectiveView != .agenda { return moveInDay(action) }
      moveInAgenda(action)
      return []
    case .open: return openSelection()
    case .cancel: return startCancelling()
    case .move, .edit, .bookAgain, .arrived, .status: return changeSelection(action)
    case .whyNot: return askWhyNot()
    case .toggle where diary.view == .week: return refuse(action, .notAColumn)
    case .toggle:
      guard let id = diary.cursor.practitioner else { return refuse(action, .nothingSelected) }
      guard diary.columns.count > 1 else { return refuse(action, .lastColumn) }
      diary.shown.remove(id)
      diary.hidden.insert(id)
      chooseColumns()
      return []
    default: return refuse(action, .nothingSelected)
    }
  }

  private mutating func openSelection() -> [Effect] {
    switch selection {
    case .nothing: return refuse(.open, diary.isCurrent ? .nothingSelected : .isLoading)
    case .appointment(let appointment): return openCard(of: appointment)
    case .free(let slot): return carryOut(.booking(.begin(for: nil, at: slot, saying: nil)))
    case .closed(.past, _): return refuse(.open, .isPast)
    case .closed: return askWhyNot()
    }
  }

  // MARK: - Moving

  private mutating func moveInDay(_ action: Action) -> [Effect] {
    guard diary.isCurrent else { return [] }
    switch action {
    case .left, .right:
      let step = action == .right ? 1 : -1
      if stepLane(step) { return [] }
      return diary.view == .week ? stepDay(step) : stepColumn(step)
    case .up, .down: stepRow(action == .down ? 1 : -1)
    case .pageUp, .pageDown:
      let page = max(1, layout.calendarRows - 2)
      place(atRow: row(of: diary.cursor.time) + (action == .pageDown ? page : -page))
    case .first: place(atRow: row(of: workingHours.start))
    case .last: place(atRow: row(of: workingHours.end.adding(seconds: -1)))
    default: break
    }
    return []
  }

  private mutating func stepColumn(_ step: Int) -> [Effect] {
    let columns = diary.columns
    guard let id = diary.cursor.practitioner, let index = columns.firstIndex(of: id),
      columns.indices.contains(index + step)
    else { return [] }
    diary.cursor.practitioner = columns[index + step]
    place(atRow: row(of: diary.cursor.time))
    if step < 0 { selectLane { $0.last } }
    return []
  }

  /// To the next day of the week, or into the next week.
  private mutating func stepDay(_ step: Int) -> [Effect] {
    let row = row(of: diary.cursor.time)
    let day = diary.day.adding(days: step)
    guard diary.picture?.days.contains(day) == true, diary.week.contains(day) else {
      return show(day)
    }
    turnTo(day)
    place(atRow: row)
    if step < 0 { selectLane { $0.last } }
    return []
  }

  /// To the appointment beside this one; false where none is.
  private mutating func stepLane(_ step: Int) -> Bool {
    guard let here = diary.cursor.appointment, let id = diary.cursor.practitioner,
      let lane = lanes(of: id)[here]
    else { return false }
    return selectLane { lanes in
      step > 0 ? lanes.first { $0 > lane.index } : lanes.last { $0 < lane.index }
    }
  }

  /// One row on, or to another appointment in the same row and lane.
  private mutating func stepRow(_ step: Int) {
    guard let id = diary.cursor.practitioner else { return }
    let row = row(of: diary.cursor.time)
    let lanes = lanes(of: id)
    let lane = diary.cursor.appointment.flatMap { lanes[$0] }
    if case .appointments(let all) = cell(id, row: row) {
      let list = all.filter { lanes[$0.id]?.index == lane?.index }
      if list.count > 1, let index = list.firstIndex(where: { $0.id == diary.cursor.appointment }),
        list.indices.contains(index + step)
      {
        select(list[index + step], atRow: row)
        return
      }
    }
    place(atRow: row + step, fromAbove: step > 0)
    if let lane { selectLane { $0.first { $0 == lane.index } } }
  }

  /// Selects one of the appointments side by side in the cursor's row.
  ///
  /// - Parameter choose: of the lanes that are taken there, from left to right.
  /// - Returns: false where none is meant.
  @discardableResult
  mutating func selectLane(_ choose: ([Int]) -> Int?) -> Bool {
    guard let id = diary.cursor.practitioner else { return false }
    let (row, lanes) = (row(of: diary.cursor.time), lanes(of: id))
    guard case .appointments(let list) = cell(id, row: row) else { return false }
    let taken = Dictionary(grouping: list.filter { lanes[$0.id] != nil }) {
      lanes[$0.id]?.index ?? 0
    }
    guard let lane = choose(taken.keys.sorted()), let found = taken[lane]?.first else {
      return false
    }
    select(found, atRow: row)
    return true
  }

  /// Puts the cursor on a row, onto the appointment there if there is one.
  mutating func place(atRow row: Int, fromAbove: Bool = true) {
    guard let id = diary.cursor.practitioner, rowCount > 0 else { return }
    let row = max(0, min(rowCount - 1, row))
    diary.cursor.time = rowRange(row).start
    diary.cursor.appointment = nil
    if case .appointments(let list) = cell(id, row: row),
      let appointment = fromAbove ? list.first : list.last
    {
      select(appointment, atRow: row)
    }
  }

  /// Another day of those that are read.
  mutating func turnTo(_ day: Day) {
    let time = zone.wallTime(of: diary.cursor.time)
    if diary.cursor.appointment == nil || day != diary.day {
      diary.cursor.time = zone.instant(day, time)
    }
    diary.day = day
    makePlans()
    makeWeekPlans()
    chooseColumns()
  }

  private mutating func select(_ appointment: Appointment, atRow row: Int) {
    diary.cursor.time = rowRange(row).start
    diary.cursor.appointment = appointment.id
  }

  private mutating func moveInAgenda(_ action: Action) {
    let items = agenda
    guard let index = agendaIndex, !items.isEmpty else { return }
    let target = Self.moved(
      index, by: action, page: max(1, layout.calendarRows - 1), count: items.count)
    let item = items[target]
    diary.cursor.practitioner = item.practitioner
    diary.cursor.time = item.time.start
    if case .appointment(let appointment) = item.content {
      diary.cursor.appointment = appointment.id
    } else {
      diary.cursor.appointment = nil
    }
  }

  mutating func zoom(_ step: Int) -> [Effect] {
    let action: Action = step < 0 ? .zoomIn : .zoomOut
    guard diary.picture != nil else { return refuse(action, .isLoading) }
    guard [.day, .week].contains(effectiveView) else { return refuse(action, .noRows) }
    let index = (Diary.zooms.firstIndex(of: diary.rowMinutes) ?? 0) + step
    guard index >= 0 else { return refuse(.zoomIn, .finestZoom) }
    guard index < Diary.zooms.count else { return refuse(.zoomOut, .coarsestZoom) }
    diary.rowMinutes = Diary.zooms[index]
    placeFirstRow()
    notice = .zoomed(diary.rowMinutes)
    return []
  }

  // MARK: - Where and when

  /// From the first to the last thing that is anything but off the roster, 08:00 to 18:00 where
  /// there is nothing.
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

  /// Whatever is told of one location does not stay for another; whether it is another.
  private mutating func turn(to location: Location.ID?) -> Bool {
    guard location != diary.location else { return false }
    diary.location = location
    people.nextFree = nil
    return true
  }

  /// Today, with the cursor on now.
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

  /// Shows an appointment, and nothing over the diary any more.
  mutating func arrive(at appointment: Appointment) -> [Effect] {
    diary.arrivals += 1
    desk.dropDraft()
    desk.endSearches()
    return showAppointment(appointment)
  }

  /// Shows an appointment in the diary, under whatever is open, and puts the cursor on it.
  mutating func showAppointment(_ appointment: Appointment) -> [Effect] {
    if diary.view == .month { diary.view = .day }
    let places = turn(to: appointment.location)
    diary.day = zone.day(of: appointment.time.start)
    diary.hidden.remove(appointment.practitioner)
    diary.shown.insert(appointment.practitioner)
    diary.cursor = Diary.Cursor(
      practitioner: appointment.practitioner, time: appointment.time.start,
      appointment: appointment.id)
    pane = .calendar
    insert(appointment)
    return loadDiary() + (places ? loadNextPlaces() : [])
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
