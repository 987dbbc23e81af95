public import Booking
import CivilTime

extension PlaceWish {
  /// The wish as it can be typed into a line, `tue or 24/11/2026 >09:00 am`; `LineWords` reads the
  /// same wish from it.
  public var words: String {
    ([days.map(\.word).joined(separator: " or ")] + times.map(\.word))
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension DayWish {
  fileprivate var word: String {
    switch self {
    case .weekday(let weekday): weekday.shortName.lowercased()
    case .day(let day): "\(day.day)/\(day.month)/\(day.year)"
    }
  }
}

extension TimeWish {
  fileprivate var word: String {
    switch self {
    case .at(let time): time.description
    case .from(let time): ">\(time)"
    case .before(let time): "<\(time)"
    case .morning: "am"
    case .afternoon: "pm"
    }
  }
}
