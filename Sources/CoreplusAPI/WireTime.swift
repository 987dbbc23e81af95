public import CivilTime

/// An instant as the wire writes it: wall clock and offset from UTC.
///
/// Read in every form that the contract's clients and servers are known to send (reference section
/// 4.4): `2021-09-07T09:00:00 +10:00`, `2025-05-20 09:00+1000`, `2025-05-20T09:00:00.000Z`.
public struct WireTime: Hashable, Sendable {
  /// How the offset is joined to the time; appointments have a space there, all else has none.
  public enum Style: Hashable, Sendable { case plain, spaced }

  public var instant: Instant
  /// Seconds east of UTC, whole minutes.
  public var offset: Int
  public var style: Style

  public init(_ instant: Instant, offset: Int, style: Style = .plain) {
    self.instant = instant
    self.offset = offset / 60 * 60
    self.style = style
  }

  public init(_ instant: Instant, in zone: Zone, style: Style = .plain) {
    self.init(instant, offset: zone.offset(at: instant), style: style)
  }

  public var spaced: WireTime { WireTime(instant, offset: offset, style: .spaced) }
  public var plain: WireTime { WireTime(instant, offset: offset, style: .plain) }
}

extension WireTime {
  /// Nil unless the text is a date, a time of day and an offset from UTC.
  public init?(_ text: String) {
    var scanner = TimeScanner(text)
    guard let day = scanner.day(), scanner.skipDateTimeMark(), let second = scanner.timeOfDay()
    else { return nil }
    let hasSpace = scanner.skipSpaces()
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    let local = Int64(day.daysSinceEpoch) * 86_400 + Int64(second)
    self.init(
      Instant(secondsSinceEpoch: local - Int64(offset)), offset: offset,
      style: hasSpace ? .spaced : .plain)
  }
}

extension WireTime: CustomStringConvertible {
  /// `2021-09-07T09:00:00 +10:00`, without the space in the plain style.
  public var description: String {
    // As if the wall clock were UTC's: the same digits.
    var text = instant.adding(seconds: offset).description
    text.removeLast()
    if style == .spaced { text += " " }
    let minutes = abs(offset) / 60
    return text + (offset < 0 ? "-" : "+") + WallTime(minutes: min(minutes, 1439)).description
  }
}
