public import CivilTime

/// A time of day as a caller wishes it, on the clock of the location.
public enum TimeWish: Hashable, Sendable {
  /// Begins then and at no other time.
  case at(WallTime)
  /// Begins no earlier.
  case from(WallTime)
  /// Begins earlier.
  case before(WallTime)
  /// Begins in the morning, until 12:00, or in the afternoon.
  case morning
  case afternoon

  public func isMet(by time: WallTime) -> Bool {
    switch self {
    case .at(let wanted): time == wanted
    case .from(let earliest): time >= earliest
    case .before(let end): time < end
    case .morning: time < Self.noon
    case .afternoon: time >= Self.noon
    }
  }

  /// The time that is meant above all.
  var earliest: WallTime {
    switch self {
    case .at(let time), .from(let time): time
    case .before, .morning: .midnight
    case .afternoon: Self.noon
    }
  }

  /// What it begins before; nil where nothing says.
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

/// A day as a caller wishes it.
public enum DayWish: Hashable, Sendable {
  case day(Day)
  /// Every such day will do, the first on which the rest fits.
  case weekday(Weekday)

  public func isMet(by day: Day) -> Bool {
    switch self {
    case .day(let wanted): day == wanted
    case .weekday(let weekday): day.weekday == weekday
    }
  }

  /// The first such day, today among them.
  public func first(from today: Day) -> Day {
    switch self {
    case .day(let day): day
    case .weekday(let weekday):
      today.adding(days: (weekday.rawValue - today.weekday.rawValue + 7) % 7)
    }
  }
}
