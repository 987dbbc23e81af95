import CivilTime
import CoreplusAPI
import TestKit
import Testing

@testable import CoreplusClient

/// A search on a server that has only the documented filters.
@Suite struct PlainSearchTests {
  private func search(_ text: String) -> ClientSearch {
    ClientSearch(text, today: DatesOfBirth.today)
  }

  @Test(arguments: DatesOfBirth.written)
  func datesOfBirth(_ written: String, _ day: Day) {
    let search = search("smith \(written) 0412345678")
    #expect(search.query.all("dateOfBirth") == [day.description])
    #expect(search.query.all("mobile") == ["0412345678"])
    #expect(search.query.all("name") == ["smith"])
    #expect(search.rest == [])
  }

  /// Eight digits that can't be a date of birth are part of a phone number.
  @Test(arguments: ["31021985", "12042050", "04121234", "0412-345-678"])
  func phoneNumbers(_ written: String) {
    let search = search(written)
    #expect(search.query.all("dateOfBirth") == [])
    #expect(search.query.all("mobile") == [written.filter(\.isNumber)])
  }
}
