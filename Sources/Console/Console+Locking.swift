import CivilTime
import DeskModel
import Screen

/// Who works at the desk, and the desk left alone.
extension Console {
  // MARK: - Operator

  mutating func askOperator() -> [Effect] {
    overlays.append(.operatorLine(OperatorLine()))
    return []
  }

  // MARK: - Lock

  /// Hides everything until a key is pressed, or the PIN is typed. What was sent is settled behind it,
  /// what stands in a line stays.
  mutating func lock() -> [Effect] {
    isLocked = true
    deskLock = asksPin ? DeskLock() : nil
    clearMessage()
    // Whoever opens the desk again is perhaps somebody else.
    held = []
    return []
  }

  /// Locks a desk that nobody touched for so long.
  mutating func lockIfIdle() {
    guard let lockAfterSeconds, let last = lastInput, !isLocked else { return }
    if now.seconds(since: last) >= lockAfterSeconds { _ = lock() }
  }

  /// When the desk would lock; nil for never, and where it is locked.
  var lockDue: Instant? {
    guard let lockAfterSeconds, let lastInput, !isLocked else { return nil }
    return lastInput.adding(seconds: lockAfterSeconds)
  }

  /// The key that unlocks does nothing else.
  mutating func unlock(_ input: Input) -> [Effect] {
    if asksPin { return unlockByPin(input) }
    guard case .key = input else { return [] }
    isLocked = false
    return carryOut(.reload)
  }
}
