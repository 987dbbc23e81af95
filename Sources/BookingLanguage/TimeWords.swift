import Booking
import CivilTime

/// Times as people type them: `3p` `3:30pm` `15:30` `9` `at 9` `noon` `am` `morning` `>3p` `<11`
/// `after 4` `before 11`.
///
/// Without `a` or `p`, the hours from 1 to 6 are in the afternoon, unless they begin with a zero:
/// clinics don't book at three in the morning.
enum TimeWords {
  /// The time that the first words mean, and how many words that takes.
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
