public import CivilTime

/// All shifts of one practitioner at one location, by weekday.
struct Workplace: Sendable {
  private var shifts: [[Roster.Shift]] = Array(repeating: [], count: Weekday.allCases.count)

  mutating func add(_ roster: Roster) {
    for shift in roster.shifts { shifts[shift.weekday.rawValue - 1].append(shift) }
  }

  /// When the practitioner works on these days, and the breaks in it.
  ///
  /// Shifts that overlap or touch are one. Only the part of a break inside its own shift counts,
  /// but it then also interrupts a shift that overlaps it.
  func hours(on days: WallDays) -> (shifts: [TimeRange], breaks: [TimeRange]) {
    var work: [TimeRange] = []
    var breaks: [TimeRange] = []
    for index in 0..<days.count {
      let day = days.day(index)
      for shift in shifts[day.weekday.rawValue - 1] where shift.applies(on: day) {
        guard let time = days.range(index, shift.start, shift.end) else { continue }
        work.append(time)
        for pause in shift.breaks {
          let pause = days.range(index, pause.start, pause.end)?.intersection(time)
          if let pause { breaks.append(pause) }
        }
      }
    }
    return (work.merged(), breaks.merged())
  }
}

extension Roster.Shift {
  /// Whether a day of the shift's weekday is one of the shift's days.
  public func applies(on day: Day) -> Bool {
    if let from, day < from { return false }
    if let until, day > until { return false }
    switch rhythm {
    case .weekly: return true
    case .fortnightly(let anchor):
      return day.monday.days(since: anchor.monday) / 7 % 2 == 0
    }
  }
}
