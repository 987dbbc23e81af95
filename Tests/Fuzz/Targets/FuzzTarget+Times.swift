import CivilTime

@testable import CoreplusAPI

extension FuzzTarget {
  /// Dates and times of the wire: what is written of them reads as the same.
  static let times = FuzzTarget("times", longest: 64) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    if let time = WireTime(text) { try check(time) }
    if let date = WireDate(text) { try check(date) }
    if let day = Day(iso: text) {
      try expect(sameBytes(day.description, text), "\(text) is written as \(day)")
      try expect(WireDate(text) == WireDate(day), "\(text) is two dates")
      try expect(
        Day(year: day.year, month: day.month, day: day.day) == day, "\(text) is no day")
    }
    if let time = WallTime(wire: text) {
      try expect(WallTime(wire: time.description) == time, "\(text) is written as \(time)")
    }
  }

  private static func check(_ time: WireTime) throws {
    try expect(abs(time.offset) <= 14 * 3600 && time.offset % 60 == 0, "offset \(time.offset)")
    for styled in [time, time.plain, time.spaced] {
      try expect(WireTime(styled.description) == styled, "\(styled) reads differently")
    }
    // A day with its time reads as that day, by whoever wants no more of it.
    let day = Day(iso: time.description.prefix(10))
    try expect(day != nil && WireDate(time.description)?.day == day, "\(time) has another day")
  }

  private static func check(_ date: WireDate) throws {
    try expect(WireDate(date.description)?.day == date.day, "\(date) reads differently")
    for style in [WireDate.Style.date, .dateWithZeroTime] where date.day != nil {
      let styled = date.styled(style)
      try expect(WireDate(styled.description) == styled, "\(styled) reads differently")
    }
  }
}
