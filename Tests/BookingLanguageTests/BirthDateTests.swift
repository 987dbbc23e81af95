import Booking
import BookingLanguage
import CivilTime
import TestKit
import Testing

/// The same spellings through every way in: the grammar, the booking line, a new client, a search.
/// `--dob` and the search of a plain server are tested with the same table where they are.
@Suite struct BirthDateTests {
  private let today = DatesOfBirth.today

  @Test(arguments: DatesOfBirth.written)
  func isReadAlike(_ written: String, _ day: Day) throws {
    #expect(try BirthDate.read(written, today: today) == day)
    let new = Newcomer("Mary Citizen \(written) 0412345678 fri", today: today)
    #expect(new.dateOfBirth == day && new.lack == nil)
    #expect(new.phone == "0412345678" && new.rest == "fri")
    #expect(births(written) == [day])
  }

  /// Days to book aside: `12/4/27` is one, and a date that is today or later.
  @Test(arguments: DatesOfBirth.written)
  func asksForAClientInTheLine(_ written: String, _ day: Day) {
    let line = LineWords("smi \(written) fri", today: today)
    #expect(
      line.words.map(\.meaning) == [
        .client("smi"), .client(written), .day(.weekday(.friday)),
      ])
  }

  @Test(arguments: DatesOfBirth.wrong)
  func saysWhatIsWrong(_ written: String, _ problem: BirthDate.Problem) {
    #expect(throws: problem) { try BirthDate.read(written, today: today) }
    let new = Newcomer("Mary Citizen \(written)", today: today)
    #expect(new.dateOfBirth == nil && new.lack == .wrongDateOfBirth(problem))
    #expect(births(written) == [])
  }

  private func births(_ text: String) -> Set<Day> {
    Set(SearchTerm.readings(text, today: today).joined().compactMap(\.birth))
  }

  @Test func eightDigitsMayBeAPhoneNumberToo() {
    #expect(
      SearchTerm.readings("12041985", today: today) == [
        [SearchTerm(digits: "12041985", birth: Day(iso: "1985-04-12"))]
      ])
    #expect(
      SearchTerm.readings("31021985", today: today) == [[SearchTerm(digits: "31021985")]])
  }

  /// The year of a date is no part of the phone number behind it.
  @Test func aPhoneNumberBesideADate() {
    let born = SearchTerm(birth: Day(iso: "1985-04-12")!)
    let phone = SearchTerm(digits: "0412345678")
    #expect(
      SearchTerm.readings("12 apr 1985 0412 345 678", today: today).first == [born, phone])
    #expect(SearchTerm.readings("0412 345 678 12/4/85", today: today).first == [phone, born])
  }

  @Test func aDateAheadIsADayToBook() {
    func meanings(_ text: String) -> [LineWords.Meaning] {
      LineWords(text, today: today).words.map(\.meaning)
    }
    #expect(meanings("12/4/27") == [.day(.day(Day(iso: "2027-04-12")!))])
    #expect(meanings("24/11/26") == [.day(.day(today))])
    #expect(meanings("12/4/29") == [.client("12/4/29")])
    #expect(meanings("fri 12/4/85") == [.day(.weekday(.friday)), .client("12/4/85")])
    #expect(meanings("12 apr 1985 fri") == [.client("12 apr 1985"), .day(.weekday(.friday))])
  }

  @Test func sentences() {
    func sentence(_ text: String) -> String? {
      do throws(BirthDate.Problem) {
        _ = try BirthDate.read(text, today: today)
        return nil
      } catch {
        return error.sentence
      }
    }
    #expect(
      sentence("30/2/1985")
        == "30/2/1985 isn't a date. Type the day first, then the month and the year.")
    #expect(
      sentence("1204") == "\"1204\" isn't a date of birth. Type it as 12/4/1985 or 12041985.")
    #expect(
      sentence("12/4/2050")
        == "A date of birth can't be after today: 12 Apr 2050. Check the year.")
    #expect(
      sentence("12/4/1785")
        == "A date of birth can't be before 1880: 12 Apr 1785. Check the year.")
    #expect(sentence(String(repeating: "9", count: 500))?.count ?? 0 < 120)
  }
}
