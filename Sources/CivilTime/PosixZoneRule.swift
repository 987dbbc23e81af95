/// The rule of a POSIX `TZ` string, as in `AEST-10AEDT,M10.1.0,M4.1.0/3`.
///
/// Source: POSIX.1-2024 section 8.3, with the extension of RFC 9636 section 3.3.1 (times from
/// -167 to 167 hours).
struct PosixZoneRule: Sendable {
  struct Change: Sendable {
    enum Date: Sendable {
      case monthWeekDay(month: Int, week: Int, weekday: Int)
      case julian(Int)
      case dayOfYear(Int)
    }
    var date: Date
    /// Seconds after local midnight, in the offset in force before the change.
    var second: Int
  }

  var standard: Int
  var summer: (offset: Int, begins: Change, ends: Change)?

  func offset(at second: Int64) -> Int {
    guard let summer else { return standard }
    let second = Self.sameMomentOfCycle(second)
    let local = second + Int64(standard)
    let year = Day(daysSinceEpoch: Int(local.dividedFloor(by: 86_400).quotient)).year
    let begins = summer.begins.instant(in: year, offset: standard)
    let ends = summer.ends.instant(in: year, offset: summer.offset)
    let isSummer =
      begins < ends
      ? (begins..<ends).contains(second)
      : !(ends..<begins).contains(second)
    return isSummer ? summer.offset : standard
  }

  /// The same moment of the 400 years from 2000 to 2399. The calendar repeats itself every 400
  /// years, weekdays included, so no year is too far away to calculate with.
  private static func sameMomentOfCycle(_ second: Int64) -> Int64 {
    let cycle: Int64 = 146_097 * 86_400
    let newYear2000: Int64 = 946_684_800
    let like = second.dividedFloor(by: cycle).remainder
    return like < newYear2000 ? like + cycle : like
  }
}

extension PosixZoneRule.Change {
  /// Seconds since the epoch of this change in `year`, where `offset` is in force before it.
  func instant(in year: Int, offset: Int) -> Int64 {
    Int64(day(in: year).daysSinceEpoch) * 86_400 + Int64(second - offset)
  }

  private func day(in year: Int) -> Day {
    let newYear = Day(year: year, month: 1, day: 1)!
    switch date {
    case .dayOfYear(let n): return newYear.adding(days: n)
    case .julian(let n):
      let isLeap = Day(year: year, month: 2, day: 29) != nil
      return newYear.adding(days: n - 1 + (isLeap && n >= 60 ? 1 : 0))
    case .monthWeekDay(let month, let week, let weekday):
      let first = Day(year: year, month: month, day: 1)!
      let ahead = (weekday - first.weekday.rawValue % 7 + 7) % 7
      var found = first.adding(days: ahead + (week - 1) * 7)
      while found.month != month { found = found.adding(days: -7) }
      return found
    }
  }
}

extension PosixZoneRule {
  /// Nil if the text isn't such a rule.
  init?(_ text: some StringProtocol) {
    var scanner = Scanner(bytes: Array(text.utf8))
    guard scanner.name(), let west = scanner.time() else { return nil }
    standard = -west
    guard !scanner.isAtEnd else { return }
    guard scanner.name() else { return nil }
    var offset = standard + 3600
    if scanner.peek != UInt8(ascii: ",") {
      guard let west = scanner.time() else { return nil }
      offset = -west
    }
    guard scanner.skip(","), let begins = scanner.change(), scanner.skip(","),
      let ends = scanner.change(), scanner.isAtEnd
    else { return nil }
    summer = (offset, begins, ends)
  }

  private struct Scanner {
    let bytes: [UInt8]
    var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { at == bytes.count }
    var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func skip(_ c: Unicode.Scalar) -> Bool {
      guard peek == UInt8(ascii: c) else { return false }
      at += 1
      return true
    }

    mutating func name() -> Bool {
      let begin = at
      if skip("<") {
        while peek != nil, peek != UInt8(ascii: ">") { at += 1 }
        return skip(">")
      }
      while let c = peek, (0x41...0x5A).contains(c & 0xDF) { at += 1 }
      return at - begin >= 3
    }

    mutating func number() -> Int? {
      let begin = at
      var n = 0
      while let c = peek, (0x30...0x39).contains(c), at - begin < 4 {
        n = n * 10 + Int(c - 0x30)
        at += 1
      }
      return at > begin ? n : nil
    }

    /// `[+-]h[h][:mm[:ss]]` in seconds.
    mutating func time() -> Int? {
      let isNegative = skip("-")
      if !isNegative { _ = skip("+") }
      guard let hours = number() else { return nil }
      var seconds = hours * 3600
      if skip(":") {
        guard let minutes = number() else { return nil }
        seconds += minutes * 60
        if skip(":") {
          guard let rest = number() else { return nil }
          seconds += rest
        }
      }
      return isNegative ? -seconds : seconds
    }

    mutating func change() -> Change? {
      guard let date = date() else { return nil }
      guard skip("/") else { return Change(date: date, second: 7200) }
      return time().map { Change(date: date, second: $0) }
    }

    private mutating func date() -> Change.Date? {
      if skip("M") {
        guard let month = number(), (1...12).contains(month), skip("."),
          let week = number(), (1...5).contains(week), skip("."),
          let weekday = number(), (0...6).contains(weekday)
        else { return nil }
        return .monthWeekDay(month: month, week: week, weekday: weekday)
      }
      if skip("J") { return number().flatMap { (1...365).contains($0) ? .julian($0) : nil } }
      return number().flatMap { (0...365).contains($0) ? .dayOfYear($0) : nil }
    }
  }
}
