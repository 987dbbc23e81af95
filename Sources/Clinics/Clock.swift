import CivilTime
import CommandLine
import CoreplusAPI
import CoreplusClient

/// The clock of this desk.
struct Clock: Sendable {
  let now: @Sendable () -> Instant

  static let wall = Clock(now: ServiceClock.wallClock)

  /// A clock that starts at the time in `text` and runs on from there; the computer's clock for nil
  /// or an empty text.
  init(startingAt text: String?) throws(Failure) {
    guard let text, !text.isEmpty else {
      self = .wall
      return
    }
    guard let start = WireTime(text)?.instant else {
      throw Failure(
        "COREDESK_NOW isn't a time such as 2026-11-24T08:30:00+11:00; correct it or unset it",
        .configuration)
    }
    let begin = ServiceClock.steadyClock()
    self.init { start.adding(seconds: Int((ServiceClock.steadyClock() - begin) / 1000)) }
  }

  private init(now: @escaping @Sendable () -> Instant) { self.now = now }
}
