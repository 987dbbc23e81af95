import Glibc

/// A wait that took too long, with what was seen instead.
public struct TimedOut: Error, CustomStringConvertible {
  public let waitedFor: String
  public let seen: String

  public init(waitingFor what: String, seen: String) {
    waitedFor = what
    self.seen = seen
  }

  public var description: String { "timed out waiting for \(waitedFor); seen:\n\(seen)" }
}

/// A point in time by which something has to be so.
public struct Deadline: Sendable {
  private let end: Int64

  public init(seconds: Double) { end = Self.now + Int64(seconds * 1e9) }

  public var hasPassed: Bool { Self.now >= end }

  /// For poll(2): at least 0.
  public var milliseconds: Int32 { Int32(clamping: max(0, (end - Self.now) / 1_000_000)) }

  /// Asks again and again, a few milliseconds apart, until the answer is not nil.
  ///
  /// - Parameter seen: what to show where it never is.
  public func wait<Value>(
    for what: String, seen: @autoclosure () -> String = "", _ answer: () throws -> Value?
  ) throws -> Value {
    while true {
      if let value = try answer() { return value }
      guard !hasPassed else { throw TimedOut(waitingFor: what, seen: seen()) }
      _ = poll(nil, 0, 3)
    }
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
