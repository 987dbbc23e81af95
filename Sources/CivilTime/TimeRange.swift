/// A half-open stretch of time, `[start, end)`: what ends at 10:00 does not touch what starts then.
public struct TimeRange: Hashable, Sendable {
  public let start: Instant
  public let end: Instant

  /// Precondition: `start <= end`.
  public init(start: Instant, end: Instant) {
    precondition(start <= end, "a time range ends no earlier than it starts")
    self.start = start
    self.end = end
  }

  public init(start: Instant, minutes: Int) {
    self.init(start: start, end: start.adding(minutes: minutes))
  }

  public var isEmpty: Bool { start == end }
  public var seconds: Int { end.seconds(since: start) }
  /// Whole minutes, rounded down.
  public var minutes: Int { seconds / 60 }

  public func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }
  public func contains(_ other: TimeRange) -> Bool { start <= other.start && other.end <= end }
  /// Whether both share at least one second; an empty range overlaps nothing.
  public func overlaps(_ other: TimeRange) -> Bool {
    max(start, other.start) < min(end, other.end)
  }

  public func intersection(_ other: TimeRange) -> TimeRange? {
    let from = max(start, other.start)
    let to = min(end, other.end)
    return from < to ? TimeRange(start: from, end: to) : nil
  }
}

extension TimeRange: Comparable {
  public static func < (a: TimeRange, b: TimeRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

extension TimeRange: CustomStringConvertible {
  public var description: String { "\(start)/\(end)" }
}
