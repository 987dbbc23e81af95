import Booking
public import CivilTime

/// How each day of a month stands at the diary's location, for everybody who is not hidden.
public struct Month: Sendable {
  /// What a day without a free place is.
  public enum Standing: Hashable, Sendable {
    /// So many places, at least one.
    case free(places: Int)
    /// Somebody works, and all is taken.
    case full
    case closed(reason: String)
    /// Nobody works, or the server does not tell.
    case nothing
  }

  /// Whole weeks, six of them, so that every month fills the same rows.
  public let days: ClosedRange<Day>
  /// Places of half an hour; nil until read.
  public internal(set) var free: [Day: Int]?
  /// Days on which somebody works or the location is shut; nil where not told or not read yet.
  var work: [Day: Standing]?
  /// Whether it could not be read.
  public internal(set) var isUnread = false
  let query: SlotQuery
  let askedAt: Instant

  /// Minutes that count as one place.
  public static let placeMinutes = 30

  init(around day: Day, in query: SlotQuery, askedAt: Instant) {
    days = query.days
    self.query = query
    self.askedAt = askedAt
  }

  /// Nil until it is read.
  public func standing(of day: Day) -> Standing? {
    guard let free else { return nil }
    if let places = free[day], places > 0 { return .free(places: places) }
    return work?[day] ?? .nothing
  }
}

extension ConsoleState {
  mutating func showMonth() -> [Effect] {
    guard clinic != nil else { return refuse(.monthView, .isLoading) }
    diary.view = .month
    pane = .calendar
    return []
  }

  /// Asks for the month while it is looked at: where it is another, of others, or no longer sure.
  mutating func keepMonth() -> [Effect] {
    guard diary.view == .month, let query = monthQuery else { return [] }
    if let month, month.query == query,
      now.seconds(since: month.askedAt) < Self.placesSeconds
    {
      return []
    }
    // Old numbers of the same days stand until the new ones come; after a write there are none.
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

  /// What is past is not asked for.
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

  /// Keys in the month: days, weeks and months; the day is read when it is opened.
  mutating func moveInMonth(_ action: Action) -> [Effect] {
    diary.day = Self.moved(diary.day, by: action)
    return []
  }

  /// The day that a key leads to where days stand in weeks, one below the other.
  static func moved(_ day: Day, by action: Action) -> Day {
    let first = day.adding(days: 1 - day.day)
    return switch action {
    case .left, .previousDay: day.adding(days: -1)
    case .right, .nextDay: day.adding(days: 1)
    case .up, .previousWeek: day.adding(days: -7)
    case .down, .nextWeek: day.adding(days: 7)
    case .pageUp: day.adding(months: -1) ?? day
    case .pageDown: day.adding(months: 1) ?? day
    case .first: first
    case .last: first.adding(months: 1)?.adding(days: -1) ?? day
    default: day
    }
  }

  /// The week of the cursor's practitioner.
  mutating func showWeek() -> [Effect] {
    guard clinic != nil else { return refuse(.weekView, .isLoading) }
    pane = .calendar
    return change(to: .week)
  }

  /// The same day drawn otherwise; what is not read yet is asked for.
  mutating func change(to view: Diary.View) -> [Effect] {
    let wasMonth = diary.view == .month
    diary.view = view
    if wasMonth || !diary.isCurrent { return show(diary.day) }
    turnTo(diary.day)
    return []
  }
}

extension Month.Standing {
  /// Of a day by what holds on it when nothing is booked.
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
