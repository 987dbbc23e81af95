import CivilTime

/// A day and time on a command line: `yyyy-mm-ddThh:mm[:00][±hh:mm|Z]`.
struct WrittenTime: Hashable {
  let day: Day
  let time: WallTime
  /// Seconds east of UTC; nil if no offset is written.
  let offset: Int?

  /// Nil if the text has another form, or a day or time that doesn't exist.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 16, "Tt ".utf8.contains(bytes[10]),
      let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      let time = Self.clock(bytes[11..<16])
    else { return nil }
    var rest = bytes[16...]
    if rest.starts(with: ":00".utf8) { rest = rest.dropFirst(3) }
    if rest.isEmpty {
      offset = nil
    } else if let seconds = Self.offset(rest) {
      offset = seconds
    } else {
      return nil
    }
    self.day = day
    self.time = time
  }

  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.elementsEqual("Z".utf8) { return 0 }
    guard let sign = bytes.first, "+-".utf8.contains(sign),
      let size = clock(bytes.dropFirst())
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -60 : 60) * size.minutes
  }

  /// `hh:mm`, nothing after it.
  private static func clock(_ bytes: ArraySlice<UInt8>) -> WallTime? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [2, 2],
      parts.joined().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    return WallTime(hour: numbers[0], minute: numbers[1])
  }
}
