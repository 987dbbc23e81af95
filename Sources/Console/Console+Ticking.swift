public import CivilTime
import DeskModel

/// What time changes on the screen.
extension Console {
  /// When the header has to show the wait for the server, or its next second.
  private var silenceDue: Instant? {
    desk.waitingSince.flatMap { since in
      let first = since.adding(seconds: Desk.silenceSeconds)
      guard countsSeconds else { return first > now ? first : nil }
      return max(now.adding(seconds: 1), first)
    }
  }

  /// When the next tick is due: for the desk, for the lock, or for a wait with seconds.
  public var nextTick: Instant {
    let due = desk.nextTick
    guard desk.askedAt != nil else { return due }
    // The screen counts the seconds of a wait after wrong PINs.
    let wait = deskLock?.waitUntil.flatMap {
      $0 > now ? (countsSeconds ? now.adding(seconds: 1) : $0) : nil
    }
    let dues = [lockDue, wait, silenceDue].compactMap { $0 } + [due]
    return max(now.adding(seconds: 1), dues.min() ?? due)
  }
}
