public import CivilTime
import Glibc

/// The service's clocks: the time of day for tokens, and a clock that can't be set for pauses.
/// Tests replace them.
public struct ServiceClock: Sendable {
  /// The time of day, to the second.
  public var now: @Sendable () -> Instant
  /// Milliseconds since any fixed moment; never goes back.
  public var milliseconds: @Sendable () -> Int64
  /// Waits for so many milliseconds, or less if the task is cancelled.
  public var pause: @Sendable (Int64) async -> Void

  /// The system's clocks, unless others are given.
  public init(
    now: @escaping @Sendable () -> Instant = ServiceClock.wallClock,
    milliseconds: @escaping @Sendable () -> Int64 = ServiceClock.steadyClock,
    pause: @escaping @Sendable (Int64) async -> Void = ServiceClock.sleep
  ) {
    self.now = now
    self.milliseconds = milliseconds
    self.pause = pause
  }

  /// The system's time of day.
  public static let wallClock: @Sendable () -> Instant = {
    Instant(secondsSinceEpoch: Int64(time(nil)))
  }

  /// Milliseconds of CLOCK_MONOTONIC (clock_gettime(2)).
  public static let steadyClock: @Sendable () -> Int64 = {
    var t = timespec()
    clock_gettime(CLOCK_MONOTONIC, &t)
    return Int64(t.tv_sec) * 1000 + Int64(t.tv_nsec) / 1_000_000
  }

  /// Suspends the task.
  public static let sleep: @Sendable (Int64) async -> Void = { milliseconds in
    try? await Task.sleep(nanoseconds: UInt64(max(0, milliseconds)) * 1_000_000)
  }
}
