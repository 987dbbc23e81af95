import Booking
import BookingLanguage
import CivilTime
import Testing

@Suite struct SeriesWishTests {
  private let today = Day(iso: "2026-11-24")!

  private func wish(_ text: String) -> SeriesWish? { LineWords(text, today: today).series }

  @Test(arguments: [
    ("smi j x6", SeriesWish(weeks: 1, end: .count(6))),
    ("6x fortnightly smi", SeriesWish(weeks: 2, end: .count(6))),
    ("smi every 3w until 24 mar", SeriesWish(weeks: 3, end: .until(Day(iso: "2027-03-24")!))),
    ("every week x2", SeriesWish(weeks: 1, end: .count(2))),
    ("weekly", SeriesWish(weeks: 1, end: nil)),
  ])
  func readsASeries(_ text: String, _ expected: SeriesWish) {
    #expect(wish(text) == expected)
  }

  /// Names stay names.
  @Test(arguments: ["smi j", "xu li", "max", "x", "x0", "x99", "every", "until", "every one 3p"])
  func leavesTheRest(_ text: String) { #expect(wish(text) == nil) }

  @Test func theWordsOfASeriesNameNobody() {
    let words = LineWords("smi j .lee tue 3p every 2w x6", today: today)
    #expect(words.clientText == "smi j")
    #expect(words.practitioners == ["lee"])
    #expect(words.wish.days == [.weekday(.tuesday)])
  }

  @Test func countsAndEnds() {
    let fortnights = SeriesWish(weeks: 2, end: .count(3)).days(from: today)
    #expect(fortnights == [0, 14, 28].map { today.adding(days: $0) })
    let until = SeriesWish(weeks: 1, end: .until(today.adding(days: 14))).days(from: today)
    #expect(until.count == 3)
    #expect(SeriesWish(weeks: 1, end: .until(today.adding(days: -1))).days(from: today).isEmpty)
    #expect(SeriesWish(weeks: 1, end: nil).days(from: today).isEmpty)
  }

  @Test func staysWithinAYear() {
    let years = SeriesWish(weeks: 26, end: .count(52)).days(from: today)
    #expect(years.count == 3)
    let weeks = SeriesWish(weeks: 1, end: .until(today.adding(days: 5000))).days(from: today)
    #expect(weeks.count == SeriesWish.most)
  }
}

@Suite struct WishWordsTests {
  private let today = Day(iso: "2026-11-24")!

  /// A wish that is shown, typed again, is the same wish.
  @Test(arguments: ["tue am", "24/12/2026 >14:00", "thu or fri <11:30", "15:30", "pm", ""])
  func wordsMeanTheWish(_ text: String) {
    let wish = LineWords(text, today: today).wish
    #expect(LineWords(wish.words, today: today).wish == wish)
    #expect(wish.words == text)
  }
}
