/// A moment, counted in whole seconds since 1970-01-01 00:00:00 UTC (leap seconds left out, as in
/// POSIX time). Diaries need nothing finer.
public struct Instant: Hashable, Comparable, Sendable {
  /// Negative before 1970.
  public var secondsSinceEpoch: Int64

  /// The moment so many seconds after 1970-01-01 00:00:00 UTC.
  public init(secondsSinceEpoch: Int64) {
    self.secondsSinceEpoch = secondsSinceEpoch
  }

  public static func < (a: Instant, b: Instant) -> Bool {
    a.secondsSinceEpoch < b.secondsSinceEpoch
  }

  /// So many seconds later; earlier, if negative. Wall clocks may differ by more or less.
  public func adding(seconds: Int) -> Instant {
    Instant(secondsSinceEpoch: secondsSinceEpoch + Int64(seconds))
  }

  /// So many minutes of 60 seconds later; earlier, if negative.
  public func adding(minutes: Int) -> Instant { adding(seconds: minutes * 60) }

  /// This instant, or else the next whole multiple of so many minutes since 1970-01-01 00:00 UTC.
  public func roundedUp(toMinutes minutes: Int) -> Instant {
    let step = Int64(minutes) * 60
    let over = secondsSinceEpoch.dividedFloor(by: step).remainder
    return over == 0 ? self : adding(seconds: Int(step - over))
  }

  /// Seconds from `other` to this instant; negative if `other` is later.
  public func seconds(since other: Instant) -> Int {
    Int(secondsSinceEpoch - other.secondsSinceEpoch)
  }
}

extension Instant: CustomStringConvertible {
  /// The instant in UTC, as in `2026-11-24T04:00:00Z`.
  public var description: String {
    let (days, seconds) = secondsSinceEpoch.dividedFloor(by: 86_400)
    let time = WallTime(minutes: Int(seconds) / 60)
    let second = Int(seconds) % 60
    return "\(Day(daysSinceEpoch: Int(days)))T\(time):\(second < 10 ? "0" : "")\(second)Z"
  }
}

extension Int64 {
  /// Quotient rounded towards minus infinity, and the remainder that goes with it (never negative).
  func dividedFloor(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (q, r) = quotientAndRemainder(dividingBy: divisor)
    return r < 0 ? (q - 1, r + divisor) : (q, r)
  }
}
