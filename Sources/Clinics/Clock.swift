import CivilTime
import CommandLine
import CoreplusAPI
import CoreplusClient

/// What time it is for this desk.
struct Clock: Sendable {
  let now: @Sendable () -> Instant

  static let wall = Clock(now: ServiceClock.wallClock)

  /// Starts at `text` and runs on from there; the machine's clock where there is none.
  init(startingAt text: String?) throws(Failure) {
    guard let text, !text.isEmpty else {
      self = .wall
      return
    }
    guard let start = WireTime(text)?.instant else {
      throw Failure(
        "COREDESK_NOW is not a time as 2026-11-24T08:30:00+11:00; correct or unset it",
        .configuration)
    }
    let begin = ServiceClock.steadyClock()
    self.init { start.adding(seconds: Int((ServiceClock.steadyClock() - begin) / 1000)) }
  }

  private init(now: @escaping @Sendable () -> Instant) { self.now = now }
}
