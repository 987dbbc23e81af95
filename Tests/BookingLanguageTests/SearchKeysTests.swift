import Booking
import BookingLanguage
import CivilTime
import TestKit
import Testing

/// The keys as stores have kept them for years. Where one of these changes, files hold keys of
/// other rules: then `SearchKeys.version` goes up, and the keys of the new version stand here.
@Suite struct SearchKeysTests {
  private static func person(
    _ given: String, _ family: String, preferred: String = "", middle: String = "",
    phones: [String] = ["", "", ""]
  ) -> ClientRecord {
    var record = ClientRecord(
      client: Client(id: "a", givenName: given, familyName: family, dateOfBirth: nil))
    record.client.preferredName = preferred
    record.client.middleName = middle
    (record.mobile, record.homePhone, record.workPhone) = (phones[0], phones[1], phones[2])
    return record
  }

  @Test(arguments: [
    (
      person(
        "Jane", "Smith-O'Hara", preferred: "Jan", middle: "Ænne",
        phones: ["+61 491 570 006", "(03) 5550 1234", ""]),
      ["smith ohara", "jane", "jane smith ohara\njan", "0491570006"],
      "^^smith^^ohara!^^jane!^^aenne^^jan^^smithohara!^^0491570006^^0355501234"
    ),
    (
      person("Sukarno", ""), ["sukarno", "", "sukarno \n", ""], "^^sukarno!!!"
    ),
    (
      person("小明", "王"), ["王", "小明", "小明 王\n", ""], "^^王!^^小明!^^王小明!"
    ),
    (
      person("Thị Hồng", "Đặng", phones: ["n/a", "", "61491570006"]),
      ["dang", "thi hong", "thi hong dang\n", ""], "^^dang!^^thi^^hong!!^^0491570006"
    ),
  ])
  func areThoseOfVersionOne(record: ClientRecord, keys: [String], text: String) {
    #expect(SearchKeys.version == 1)
    let found = SearchKeys(record)
    #expect([found.family, found.given, found.full, found.mobile] == keys)
    #expect(found.text == text)
  }
}
