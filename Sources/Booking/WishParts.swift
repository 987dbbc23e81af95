public import CivilTime

/// A wish taken apart, each kind of condition once, as it is sent and kept.
///
/// A wish may say the same twice, or in any order; its parts do not. Every instant that meets the
/// wish meets its parts, and the other way round.
public struct WishParts: Hashable, Sendable {
  /// Ascending, each once; of them and `days` one has to be met. Both empty: any day.
  public private(set) var weekdays: [Weekday] = []
  public private(set) var days: [Day] = []
  /// Begins then and at no other time.
  public var exact: WallTime?
  /// Begins no earlier.
  public var earliest: WallTime?
  /// Begins earlier.
  public var before: WallTime?
  public var isMorning = false
  public var isAfternoon = false

  public init(
    weekdays: some Sequence<Weekday> = [], days: some Sequence<Day> = [], exact: WallTime? = nil,
    earliest: WallTime? = nil, before: WallTime? = nil, isMorning: Bool = false,
    isAfternoon: Bool = false
  ) {
    self.weekdays = Set(weekdays).sorted()
    self.days = Set(days).sorted()
    self.exact = exact
    self.earliest = earliest
    self.before = before
    self.isMorning = isMorning
    self.isAfternoon = isAfternoon
  }

  public init(_ wish: PlaceWish) {
    self.init(
      weekdays: wish.days.compactMap { if case .weekday(let day) = $0 { day } else { nil } },
      days: wish.days.compactMap { if case .day(let day) = $0 { day } else { nil } })
    for time in wish.times { add(time) }
  }

  private mutating func add(_ wish: TimeWish) {
    switch wish {
    case .at(let time):
      // Two times at once are never: nothing begins then and earlier.
      if let exact, exact != time { before = min(before ?? exact, exact) }
      exact = exact ?? time
    case .from(let time): earliest = max(earliest ?? time, time)
    case .before(let time): before = min(before ?? time, time)
    case .morning: isMorning = true
    case .afternoon: isAfternoon = true
    }
  }
}

extension PlaceWish {
  /// The parts of what this gives are the same parts again.
  public init(_ parts: WishParts) {
    self.init(
      days: parts.weekdays.map(DayWish.weekday) + parts.days.map(DayWish.day),
      times: [
        parts.exact.map(TimeWish.at), parts.earliest.map(TimeWish.from),
        parts.before.map(TimeWish.before), parts.isMorning ? .morning : nil,
        parts.isAfternoon ? .afternoon : nil,
      ].compactMap { $0 })
  }
}
