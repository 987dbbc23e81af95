import Booking
import CivilTime

/// Moving the cursor.
extension Desk {
  /// Moves the cursor by a step, and reads another day if it leads there.
  ///
  /// - Parameter pageRows: how many rows are in sight.
  mutating func moveCursor(_ action: Action, pageRows: Int) -> [Effect] {
    if diary.view == .month {
      // In a month, the day is read only when it is opened.
      diary.day = action.step(from: diary.day)
      return []
    }
    if diary.effectiveView == .agenda {
      moveInAgenda(action, pageRows: pageRows)
      return []
    }
    return moveInDay(action, pageRows: pageRows)
  }

  private mutating func moveInDay(_ action: Action, pageRows: Int) -> [Effect] {
    guard diary.isCurrent else { return [] }
    switch action {
    case .left, .right:
      let step = action == .right ? 1 : -1
      if stepLane(step) { return [] }
      return diary.view == .week ? stepDay(step) : stepColumn(step)
    case .up, .down: stepRow(action == .down ? 1 : -1)
    case .pageUp, .pageDown:
      let page = max(1, pageRows - 2)
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

  /// Moves to the next day of the week, or into the next week.
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

  /// Moves to the appointment beside this one; false if there is none.
  private mutating func stepLane(_ step: Int) -> Bool {
    guard let here = diary.cursor.appointment, let id = diary.cursor.practitioner,
      let lane = lanes(of: id)[here]
    else { return false }
    return selectLane { lanes in
      step > 0 ? lanes.first { $0 > lane.index } : lanes.last { $0 < lane.index }
    }
  }

  /// Moves by a row, or to another appointment in the same row and lane.
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
  /// - Parameter choose: picks one of the lanes there, from left to right.
  /// - Returns: false if it picks none.
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

  /// Puts the cursor on a row, and on its appointment if there is one.
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

  /// Turns to another day that is already read.
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

  private mutating func moveInAgenda(_ action: Action, pageRows: Int) {
    let items = agenda
    guard let index = agendaIndex, !items.isEmpty else { return }
    let target = action.step(from: index, page: max(1, pageRows - 1), count: items.count)
    moveCursor(to: items[target])
  }

  // MARK: - To a given place

  /// Moves into a practitioner's column, which is shown if it wasn't.
  mutating func moveCursor(to id: Practitioner.ID) -> [Effect] {
    if diary.view != .week, !diary.columns.contains(id) { _ = toggleColumn(id) }
    diary.cursor.practitioner = id
    diary.cursor.appointment = nil
    if diary.isCurrent, freePlaceAtCursor == nil { place(atRow: row(of: diary.cursor.time)) }
    return []
  }

  /// Moves to a row of a column, and to its appointment in a lane; the first without a lane.
  mutating func moveCursor(to column: DiaryColumn, row line: Int, lane: Int?) {
    if cursorColumn != column || row(of: diary.cursor.time) != line {
      diary.cursor.practitioner = column.practitioner
      if column.day != diary.day { turnTo(column.day) }
      place(atRow: line)
    }
    if let lane { selectLane { $0.first { $0 == lane } } }
  }

  /// Moves to a line of the agenda.
  mutating func moveCursor(to item: AgendaItem) {
    diary.cursor.practitioner = item.practitioner
    diary.cursor.time = item.time.start
    if case .appointment(let appointment) = item.content {
      diary.cursor.appointment = appointment.id
    } else {
      diary.cursor.appointment = nil
    }
  }

  /// Moves to an appointment of the days that are shown.
  mutating func select(_ appointment: Appointment) {
    let day = zone.day(of: appointment.time.start)
    if day != diary.day, diary.wantedDays.contains(day) { turnTo(day) }
    diary.cursor = Diary.Cursor(
      practitioner: appointment.practitioner, time: appointment.time.start,
      appointment: appointment.id)
  }

  /// Selects the free time that a cancelled appointment leaves.
  mutating func letGo(of cancelled: Appointment) {
    guard diary.cursor.appointment == cancelled.id, !cancelled.occupies else { return }
    diary.cursor.appointment = nil
    diary.cursor.time = cancelled.time.start
    if diary.isCurrent, freePlaceAtCursor == nil { place(atRow: row(of: diary.cursor.time)) }
  }

  // MARK: - Its first place

  mutating func placeCursor(isFirst: Bool) {
    guard diary.cursor.appointment == nil else { return }
    if !isFirst || !placeCursorAhead() {
      if isFirst, !workingHours.contains(diary.cursor.time) {
        diary.cursor.time = workingHours.start
      }
      if freePlaceAtCursor == nil { place(atRow: row(of: diary.cursor.time)) }
    }
    diary.openings += 1
  }

  /// Moves to the next free time or appointment in the first column that has one ahead; false if
  /// none has.
  private mutating func placeCursorAhead() -> Bool {
    let now = now
    for id in diary.columns {
      let free = (diary.plans[id]?.segments ?? []).filter { $0.kind == .free && $0.time.end > now }
        .map { Diary.Cursor(practitioner: id, time: max(now, $0.time.start)) }
      let booked = appointments(of: id, in: dayRange).filter { $0.isAhead(of: now) }
        .map { Diary.Cursor(practitioner: id, time: $0.time.start, appointment: $0.id) }
      guard let next = (free + booked).min(by: { $0.time < $1.time }) else { continue }
      diary.cursor = next
      return true
    }
    return false
  }
}

extension Appointment {
  /// Whether the appointment is still to come, or has begun without a status that ends it.
  fileprivate func isAhead(of now: Instant) -> Bool {
    occupies && time.end > now && status != .attended && status != .didNotAttend
  }
}
