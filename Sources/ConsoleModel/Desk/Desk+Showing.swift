import Booking
import CivilTime

/// Which day, at which location, and how it is drawn.
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

  /// Whatever is told of one location does not stay for another; whether it is another.
  private mutating func turn(to location: Location.ID?) -> Bool {
    guard location != diary.location else { return false }
    diary.location = location
    nextPlaces.free = nil
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
    (edit, cancelling) = (nil, nil)
    dropDraft()
    endSearches()
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

  /// The same day shown otherwise, or in its month or week; what is not read yet is asked for.
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

  /// Shows a practitioner's column, or takes it away.
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
