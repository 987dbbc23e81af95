import Booking
import BookingLanguage
import CivilTime
import Testing

@Suite struct DayProblemTests {
  private let today = Day(year: 2026, month: 11, day: 24)!

  @Test(arguments: [
    ("31/2", DayWords.Problem.noSuchDate), ("31 feb", .noSuchDate), ("24/13", .noSuchDate),
    ("29/2/2027", .noSuchDate), ("24", .whichMonth(day: 24)), ("nov", .whichDay(month: 11)),
    ("xyz", .unknown), ("40", .unknown), ("jane smith", .unknown), ("/", .unknown), ("", .unknown),
    (" ", .unknown), ("24 xyz", .unknown),
  ])
  func saysWhatIsWrong(_ text: String, _ problem: DayWords.Problem) {
    #expect(DayWords.problem(text, today: today) == problem)
  }

  @Test(arguments: ["today", "24/11", "24 nov", "+2w", "fri 4 dec"])
  func aDayHasNone(_ text: String) {
    #expect(DayWords.problem(text, today: today) == nil)
  }
}
