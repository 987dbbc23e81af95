/// A time of day as a wall clock shows it, to the minute: 00:00 to 24:00 (24:00 only as an end).
public struct WallTime: Hashable, Comparable, Sendable {
  /// Minutes after midnight, 0 to 1440.
  public let minutes: Int

  /// Precondition: 0 to 1440 minutes.
  public init(minutes: Int) {
    precondition((0...1440).contains(minutes), "a wall time has 0 to 1440 minutes")
    self.minutes = minutes
  }

  /// Nil unless the hour is 0 to 23 and the minute 0 to 59; 24:00 is `endOfDay`.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.minutes = hour * 60 + minute
  }

  /// 0 to 24.
  public var hour: Int { minutes / 60 }
  /// 0 to 59.
  public var minute: Int { minutes % 60 }

  /// 00:00, the beginning of a day.
  public static let midnight = WallTime(minutes: 0)
  /// 24:00, which is the next day's midnight.
  public static let endOfDay = WallTime(minutes: 1440)

  public static func < (a: WallTime, b: WallTime) -> Bool { a.minutes < b.minutes }
}

extension WallTime: CustomStringConvertible {
  /// 24-hour clock, `09:05`.
  public var description: String {
    (hour < 10 ? "0" : "") + String(hour) + (minute < 10 ? ":0" : ":") + String(minute)
  }
}
