public import CivilTime

/// A date without a zone in the API's format, or no date: a date of birth, the day a card expires.
/// What people type is read elsewhere.
public struct WireDate: Hashable, Sendable {
  /// How the date is written. Replies about clients add a time of zero to a date of birth, requests
  /// don't (coreplus API, Client).
  public enum Style: Hashable, Sendable { case date, dateWithZeroTime }

  /// Nil for no date, which is written as "".
  public var day: Day?
  /// How it is written.
  public var style: Style

  /// A date, or none.
  public init(_ day: Day?, style: Style = .date) {
    self.day = day
    self.style = style
  }

  /// Reads `yyyy-mm-dd` and ignores a time after it; "" is no date. Nil for any other text.
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
  /// `2021-09-07`, with `T00:00:00` after it in the other style; "" for no date.
  public var description: String {
    guard let day else { return "" }
    return style == .date ? day.description : "\(day)T00:00:00"
  }
}
