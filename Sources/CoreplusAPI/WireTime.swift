public import CivilTime

/// An instant in the API's format: wall time and offset from UTC.
///
/// Reads every form that clients and servers of the API are known to send: `2021-09-07T09:00:00
/// +10:00` (documented for appointments), `2025-05-20 09:00+1000` (documented for requests),
/// `2025-05-20T09:00:00.000Z`.
public struct WireTime: Hashable, Sendable {
  /// Whether there is a space before the offset; only appointments have one.
  public enum Style: Hashable, Sendable { case plain, spaced }

  /// The moment itself.
  public var instant: Instant
  /// Seconds east of UTC, in whole minutes.
  public var offset: Int
  /// How it is written.
  public var style: Style

  /// An instant in this offset, cut to whole minutes.
  public init(_ instant: Instant, offset: Int, style: Style = .plain) {
    self.instant = instant
    self.offset = offset / 60 * 60
    self.style = style
  }

  /// An instant in the offset that a zone has then.
  public init(_ instant: Instant, in zone: Zone, style: Style = .plain) {
    self.init(instant, offset: zone.offset(at: instant), style: style)
  }

  /// The same with a space before the offset.
  public var spaced: WireTime { WireTime(instant, offset: offset, style: .spaced) }
  /// The same without a space before the offset.
  public var plain: WireTime { WireTime(instant, offset: offset, style: .plain) }
}

extension WireTime {
  /// Reads a date, a time of day and an offset from UTC; nil for any other text.
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
