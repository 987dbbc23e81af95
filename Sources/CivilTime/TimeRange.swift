/// A half-open range of time, `[start, end)`: what ends at 10:00 doesn't overlap what starts then.
public struct TimeRange: Hashable, Sendable {
  /// The first instant in the range.
  public let start: Instant
  /// The first instant after the range.
  public let end: Instant

  /// Precondition: `start <= end`.
  public init(start: Instant, end: Instant) {
    precondition(start <= end, "a time range ends no earlier than it starts")
    self.start = start
    self.end = end
  }

  /// From `start` for so many minutes.
  ///
  /// Precondition: `minutes >= 0`.
  public init(start: Instant, minutes: Int) {
    self.init(start: start, end: start.adding(minutes: minutes))
  }

  /// Whether the range holds no instant.
  public var isEmpty: Bool { start == end }
  /// How long the range is.
  public var seconds: Int { end.seconds(since: start) }
  /// Whole minutes, rounded down.
  public var minutes: Int { seconds / 60 }

  /// Whether the instant is in the range; `end` isn't.
  public func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }
  /// Whether all of `other` is in this range.
  public func contains(_ other: TimeRange) -> Bool { start <= other.start && other.end <= end }
  /// Whether both ranges share at least one second; an empty range overlaps nothing.
  public func overlaps(_ other: TimeRange) -> Bool {
    max(start, other.start) < min(end, other.end)
  }

  /// The time that both ranges share; nil if they share none.
  public func intersection(_ other: TimeRange) -> TimeRange? {
    let from = max(start, other.start)
    let to = min(end, other.end)
    return from < to ? TimeRange(start: from, end: to) : nil
  }
}

extension TimeRange: Comparable {
  /// By start, then by end.
  public static func < (a: TimeRange, b: TimeRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

extension TimeRange: CustomStringConvertible {
  /// Start and end in UTC, as `2026-11-24T04:00:00Z/2026-11-24T04:30:00Z`.
  public var description: String { "\(start)/\(end)" }
}
