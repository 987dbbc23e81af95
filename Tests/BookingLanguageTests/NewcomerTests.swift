import Booking
import BookingLanguage
import CivilTime
import TestKit
import Testing

@Suite struct NewcomerTests {
  let today = Day(iso: "2026-11-24")!
  private let born = Day(iso: "1985-04-12")

  private func read(_ text: String) -> Newcomer { Newcomer(text, today: today) }

  @Test func theWholeLine() {
    let new = read("Mary Jane Citizen 12041985 0412345678 .lee fri 3p")
    #expect(new.givenName == "Mary Jane")
    #expect(new.familyName == "Citizen")
    #expect(new.dateOfBirth == born)
    #expect(new.phone == "0412345678")
    #expect(new.rest == ".lee fri 3p")
    #expect(new.lack == nil)
    #expect(new.record.mobile == "0412345678")
  }

  @Test func namesGetTheirCapitals() {
    #expect(read("mary o'brien-lee 12041985").familyName == "O'Brien-Lee")
    #expect(read("MARY McDonald 12041985").familyName == "McDonald")
    #expect(read("MARY McDonald 12041985").givenName == "MARY")
    let mono = read("sukarno 12041985")
    #expect(mono.givenName == "Sukarno")
    #expect(mono.familyName == "")
  }

  /// A weekday is a name as long as no date was typed.
  @Test func whatLooksLikeADayIsANameHere() {
    #expect(read("tom sun 12041985").familyName == "Sun")
  }

  @Test func phonesInGroupsAndTimesAfterThem() {
    let new = read("Mary Citizen 12041985 0412 345 678 3p")
    #expect(new.phone == "0412345678")
    #expect(new.rest == "3p")
    #expect(read("Mary Citizen 12041985 +61412345678").phone == "+61412345678")
    #expect(read("Mary Citizen 12041985 15:30").rest == "15:30")
  }

  @Test func whatIsMissing() {
    #expect(read("").lack == .name)
    #expect(read("12041985").lack == .name)
    #expect(read("mary citizen").lack == .dateOfBirth)
    #expect(read("mary citizen 31022000").lack == .wrongDateOfBirth(.noSuchDay("31022000")))
    #expect(
      read("mary citizen 12042050").lack
        == .wrongDateOfBirth(.afterToday(Day(iso: "2050-04-12")!)))
    #expect(read("mary citizen 1204").lack == .wrongDateOfBirth(.notADate("1204")))
    #expect(read("mary .lee").lack == .dateOfBirth)
  }

  // MARK: - Who may be the same

  private func known(
    _ given: String, _ family: String, _ born: String, phone: String = "", preferred: String = ""
  ) -> ClientMatch {
    var client = Client(id: "c", givenName: given, familyName: family, dateOfBirth: Day(iso: born))
    client.preferredName = preferred
    return ClientMatch(client: client, mobile: phone)
  }

  @Test func likeness() {
    let new = read("Mary Citizen 12041985 0412345678")
    func like(_ match: ClientMatch) -> Likeness? { Likeness.of(match, to: new) }
    #expect(like(known("Mary", "Citizen", "1985-04-12")) == .samePerson)
    #expect(like(known("Citizen", "Mary", "1985-04-12")) == .samePerson)
    #expect(like(known("Maria", "Citizen", "1985-04-12", preferred: "Mary")) == .samePerson)
    #expect(like(known("Máry", "CITIZEN", "1985-04-12")) == .samePerson)
    #expect(like(known("Joe", "Other", "1960-01-01", phone: "0412 345 678")) == .samePhone)
    #expect(like(known("Mary", "Citizen", "1985-12-04")) == .swappedBirth)
    #expect(like(known("Mary", "Citizn", "1985-04-12")) == .slip)
    #expect(like(known("Mary", "Citizen", "1960-01-01")) == .sameName)
    #expect(like(known("Mark", "Jones", "1985-04-12")) == nil)
    #expect(like(known("Mary", "Citizenship", "1985-04-12")) == nil)
  }

  @Test func noPhoneIsNobodysPhone() {
    let new = read("Mary Citizen 12041985")
    #expect(Likeness.of(known("Joe", "Other", "1960-01-01"), to: new) == nil)
  }
}
