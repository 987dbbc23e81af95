import Booking
public import CivilTime
import Screen

/// The passing of time: what is due when, and what is too old.
extension ConsoleState {
  /// When the time that the server takes is to be told, or told anew.
  private var silenceDue: Instant? {
    requests.waitingSince.flatMap { since in
      let first = since.adding(seconds: Desk.silenceSeconds)
      guard countsSeconds else { return first > now ? first : nil }
      return max(now.adding(seconds: 1), first)
    }
  }

  /// When the next tick is due: the clock's minute or the diary's age.
  public var nextTick: Instant {
    let minute = now.adding(
      seconds: 60 - Int((now.secondsSinceEpoch % 60 + 60) % 60))
    guard let asked = askedAt else { return minute }
    let refresh = asked.adding(seconds: Desk.refreshSeconds)
    // A wait that is told on the screen is counted there.
    let wait = deskLock?.waitUntil.map {
      $0 > now ? (countsSeconds ? now.adding(seconds: 1) : $0) : minute
    }
    let question = doubts.map { $0.askedAt.adding(seconds: Doubt.askEverySeconds) }.min()
    let dues = [lockDue, wait, question, silenceDue].compactMap { $0 } + [minute, refresh]
    return max(now.adding(seconds: 1), dues.min() ?? minute)
  }

  mutating func tick(_ instant: Instant) -> [Effect] {
    guard instant != now || clinic == nil else { return [] }
    let effects = desk.tick(instant)
    lockIfIdle()
    return effects
  }
}
