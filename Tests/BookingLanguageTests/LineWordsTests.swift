import Booking
import BookingLanguage
import CivilTime
import TestKit
import Testing

@Suite struct LineWordsTests {
  /// A Tuesday.
  let today = Day(iso: "2026-11-24")!

  private func words(_ text: String) -> LineWords { LineWords(text, today: today) }

  private func meanings(_ text: String) -> [LineWords.Meaning] { words(text).words.map(\.meaning) }

  private func day(_ iso: String) -> LineWords.Meaning { .day(.day(Day(iso: iso)!)) }

  private func at(_ hour: Int, _ minute: Int = 0) -> LineWords.Meaning {
    .time(.at(WallTime(hour: hour, minute: minute)!))
  }

  @Test func theWholeLine() {
    #expect(
      meanings("smi j .lee ,physio ;city tue 3p 45m") == [
        .client("smi"), .client("j"), .practitioner("lee"), .type("physio"), .location("city"),
        .day(.weekday(.tuesday)), at(15), .minutes(45),
      ])
    #expect(words("smi .lee j tue").clientText == "smi j")
  }

  @Test(arguments: [
    ("3p", 15, 0), ("3pm", 15, 0), ("3:30p", 15, 30), ("3.30pm", 15, 30), ("15:30", 15, 30),
    ("9", 9, 0), ("3", 15, 0), ("6", 18, 0), ("7", 7, 0), ("03:30", 3, 30), ("3:30", 15, 30),
    ("12", 12, 0), ("12p", 12, 0), ("12a", 0, 0), ("11A", 11, 0), ("0", 0, 0), ("23", 23, 0),
    ("3 pm", 15, 0), ("11 am", 11, 0), ("noon", 12, 0), ("midday", 12, 0), ("at 3", 15, 0),
  ])
  func times(_ text: String, _ hour: Int, _ minute: Int) {
    #expect(meanings(text) == [at(hour, minute)])
  }

  @Test func timesThatLeaveRoom() {
    let three = WallTime(hour: 15, minute: 0)!
    #expect(meanings(">3p") == [.time(.from(three))])
    #expect(meanings("after 3") == [.time(.from(three))])
    #expect(meanings("<3pm") == [.time(.before(three))])
    #expect(meanings("before 3 pm") == [.time(.before(three))])
    #expect(meanings("am") == [.time(.morning)])
    #expect(meanings("PM") == [.time(.afternoon)])
    #expect(meanings("morning") == [.time(.morning)])
    #expect(meanings("arvo") == [.time(.afternoon)])
  }

  @Test func weekdaysBesideDates() {
    #expect(meanings("fri 4 dec 2p") == [day("2026-12-04"), at(14)])
    #expect(meanings("smi 4/12 fri") == [.client("smi"), day("2026-12-04")])
    #expect(meanings("next fri am") == [day("2026-12-04"), .time(.morning)])
    #expect(meanings("thu 25 dec") == [.contradiction(.thursday, Day(iso: "2026-12-25")!)])
    // Either of two is another matter, and a date of birth goes with no weekday.
    #expect(meanings("thu or 25 dec") == [.day(.weekday(.thursday)), day("2026-12-25")])
    #expect(meanings("fri 12/04/1985") == [.day(.weekday(.friday)), .client("12/04/1985")])
    #expect(meanings("fri 4") == [.day(.weekday(.friday)), at(16)])
    let both = PlaceWish(days: [.weekday(.friday), .day(Day(iso: "2026-12-10")!)])
    #expect(words(both.words).wish == both)
  }

  @Test func days() {
    #expect(meanings("tom") == [day("2026-11-25")])
    #expect(meanings("24 nov 3p") == [day("2026-11-24"), at(15)])
    #expect(meanings("9 dec") == [day("2026-12-09")])
    #expect(meanings("1/12") == [day("2026-12-01")])
    #expect(meanings("1/2/27") == [day("2027-02-01")])
    #expect(meanings("2027-02-01") == [day("2027-02-01")])
    #expect(
      meanings("thu or fri") == [.day(.weekday(.thursday)), .day(.weekday(.friday))])
    #expect(
      LineWords("+2w", today: today, from: today.adding(days: 10)).words.map(\.meaning)
        == [day("2026-12-18")])
  }

  /// A date that is past is when somebody was born; four or more digits are a telephone's.
  @Test(arguments: [
    "12/04/85", "12/4/1985", "12041985", "1985-04-12", "12/04/26", "0412", "04123", "345678",
    "smi", "o'brien", "100", "99999999", "2026x", "'tom", "'3p", "or", "after", "after lunch",
    "1 jan 1980",
  ])
  func whatIsAskedOfTheClients(_ text: String) {
    let bare = text.hasPrefix("'") ? String(text.dropFirst()) : text
    #expect(words(text).clientText == bare)
  }

  @Test(arguments: [".", ",", ";", "'", ">", "<", "31", "24", "99"])
  func whatMayStillBecomeSomething(_ text: String) {
    #expect(meanings(text) == [.incomplete])
    #expect(words("smi " + text).clientText == "smi")
  }

  @Test func lengths() {
    #expect(meanings("45m 1h 1h30") == [.minutes(45), .minutes(60), .minutes(90)])
    #expect(words("0m").clientText == "0m")
    #expect(words("999m").clientText == "999m")
  }

  @Test func knowsTheWordUnderTheCaret() {
    let line = words("smi 24 nov .lee")
    #expect(line.word(at: 0)?.text == "smi")
    #expect(line.word(at: 3)?.text == "smi")
    #expect(line.word(at: 5)?.text == "24 nov")
    #expect(line.word(at: 10)?.text == "24 nov")
    #expect(line.word(at: 15)?.text == ".lee")
    #expect(words("").word(at: 0) == nil)
  }

  /// Whatever is typed, every character but blanks belongs to one word and nothing traps.
  @Test func anyText() {
    var seed = Seed()
    let letters = Array("smij .,;'<>/:0123456789apmhw+-é王 tue nov")
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...18, using: &seed)).map { _ in
        letters.randomElement(using: &seed)!
      }
      let line = LineWords(text, today: today)
      var covered = Set<Int>()
      for word in line.words {
        #expect(covered.isDisjoint(with: word.range), "\(seed): \(String(text))")
        covered.formUnion(word.range)
      }
      let typed = Set(text.indices.filter { text[$0] != " " })
      #expect(typed.isSubset(of: covered), "\(seed): \(String(text))")
    }
  }
}
