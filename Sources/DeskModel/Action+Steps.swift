public import CivilTime

/// Where the commands for moving the cursor lead.
extension Action {
  /// The index in a list after a step, at most its last.
  public func step(from index: Int, page: Int, count: Int) -> Int {
    let target =
      switch self {
      case .up: index - 1
      case .down: index + 1
      case .pageUp: index - page
      case .pageDown: index + page
      case .first: 0
      case .last: count - 1
      default: index
      }
    return max(0, min(count - 1, target))
  }

  /// The day after a step in a calendar with a row for each week.
  public func step(from day: Day) -> Day {
    let first = day.adding(days: 1 - day.day)
    return switch self {
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
}
