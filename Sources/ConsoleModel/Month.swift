import Booking
public import CivilTime

/// How much is free on each day of a month, for the practitioners of the diary.
public struct Month: Sendable {
  /// Whole weeks, six of them, so that every month fills the same rows.
  public let days: ClosedRange<Day>
  /// Places of half an hour; nil until read.
  public internal(set) var free: [Day: Int]?
  let query: SlotQuery

  /// Minutes that count as one place.
  public static let placeMinutes = 30

  init(around day: Day, people: [Practitioner.ID], at location: Location.ID) {
    let first = Day(year: day.year, month: day.month, day: 1) ?? day
    days = first.monday...first.monday.adding(days: 41)
    query = SlotQuery(
      days: days, zoneOf: location, practitioners: people, locations: [location])
  }
}

extension ConsoleState {
  mutating func showMonth() -> [Effect] {
    guard clinic != nil else { return refuse(.monthView, .isLoading) }
    diary.view = .month
    pane = .calendar
    return loadMonth()
  }

  /// Asks for the month of the diary's day, unless it is there; what is past is not asked for.
  mutating func loadMonth() -> [Effect] {
    guard let location = location?.id else { return [] }
    let month = Month(around: diary.day, people: diary.columns, at: location)
    guard month.query != self.month?.query else { return [] }
    self.month = month
    var query = month.query
    guard query.days.upperBound >= today else {
      self.month?.free = [:]
      return []
    }
    query.days = max(today, query.days.lowerBound)...query.days.upperBound
    return [.findSlots(requests.begin(.month), query)]
  }

  mutating func takeMonth(_ slots: [AvailabilitySlot]) -> [Effect] {
    var free: [Day: Int] = [:]
    for slot in slots {
      free[zone.day(of: slot.time.start), default: 0] += slot.time.minutes / Month.placeMinutes
    }
    month?.free = free
    return []
  }

  /// Keys in the month: days, weeks and months; the day is read when it is opened.
  mutating func moveInMonth(_ action: Action) -> [Effect] {
    switch action {
    case .left, .previousDay: step(days: -1)
    case .right, .nextDay: step(days: 1)
    case .up, .previousWeek: step(days: -7)
    case .down, .nextWeek: step(days: 7)
    case .pageUp, .pageDown:
      diary.day = diary.day.adding(months: action == .pageDown ? 1 : -1) ?? diary.day
    case .first: step(days: 1 - diary.day.day)
    case .last:
      step(days: 1 - diary.day.day)
      diary.day = diary.day.adding(months: 1)?.adding(days: -1) ?? diary.day
    default: break
    }
    return loadMonth()
  }

  private mutating func step(days: Int) { diary.day = diary.day.adding(days: days) }

  /// From the month to the day under its cursor.
  mutating func leaveMonth(to view: Diary.View) -> [Effect] {
    let wasMonth = diary.view == .month
    diary.view = view
    return wasMonth ? show(diary.day) : []
  }
}
