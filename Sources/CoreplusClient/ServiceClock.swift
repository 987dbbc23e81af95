public import CivilTime
import Glibc

/// The time that the service goes by: tokens are stamped with `now`, pauses are counted on a clock
/// that nobody sets.
public struct ServiceClock: Sendable {
  public var now: @Sendable () -> Instant
  /// Milliseconds since any fixed moment; never goes back.
  public var milliseconds: @Sendable () -> Int64
  /// Waits so many milliseconds, less if the task is cancelled.
  public var pause: @Sendable (Int64) async -> Void

  public init(
    now: @escaping @Sendable () -> Instant = ServiceClock.wallClock,
    milliseconds: @escaping @Sendable () -> Int64 = ServiceClock.steadyClock,
    pause: @escaping @Sendable (Int64) async -> Void = ServiceClock.sleep
  ) {
    self.now = now
    self.milliseconds = milliseconds
    self.pause = pause
  }

  public static let wallClock: @Sendable () -> Instant = {
    Instant(secondsSinceEpoch: Int64(time(nil)))
  }

  public static let steadyClock: @Sendable () -> Int64 = {
    var t = timespec()
    clock_gettime(CLOCK_MONOTONIC, &t)
    return Int64(t.tv_sec) * 1000 + Int64(t.tv_nsec) / 1_000_000
  }

  public static let sleep: @Sendable (Int64) async -> Void = { milliseconds in
    try? await Task.sleep(nanoseconds: UInt64(max(0, milliseconds)) * 1_000_000)
  }
}
