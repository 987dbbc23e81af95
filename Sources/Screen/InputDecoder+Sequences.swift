extension InputDecoder {
  enum Step {
    /// More bytes may change the meaning.
    case incomplete
    /// This many bytes mean nothing to us.
    case nothing(Int)
    case input(Input, Int)
    case pasteBegins(Int)
  }

  /// What the first bytes mean; `bytes` isn't empty.
  func next(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
    let first = bytes.first!
    guard first == 0x1B else { return plain(bytes, isFinal: isFinal) }
    for length in stride(from: min(longestKnown, bytes.count), to: 1, by: -1) {
      if let key = known[Array(bytes.prefix(length))] { return .input(.key(key), length) }
    }
    guard let second = bytes.dropFirst().first else {
      return isFinal ? .input(.key(.escape), 1) : .incomplete
    }
    let step =
      switch second {
      case UInt8(ascii: "["): control(bytes)
      case UInt8(ascii: "O"): singleShift(bytes)
      default: alt(bytes, isFinal: isFinal)
      }
    // A sequence that doesn't end was the escape key, and what was typed after it.
    if case .incomplete = step, isFinal { return .input(.key(.escape), 1) }
    return step
  }

  private func alt(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Step {
    guard meansAlt else { return .input(.key(.escape), 1) }
    switch plain(bytes.dropFirst(), isFinal: isFinal) {
    case .input(.key(.character(let character)), let count):
      return .input(.key(.alt(character)), count + 1)
    // Only the first bytes of a character have come.
    case .incomplete: return .incomplete
    default: return .input(.key(.escape), 1)
    }
  }

  /// SS3 (ECMA-48, 8.3.143) and a letter: the cursor keys in application mode, and F1 to F4.
  private func singleShift(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let final = bytes.dropFirst(2).first else { return .incomplete }
    if let key = Self.letterKey(final) { return .input(.key(key), 3) }
    return final == UInt8(ascii: "M") ? .input(.key(.enter), 3) : .input(.key(.escape), 1)
  }

  /// A control sequence (ECMA-48, 5.4): parameters, then a final byte from `@` to `~`.
  private func control(_ bytes: ArraySlice<UInt8>) -> Step {
    let start = bytes.startIndex + 2
    // The Linux console sends F1 to F5 as `[` and a letter.
    if start < bytes.endIndex, bytes[start] == UInt8(ascii: "[") {
      guard start + 1 < bytes.endIndex else { return .incomplete }
      let number = Int(bytes[start + 1]) - 0x40
      return (1...5).contains(number) ? .input(.key(.function(number)), 4) : .nothing(4)
    }
    // No sequence of ours is longer, whether its end has come or not.
    let limit = start + 64
    var end = start
    while end < min(bytes.endIndex, limit), (0x20...0x3F).contains(bytes[end]) { end += 1 }
    guard end < limit else { return .nothing(end - bytes.startIndex) }
    guard end < bytes.endIndex else { return .incomplete }
    let count = end + 1 - bytes.startIndex
    guard (0x40...0x7E).contains(bytes[end]) else { return .input(.key(.escape), 1) }
    if start < end, bytes[start] == UInt8(ascii: "<") {
      return mouse(bytes[(start + 1)..<end], isPress: bytes[end] == UInt8(ascii: "M"), count)
    }
    if bytes[end] == UInt8(ascii: "y"), let report = Self.modeReport(bytes[start..<end]) {
      return .input(.modeReport(report), count)
    }
    let number = Self.numbers(bytes[start..<end]).first ?? 0
    switch bytes[end] {
    case UInt8(ascii: "~") where number == 200: return .pasteBegins(count)
    case UInt8(ascii: "~"):
      return Self.numberKey(number).map { .input(.key($0), count) } ?? .nothing(count)
    // An old mouse report, which three bytes follow (mode 1000 without 1006).
    case UInt8(ascii: "M"): return bytes.count < count + 3 ? .incomplete : .nothing(count + 3)
    case UInt8(ascii: "Z"): return .input(.key(.backtab), count)
    default:
      return Self.letterKey(bytes[end]).map { .input(.key($0), count) } ?? .nothing(count)
    }
  }

  private func mouse(_ bytes: ArraySlice<UInt8>, isPress: Bool, _ count: Int) -> Step {
    let numbers = Self.numbers(bytes)
    guard numbers.count == 3, isPress else { return .nothing(count) }
    let action: Mouse.Action
    switch numbers[0] {
    case 0: action = .press
    case 64: action = .wheelUp
    case 65: action = .wheelDown
    default: return .nothing(count)
    }
    let point = Point(column: max(0, numbers[1] - 1), row: max(0, numbers[2] - 1))
    return .input(.mouse(Mouse(action: action, at: point)), count)
  }

  /// The parameters of DECRPM: `?`, mode and setting, then `$`.
  private static func modeReport(_ bytes: ArraySlice<UInt8>) -> ModeReport? {
    guard bytes.first == UInt8(ascii: "?"), bytes.last == UInt8(ascii: "$") else { return nil }
    let numbers = numbers(bytes.dropFirst().dropLast())
    guard numbers.count == 2 else { return nil }
    return ModeReport(mode: numbers[0], setting: numbers[1])
  }

  /// The decimal parameters between semicolons, without sub-parameters, which follow a colon.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.prefix { (0x30...0x39).contains($0) }.prefix(6).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
  }

  private static func letterKey(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter) - 0x4F)
    default: nil
    }
  }

  private static func numberKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }
}
