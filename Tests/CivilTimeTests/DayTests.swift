import CivilTime
import TestKit
import Testing

@Suite struct DayTests {
  @Test func theEpochWasAThursday() {
    let day = Day(year: 1970, month: 1, day: 1)
    #expect(day?.daysSinceEpoch == 0)
    #expect(day?.weekday == .thursday)
  }

  /// Every day from 1880 to 2120 counted by hand, month lengths from the rule of the calendar.
  @Test func everyDayOfManyYearsGoesThereAndBack() throws {
    var expected = Day(year: 1880, month: 1, day: 1)!
    var weekday = expected.weekday.rawValue
    #expect(weekday == 4)
    for year in 1880..<2120 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for number in 1...length {
          let day = try #require(Day(year: year, month: month + 1, day: number))
          try #require(day == expected)
          try #require(day.date == (year, month + 1, number))
          try #require(day.weekday.rawValue == weekday)
          expected = expected.adding(days: 1)
          weekday = weekday % 7 + 1
        }
        try #require(Day(year: year, month: month + 1, day: length + 1) == nil)
      }
    }
  }

  @Test(arguments: [(1900, false), (2000, true), (2024, true), (2026, false), (2100, false)])
  func february(year: Int, isLeap: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test func textGoesThereAndBack() {
    var seed = Seed()
    for _ in 0..<2000 {
      let first = Day(year: 1, month: 1, day: 1)!
      let last = Day(year: 9999, month: 12, day: 31)!
      let day = Day(
        daysSinceEpoch: .random(in: first.daysSinceEpoch...last.daysSinceEpoch, using: &seed))
      #expect(Day(iso: day.description) == day, "\(seed)")
    }
  }

  @Test(arguments: [
    "", "2026-11-4", "2026-11-31", "2026-13-01", "2026-00-10", "2026-02-29", "0000-01-01",
    "2026/11/24", "2026-11-24 ", "+026-11-24", "2026-1a-24", "２026-11-24", "-026-11-24",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func yearsOutsideFourDigitsHaveText() {
    let day = Day(year: 9999, month: 12, day: 31)!.adding(days: 1)
    #expect(day.description == "10000-01-01")
    #expect(Day(year: 1, month: 1, day: 1)!.adding(days: -1).description == "0000-12-31")
    #expect(Day(year: 1, month: 1, day: 1)!.adding(days: -367).description == "-0001-12-31")
  }

  @Test func theWeekBeginsOnMonday() {
    let tuesday = Day(year: 2026, month: 11, day: 24)!
    #expect(tuesday.weekday == .tuesday)
    #expect(tuesday.weekday.shortName == "Tue")
    #expect(tuesday.monday.description == "2026-11-23")
    #expect(tuesday.monday.monday == tuesday.monday)
    #expect(tuesday.adding(days: 5).monday == tuesday.monday)
    #expect(Day(daysSinceEpoch: -1).weekday == .wednesday)
  }
}
