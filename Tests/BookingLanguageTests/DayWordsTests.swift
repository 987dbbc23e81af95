import Booking
import BookingLanguage
import CivilTime
import Testing

@Suite struct DayWordsTests {
  /// A Tuesday.
  let today = Day(iso: "2026-11-24")!

  @Test(arguments: [
    ("today", "2026-11-24"), ("TOM", "2026-11-25"), ("tomorrow", "2026-11-25"),
    ("yesterday", "2026-11-23"), ("tue", "2026-11-24"), ("Mon", "2026-11-30"),
    ("thurs", "2026-11-26"), ("sunday", "2026-11-29"), ("24/11", "2026-11-24"),
    ("23/11", "2027-11-23"), ("1/2", "2027-02-01"), ("29/2", "2028-02-29"),
    ("24/11/25", "2025-11-24"), ("3/4/1985", "1985-04-03"), ("24 nov", "2026-11-24"),
    ("3 December", "2026-12-03"), ("1 sept", "2027-09-01"), ("1 may 2030", "2030-05-01"),
    ("+2w", "2026-12-08"), ("-3d", "2026-11-21"), ("+0d", "2026-11-24"), ("+3m", "2027-02-24"),
    ("2026-02-28", "2026-02-28"), ("fri 4 dec", "2026-12-04"), ("Friday 4 December", "2026-12-04"),
    ("4/12 fri", "2026-12-04"), ("4 dec 2026 fri", "2026-12-04"), ("tue 24/11", "2026-11-24"),
    ("fri +1w", "2026-12-04"), ("+1w fri", "2026-12-04"), ("tue +2w", "2026-12-08"),
    ("next fri", "2026-12-04"), ("next mon", "2026-11-30"), ("next tue", "2026-12-01"),
    ("this fri", "2026-11-27"), ("tom wed", "2026-11-25"),
  ])
  func words(_ text: String, _ expected: String) {
    #expect(DayWords.day(text, today: today)?.description == expected)
  }

  @Test(arguments: [
    "", " ", "to", "tu", "tuesdays", "2", "24", "30/2", "0/1", "1/13", "1/2/3", "24 foo", "31 nov",
    "+w", "+2", "2w", "+2y", "+99999d", "2026-11-31", "24 nov 26 x", "24/11/", "/", "+-2w",
    "thu 4 dec", "4/12 thu", "tom fri", "next", "next 4", "fri sat", "fri 31 nov",
  ])
  func noDays(_ text: String) {
    #expect(DayWords.day(text, today: today) == nil)
  }

  @Test func aMonthLaterStaysInTheMonth() {
    let end = Day(iso: "2027-01-31")!
    #expect(DayWords.day("+1m", today: end)?.description == "2027-02-28")
    #expect(DayWords.day("-2m", today: end)?.description == "2026-11-30")
  }

  @Test func takesAsManyWordsAsMakeSense() {
    func match(_ words: String...) -> String? {
      DayWords.match(words, today: today).map { "\($0.day) \($0.count)" }
    }
    #expect(match("24", "nov", "2027", "3p") == "2027-11-24 3")
    #expect(match("24", "nov", "3p") == "2026-11-24 2")
    #expect(match("tom", "lee") == "2026-11-25 1")
    #expect(match("fri", "4", "dec", "2026", "3p") == "2026-12-04 4")
    #expect(match("fri", "4p") == "2026-11-27 1")
    #expect(match("4", "dec", "fri", "3p") == "2026-12-04 3")
    #expect(match("smi", "tom") == nil)
    #expect(match("24", "smi") == nil)
  }
}
