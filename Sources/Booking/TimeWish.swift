public import CivilTime

/// A time of day that a caller wishes for, in the wall time of the location.
public enum TimeWish: Hashable, Sendable {
  /// Begins exactly then.
  case at(WallTime)
  /// Begins then or later.
  case from(WallTime)
  /// Begins before then.
  case before(WallTime)
  /// Begins before 12:00.
  case morning
  /// Begins at 12:00 or later.
  case afternoon

  /// Whether an appointment that begins then meets the wish.
  public func isMet(by time: WallTime) -> Bool {
    switch self {
    case .at(let wanted): time == wanted
    case .from(let earliest): time >= earliest
    case .before(let end): time < end
    case .morning: time < Self.noon
    case .afternoon: time >= Self.noon
    }
  }

  /// The first time that meets the wish.
  var earliest: WallTime {
    switch self {
    case .at(let time), .from(let time): time
    case .before, .morning: .midnight
    case .afternoon: Self.noon
    }
  }

  /// The first time that is too late; nil if no time is.
  var end: WallTime? {
    switch self {
    case .before(let time): time
    case .morning: Self.noon
    case .at, .from, .afternoon: nil
    }
  }

  /// 12:00, at which the morning ends.
  public static let noon = WallTime(minutes: 720)
}

/// A day that a caller wishes for.
public enum DayWish: Hashable, Sendable {
  /// This day and no other.
  case day(Day)
  /// Any such day of the week.
  case weekday(Weekday)

  /// Whether the day is the one, or falls on the weekday.
  public func isMet(by day: Day) -> Bool {
    switch self {
    case .day(let wanted): day == wanted
    case .weekday(let weekday): day.weekday == weekday
    }
  }

  /// The first such day from today on; a `.day` is given as it is, even if it is over.
  public func first(from today: Day) -> Day {
    switch self {
    case .day(let day): day
    case .weekday(let weekday):
      today.adding(days: (weekday.rawValue - today.weekday.rawValue + 7) % 7)
    }
  }
}
