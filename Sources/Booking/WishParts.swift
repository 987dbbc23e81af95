public import CivilTime

/// A wish with each kind of condition once, as it is sent and stored.
///
/// A wish may say the same twice, or in any order; its parts don't. An instant meets the wish if
/// and only if it meets the parts.
public struct WishParts: Hashable, Sendable {
  /// Ascending, each once. One of them or of `days` has to be met; both empty: any day.
  public private(set) var weekdays: [Weekday] = []
  /// Ascending, each once.
  public private(set) var days: [Day] = []
  /// Begins exactly then.
  public var exact: WallTime?
  /// Begins then or later.
  public var earliest: WallTime?
  /// Begins before then.
  public var before: WallTime?
  /// Begins before 12:00.
  public var isMorning = false
  /// Begins at 12:00 or later.
  public var isAfternoon = false

  /// Parts from values in any order; what comes twice is kept once.
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

  /// The parts of a wish.
  public init(_ wish: PlaceWish) {
    self.init(
      weekdays: wish.days.compactMap { if case .weekday(let day) = $0 { day } else { nil } },
      days: wish.days.compactMap { if case .day(let day) = $0 { day } else { nil } })
    for time in wish.times { add(time) }
  }

  private mutating func add(_ wish: TimeWish) {
    switch wish {
    case .at(let time):
      // Two exact times can't both be met: nothing begins at one and before it.
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
  /// A wish whose parts are these parts.
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
