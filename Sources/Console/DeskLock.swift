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

/// Whether a desk is locked, and what opens it.
enum LockState: Sendable {
  case open
  /// Any key opens it.
  case locked
  /// The PIN opens it.
  case pin(DeskLock)
}

extension Console {
  /// Whether the desk is locked, so that the screen shows no data.
  public var isLocked: Bool { if case .open = lockState { false } else { true } }

  /// The PIN as typed so far; nil unless the desk is locked and has a PIN.
  public var deskLock: DeskLock? { if case .pin(let lock) = lockState { lock } else { nil } }

  /// Handles a key at a desk that asks for its PIN. No key reaches the desk.
  mutating func unlockByPin(_ input: Input) -> [Effect] {
    guard case .pin(var lock) = lockState, case .key(let key) = input, !lock.isChecking else {
      return []
    }
    defer { lockState = .pin(lock) }
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
      lockState = .open
      return carryOut(.reload)
    }
    lock.check = nil
    lock.digits = ""
    lock.mistakes += 1
    if lock.mistakes >= DeskLock.freeTries {
      let seconds = min(DeskLock.longestWait, 1 << min(6, lock.mistakes - DeskLock.freeTries))
      lock.waitUntil = now.adding(seconds: seconds)
    }
    lockState = .pin(lock)
    return [.beep]
  }
}
