/// What a clock on the wall shows, to the minute: 00:00 to 24:00 (24:00 only as an end).
public struct WallTime: Hashable, Comparable, Sendable {
  /// Minutes after midnight, 0 to 1440.
  public let minutes: Int

  /// Precondition: 0 to 1440 minutes.
  public init(minutes: Int) {
    precondition((0...1440).contains(minutes), "a wall time has 0 to 1440 minutes")
    self.minutes = minutes
  }

  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.minutes = hour * 60 + minute
  }

  public var hour: Int { minutes / 60 }
  public var minute: Int { minutes % 60 }

  public static let midnight = WallTime(minutes: 0)
  public static let endOfDay = WallTime(minutes: 1440)

  public static func < (a: WallTime, b: WallTime) -> Bool { a.minutes < b.minutes }
}

extension WallTime: CustomStringConvertible {
  /// 24-hour clock, `09:05`.
  public var description: String {
    (hour < 10 ? "0" : "") + String(hour) + (minute < 10 ? ":0" : ":") + String(minute)
  }
}
