import CivilTime
import DeskModel
import Screen

/// The user's initials, and the lock.
extension Console {
  // MARK: - Operator

  mutating func askOperator() -> [Effect] {
    open(.operatorLine(OperatorLine()))
    return []
  }

  // MARK: - Lock

  /// Hides everything until a key is pressed, or the PIN is typed. Pending changes continue, and
  /// open lines keep their text.
  mutating func lock() -> [Effect] {
    lockState = asksPin ? .pin(DeskLock()) : .locked
    clearMessage()
    // Another person may unlock the desk.
    held = []
    return []
  }

  /// Locks the desk after the configured time without a key.
  mutating func lockIfIdle() {
    guard let lockAfterSeconds, let last = lastInput, !isLocked else { return }
    if now.seconds(since: last) >= lockAfterSeconds { _ = lock() }
  }

  /// When the desk will lock; nil for never, or if it is locked.
  var lockDue: Instant? {
    guard let lockAfterSeconds, let lastInput, !isLocked else { return nil }
    return lastInput.adding(seconds: lockAfterSeconds)
  }

  /// Unlocks the desk. The key does nothing else.
  mutating func unlock(_ input: Input) -> [Effect] {
    if asksPin { return unlockByPin(input) }
    guard case .key = input else { return [] }
    lockState = .open
    return carryOut(.reload)
  }
}
