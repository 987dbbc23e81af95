/// Checks the form of days and times on a command line; the command decides what they mean.
enum DayText {
  /// False for an empty text, and for one that looks like `yyyy-mm-dd` but isn't in the calendar.
  static func isPossible(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return false }
    let looksISO = bytes.count >= 5 && digits(bytes[0..<4]) != nil && bytes[4] == UInt8(ascii: "-")
    return !looksISO || isDay(bytes[...])
  }

  /// Whether a text is `yyyy-mm-ddThh:mm`, perhaps with seconds and an offset.
  static func isDayTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 16, isDay(bytes[0..<10]) else { return false }
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") else { return false }
    var rest = bytes[11...]
    guard takeClock(&rest) else { return false }
    if rest.first == UInt8(ascii: ":") {
      guard rest.count >= 3, let seconds = digits(rest.dropFirst().prefix(2)), seconds < 60
      else { return false }
      rest = rest.dropFirst(3)
    }
    return isOffset(rest)
  }

  private static func isDay(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = digits(parts[0]),
      let month = digits(parts[1]), let day = digits(parts[2]), (1...12).contains(month)
    else { return false }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day >= 1 && day <= lengths[month - 1]
  }

  /// Removes `hh:mm` from the front; false if it isn't there.
  private static func takeClock(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let parts = rest.prefix(5).split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [2, 2], let hour = digits(parts[0]), let minute = digits(parts[1]),
      hour < 24, minute < 60
    else { return false }
    rest = rest.dropFirst(5)
    return true
  }

  private static func isOffset(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let sign = bytes.first else { return true }
    if sign == UInt8(ascii: "Z") { return bytes.count == 1 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return false }
    var clock = bytes.dropFirst()
    return takeClock(&clock) && clock.isEmpty
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty else { return nil }
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
