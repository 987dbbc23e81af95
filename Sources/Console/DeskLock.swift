public import CivilTime
import DeskModel
import Screen

/// The PIN prompt of a locked desk.
public struct DeskLock: Hashable, Sendable {
  /// The digits typed so far.
  public internal(set) var digits = ""
  /// How many wrong PINs in a row were typed.
  public internal(set) var mistakes = 0
  /// When the next PIN can be tried; nil for now.
  public internal(set) var waitUntil: Instant?
  /// The number of the check under way; nil if there is none.
  var check: Int?

  static let mostDigits = 12
  /// How many wrong PINs are allowed before the next has to wait.
  static let freeTries = 5
  static let longestWait = 60

  /// Whether a PIN is being checked.
  public var isChecking: Bool { check != nil }
}

extension Console {
  /// Handles a key at a desk that asks for its PIN. No key reaches the desk.
  mutating func unlockByPin(_ input: Input) -> [Effect] {
    var lock = deskLock ?? DeskLock()
    defer { deskLock = lock }
    guard case .key(let key) = input, !lock.isChecking else { return [] }
    switch key {
    case .character(let digit) where digit.isASCII && digit.isWholeNumber:
      if lock.digits.count < DeskLock.mostDigits { lock.digits.append(digit) }
    case .backspace: lock.digits = String(lock.digits.dropLast())
    case .escape, .control("u"): lock.digits = ""
    case .enter where !lock.digits.isEmpty:
      if let due = lock.waitUntil, now < due { return [.beep] }
      pinChecks += 1
      lock.check = pinChecks
      screenEffects.append(.checkPin(pinChecks, lock.digits))
    default: break
    }
    return []
  }

  mutating func finishPin(_ number: Int, isRight: Bool) -> [Effect] {
    guard var lock = deskLock, lock.check == number else { return [] }
    guard !isRight else {
      (isLocked, deskLock) = (false, nil)
      return carryOut(.reload)
    }
    lock.check = nil
    lock.digits = ""
    lock.mistakes += 1
    if lock.mistakes >= DeskLock.freeTries {
      let seconds = min(DeskLock.longestWait, 1 << min(6, lock.mistakes - DeskLock.freeTries))
      lock.waitUntil = now.adding(seconds: seconds)
    }
    deskLock = lock
    return [.beep]
  }
}
