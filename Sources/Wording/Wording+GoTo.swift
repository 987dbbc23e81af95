import Booking
import BookingLanguage
import CivilTime
public import DeskModel
import Screen

extension Wording {
  /// `31/2 isn't a date`; `Which month? Type 24/11`.
  public static func notADay(_ text: String, _ desk: Desk) -> String {
    let (shown, today) = (SafeText.line(text), desk.today)
    switch DayWords.problem(text, today: today) {
    case .noSuchDate: return "\(shown) isn't a date"
    case .whichMonth(let day): return "Which month? Type \(day)/\(today.month)"
    case .whichDay(let month):
      let name = Day(year: today.year, month: month, day: 1)?.shortMonthName ?? shown
      return "Which day of \(name)? Type 24 \(name.lowercased())"
    case .unknown, nil: return "\"\(shown)\" isn't a day. Try today, tom, tue, 24/11, 24 nov or +2w"
    }
  }
}
