public import CivilTime
import DeskModel

/// The passing of time on the screen.
extension Console {
  /// When the time that the server takes is to be told, or told anew.
  private var silenceDue: Instant? {
    desk.waitingSince.flatMap { since in
      let first = since.adding(seconds: Desk.silenceSeconds)
      guard countsSeconds else { return first > now ? first : nil }
      return max(now.adding(seconds: 1), first)
    }
  }

  /// When the next tick is due: for the desk, for the lock, or for a wait that is counted.
  public var nextTick: Instant {
    let due = desk.nextTick
    guard desk.askedAt != nil else { return due }
    // A wait that is told on the screen is counted there.
    let wait = deskLock?.waitUntil.flatMap {
      $0 > now ? (countsSeconds ? now.adding(seconds: 1) : $0) : nil
    }
    let dues = [lockDue, wait, silenceDue].compactMap { $0 } + [due]
    return max(now.adding(seconds: 1), dues.min() ?? due)
  }
}
