public import CivilTime

/// A date without zone, perhaps none: a date of birth, the day a card expires.
public struct WireDate: Hashable, Sendable {
  /// Replies give a date of birth a zero time, requests do not (reference section 4.4).
  public enum Style: Hashable, Sendable { case date, dateWithZeroTime }

  public var day: Day?
  public var style: Style

  public init(_ day: Day?, style: Style = .date) {
    self.day = day
    self.style = style
  }

  /// Reads `yyyy-mm-dd`, with or without a time after it, which is dropped; "" is no day.
  public init?(_ text: String) {
    if text.isEmpty {
      self.init(nil)
      return
    }
    var scanner = TimeScanner(text)
    guard let day = scanner.day() else { return nil }
    if scanner.isAtEnd {
      self.init(day)
      return
    }
    guard scanner.skipDateTimeMark(), scanner.timeOfDay() != nil else { return nil }
    _ = scanner.skipSpaces()
    guard scanner.isAtEnd || scanner.offset() != nil, scanner.isAtEnd else { return nil }
    self.init(day, style: .dateWithZeroTime)
  }

  func styled(_ style: Style) -> WireDate { WireDate(day, style: style) }
}

extension WireDate: CustomStringConvertible {
  public var description: String {
    guard let day else { return "" }
    return style == .date ? day.description : "\(day)T00:00:00"
  }
}
