import Booking
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

  /// Phone numbers as cards print them, in groups.
  @Test(arguments: [
    "0412 345 678", "(0412) 345-678", "+61 412 345 678", "+61 (0)412 345 678", "61 412 345 678",
  ])
  func groupsAreOneNumber(_ written: String) {
    let search = search("smith \(written)")
    #expect(search.query.all("mobile") == ["0412345678"])
    #expect(search.query.all("name") == ["smith"])
    #expect(search.rest == [])
  }

  /// The name goes to the server as it is typed, the longest word of it.
  @Test(arguments: [
    ("josé", "josé", 0), ("jo garcía", "garcía", 1), ("O'Brien mary", "O'Brien", 1),
    ("smith-jones ann", "smith-jones", 1), ("jan jan", "jan", 0),
  ])
  func oneNameIsAskedFor(_ written: String, _ asked: String, _ rest: Int) {
    let search = search(written)
    #expect(search.query.all("name") == [asked])
    #expect(search.rest.count == rest)
  }

  /// What a server replied that has only the documented list, here always the same rows.
  private func found(_ text: String, among names: [(String, String)]) async throws -> [String] {
    let rows = names.enumerated().map { number, name in
      #"{"clientId":"\#(guid("c\(number)"))","firstName":"\#(name.0)","lastName":"\#(name.1)"}"#
    }
    let server = ScriptedServer { request in
      let target = request.target.lowercased()
      if target.contains("/coredesk/") { return .reply(404, "") }
      if target.contains("/location") { return .reply(200, Desk.locations) }
      return .reply(
        200,
        #"{"clients":[\#(rows.joined(separator: ","))],"#
          + #""paging":{"totalRows":\#(rows.count),"pageNumber":1,"pageSize":100}}"#)
    }
    let found = try await Desk.service(server.origin).clients(matching: text, limit: 9)
    return found.matches.map { "\($0.client.givenName) \($0.client.familyName)" }
  }

  @Test(arguments: ["garcia jose", "GARCÍA jos", "jose garcía", "j garcia-lopez"])
  func accentsMakeNoDifference(_ text: String) async throws {
    let found = try await found(
      text, among: [("Ana", "García López"), ("José", "García López"), ("Rosé", "García López")])
    #expect(found == ["José García López"])
  }

  /// As everywhere else: family names first, then beginnings of them, then given names.
  @Test func theBestMatchComesFirst() async throws {
    let found = try await found(
      "jose",
      among: [("Marijose", "Abad"), ("José", "Abad"), ("Ana", "Josèphe"), ("Ana", "José")])
    #expect(found == ["Ana José", "Ana Josèphe", "José Abad", "Marijose Abad"])
  }
}
