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

  static let noon = WallTime(minutes: 720)
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

/// Times as people type them: `3p` `3:30pm` `15:30` `9` `at 9` `noon` `am` `morning` `>3p` `<11`
/// `after 4` `before 11`.
///
/// Without `a` or `p`, the hours from 1 to 6 are those of the afternoon, unless a zero stands
/// before: nobody books at three in the night.
enum TimeWords {
  /// The time that the first words mean and how many of them it took.
  static func match(_ words: ArraySlice<String>) -> (wish: TimeWish, count: Int)? {
    guard let first = words.first?.lowercased() else { return nil }
    let rest = words.dropFirst()
    switch first {
    case "am", "morning": return (.morning, 1)
    case "pm", "afternoon", "arvo": return (.afternoon, 1)
    case "noon", "midday": return (.at(TimeWish.noon), 1)
    case "at": return clock(rest).map { (.at($0.time), $0.count + 1) }
    case "after", "before":
      return clock(rest).map {
        (first == "after" ? .from($0.time) : .before($0.time), $0.count + 1)
      }
    default: break
    }
    if let mark = first.first, mark == ">" || mark == "<" {
      let bare = [String(first.dropFirst())] + rest
      return clock(bare[...]).map { (mark == ">" ? .from($0.time) : .before($0.time), $0.count) }
    }
    return clock(words).map { (.at($0.time), $0.count) }
  }

  /// `3p`, or `3` with the next word `pm`.
  private static func clock(_ words: ArraySlice<String>) -> (time: WallTime, count: Int)? {
    guard let first = words.first?.lowercased() else { return nil }
    if let next = words.dropFirst().first?.lowercased(), next == "am" || next == "pm",
      let time = time(first + next)
    {
      return (time, 2)
    }
    return time(first).map { ($0, 1) }
  }

  private static func time(_ word: String) -> WallTime? {
    var text = word[...]
    var half: Character?
    for ending in ["am", "pm", "a", "p"] where text.hasSuffix(ending) {
      text = text.dropLast(ending.count)
      half = ending.first
      break
    }
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "." })
    guard let digits = parts.first, let hour = DayWords.number(String(digits), digits: 1...2)
    else { return nil }
    var minute = 0
    if parts.count == 2 {
      guard let given = DayWords.number(String(parts[1]), digits: 2...2) else { return nil }
      minute = given
    }
    return full(hour, of: half, isBare: !digits.hasPrefix("0")).flatMap {
      WallTime(hour: $0, minute: minute)
    }.flatMap { $0 < .endOfDay ? $0 : nil }
  }

  private static func full(_ hour: Int, of half: Character?, isBare: Bool) -> Int? {
    guard let half else { return isBare && (1...6).contains(hour) ? hour + 12 : hour }
    guard (1...12).contains(hour) else { return nil }
    return hour % 12 + (half == "p" ? 12 : 0)
  }
}
