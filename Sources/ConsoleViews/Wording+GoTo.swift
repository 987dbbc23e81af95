import Booking
import BookingLanguage
import CivilTime
import Console
import Screen

extension Wording {
  /// `31/2 is no day`; `24 of which month? 24/11`.
  static func notADay(_ text: String, _ state: Console) -> String {
    let (shown, today) = (SafeText.line(text), state.today)
    switch DayWords.problem(text, today: today) {
    case .noSuchDate: return "\(shown) is no day"
    case .whichMonth(let day): return "\(day) of which month? \(day)/\(today.month)"
    case .whichDay(let month):
      let name = Day(year: today.year, month: month, day: 1)?.shortMonthName ?? shown
      return "which day of \(name)? 24 \(name.lowercased())"
    case .unknown, nil: return "'\(shown)' is not a day; try today, tom, tue, 24/11, 24 nov or +2w"
    }
  }
}
