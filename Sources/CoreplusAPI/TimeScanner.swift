import CivilTime
import JSON

/// Reads the pieces of dates and times from UTF-8, one after the other.
struct TimeScanner {
  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { at == bytes.count }

  private mutating func skip(_ c: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: c) else { return false }
    at += 1
    return true
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard bytes.count - at >= count else { return nil }
    var number = 0
    for c in bytes[at..<at + count] {
      guard c.isASCIIDigit else { return nil }
      number = number * 10 + Int(c - 0x30)
    }
    at += count
    return number
  }

  /// `yyyy-mm-dd`.
  mutating func day() -> Day? {
    guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// Skips the `T` or the space between date and time; false if there is neither.
  mutating func skipDateTimeMark() -> Bool { skip("T") || skip("t") || skip(" ") }

  mutating func skipSpaces() -> Bool {
    let begin = at
    while skip(" ") {}
    return at > begin
  }

  /// `hh:mm[:ss[.fraction]]` in seconds after midnight; the fraction is dropped.
  mutating func timeOfDay() -> Int? {
    guard let hour = digits(2), hour < 24, skip(":"), let minute = digits(2), minute < 60
    else { return nil }
    guard skip(":") else { return hour * 3600 + minute * 60 }
    guard let second = digits(2), second < 60 else { return nil }
    if skip(".") {
      guard digits(1) != nil else { return nil }
      while digits(1) != nil {}
    }
    return hour * 3600 + minute * 60 + second
  }

  /// `Z`, `+hh:mm`, `+hhmm` or `+hh`, up to 14 hours as in .NET, in seconds east of UTC.
  mutating func offset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let isWest = skip("-")
    guard isWest || skip("+"), let hours = digits(2) else { return nil }
    var minutes = 0
    if skip(":") {
      guard let read = digits(2) else { return nil }
      minutes = read
    } else {
      minutes = digits(2) ?? 0
    }
    guard minutes < 60, hours * 60 + minutes <= 14 * 60 else { return nil }
    return (hours * 60 + minutes) * (isWest ? -60 : 60)
  }
}
