import Glibc

/// The error of a wait that took too long.
public struct TimedOut: Error, CustomStringConvertible {
  /// What the test waited for, in a few words.
  public let waitedFor: String
  /// What there was instead, such as the screen.
  public let seen: String

  /// An error with what was waited for and what was seen.
  public init(waitingFor what: String, seen: String) {
    waitedFor = what
    self.seen = seen
  }

  public var description: String { "timed out waiting for \(waitedFor); seen:\n\(seen)" }
}

/// A time by which something must have happened.
public struct Deadline: Sendable {
  private let end: Int64

  /// A deadline this many seconds from now, by a clock that nobody can set (CLOCK_MONOTONIC).
  public init(seconds: Double) { end = Self.now + Int64(seconds * 1e9) }

  /// Whether the time is over.
  public var hasPassed: Bool { Self.now >= end }

  /// For poll(2): at least 0.
  public var milliseconds: Int32 { Int32(clamping: max(0, (end - Self.now) / 1_000_000)) }

  /// Asks every three milliseconds until the answer isn't nil, and returns it.
  ///
  /// - Parameter seen: what the error shows if that doesn't happen in time.
  public func wait<Value>(
    for what: String, seen: @autoclosure () -> String = "", _ answer: () throws -> Value?
  ) throws -> Value {
    while true {
      if let value = try answer() { return value }
      guard !hasPassed else { throw TimedOut(waitingFor: what, seen: seen()) }
      _ = poll(nil, 0, 3)
    }
  }

  /// Asks every millisecond until the answer isn't nil, and returns it; other tasks run meanwhile.
  ///
  /// - Parameter seen: what the error shows if that doesn't happen in time.
  public func wait<Value>(
    for what: String, seen: @autoclosure () -> String = "", _ answer: () async throws -> Value?
  ) async throws -> Value {
    while true {
      if let value = try await answer() { return value }
      guard !hasPassed else { throw TimedOut(waitingFor: what, seen: seen()) }
      try await Task.sleep(for: .milliseconds(1))
    }
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
