import CivilTime
import CoreplusAPI
import TestKit
import Testing

@Suite struct Targets {
  @Test(arguments: [
    "/API/Core/v2.1/Appointment/", "/api/core/V2.1/appointment", "/Api/Core/v2.1/APPOINTMENT/?a=b",
    "/API/Core/v2.1/App%6Fintment/",
  ])
  func collections(text: String) {
    let target = RequestTarget(text)
    #expect(target.api == .core(.v2point1))
    #expect(target.endpoint == "appointment")
    #expect(target.segments.count == 1)
    #expect(target.id == nil)
  }

  @Test(arguments: ["/API/Core/v2/invoice/EE-1?x=1", "/api/core/v2/Invoice/EE-1/?x=1"])
  func records(text: String) throws {
    let target = RequestTarget(text)
    #expect(target.api == .core(.v2))
    #expect(target.endpoint == "invoice")
    #expect(target.id == "EE-1")
    #expect(try target.query().first("X") == "1")
  }

  @Test func extensions() {
    let target = RequestTarget("/api/coredesk/V1/Roster/")
    #expect(target.api == .coreDesk)
    #expect(target.endpoint == "roster")
  }

  @Test(arguments: [
    "", "/", "/API", "/API/Core", "/API/Core/v1/Client/", "/API/CoreDesk/v2/Practice/", "*",
    "http://example.com/API/Core/v2/Client/", "/API//Core/v2/Client/", "/API/Core/v2/Cl%ZZ/",
    "/API/Core/v2/%00/", "/API/Core/v2/%FF/", "/API/Core/v2//", "/x/API/Core/v2/Client",
  ])
  func others(text: String) {
    #expect(RequestTarget(text).api == nil)
  }

  @Test func rawPartsAreKeptAsSent() {
    let target = RequestTarget("/API/Core/v2/Client/?q=a%20b&x=?")
    #expect(target.rawPath == "/API/Core/v2/Client/")
    #expect(target.rawQuery == "q=a%20b&x=?")
    #expect(RequestTarget("/API/Core/v2/Client/").rawQuery == nil)
  }

  /// Swift's characters are clusters: an accent would take a delimiter into its own.
  @Test func delimitersAreBytes() throws {
    let target = RequestTarget("/API/\u{301}Core/v2/Client?\u{301}a=\u{301}b&\u{301}c=d")
    #expect(target.rawPath == "/API/\u{301}Core/v2/Client")
    #expect(target.rawQuery == "\u{301}a=\u{301}b&\u{301}c=d")
    #expect(
      try target.query().parameters == [.init("\u{301}a", "\u{301}b"), .init("\u{301}c", "d")])
    #expect(RequestTarget("/API/Core/v2/Client/\u{301}x").id == "\u{301}x")
  }

  @Test func theBareApiHasNoEndpoint() {
    #expect(RequestTarget("/API/Core/v2/").api == .core(.v2))
    #expect(RequestTarget("/API/Core/v2").endpoint == "")
  }
}

@Suite struct Queries {
  @Test func namesRepeatAndCompareWithoutCase() throws {
    let query = try Query(raw: "practitionerId=a&PractitionerID=b&&x&y=&z=1=2")
    #expect(query.all("practitionerid") == ["a", "b"])
    #expect(query.first("x") == nil)
    #expect(query.first("y") == nil)
    #expect(query.first("z") == "1=2")
    #expect(query.parameters.map(\.name) == ["practitionerId", "PractitionerID", "x", "y", "z"])
  }

  @Test func decoding() throws {
    let query = try Query(
      raw: "q=firstName%3A%3DO%27Neill+Zo%C3%AB&updatedSince=2017-06-30%2014:18:00%2B1000")
    #expect(query.first("q") == "firstName:=O'Neill Zoë")
    #expect(try query.time("updatedSince")?.instant.description == "2017-06-30T04:18:00Z")
  }

  @Test(arguments: ["a=%", "a=%4", "a=%GG", "%=1", "a=%FF", "a=%00", "a=%C3"])
  func brokenEscapes(raw: String) {
    let failure = #expect(throws: WireFailure.self) { try Query(raw: raw) }
    #expect(failure?.code == .query)
  }

  @Test func anUnescapedPlusInATime() throws {
    let query = try Query(
      raw: "a=2025-05-20T09:00:00+10:00&b=2025-05-20+09:00+10:00&c=2025-05-20+09:00")
    #expect(try query.time("a")?.instant.description == "2025-05-19T23:00:00Z")
    #expect(try query.time("b")?.instant.description == "2025-05-19T23:00:00Z")
    #expect(throws: WireFailure.self) { try query.time("c") }
  }

  @Test func typedValues() throws {
    let query = try Query(raw: "t=True&f=false&n=12&d=2026-11-24&bad=x")
    #expect(try query.bool("t"))
    #expect(try !query.bool("f"))
    #expect(try !query.bool("absent"))
    #expect(try query.int("n") == 12)
    #expect(try query.requiredDay("d").description == "2026-11-24")
    #expect(throws: WireFailure.field("bad", "is not true or false")) { try query.bool("bad") }
    #expect(throws: WireFailure.field("bad", "is not a whole number")) { try query.int("bad") }
    #expect(throws: WireFailure.field("bad", "is not a date as yyyy-mm-dd")) {
      try query.day("bad")
    }
    #expect(throws: WireFailure.field("absent", "is missing")) { try query.requiredDay("absent") }
  }

  @Test func paging() throws {
    func page(_ raw: String) throws -> PageRequest { try PageRequest(Query(raw: raw)) }
    #expect(try page("") == PageRequest(pageNumber: 1, pageSize: 50))
    #expect(try page("pageNumber=3&PAGESIZE=20").offset == 40)
    #expect(try page("pageSize=100000").pageSize == 100)
    for raw in [
      "pageNumber=0", "pageNumber=-1", "pageNumber=x", "pageSize=0", "pageSize=-5",
      "pageNumber=99999999999", "pageNumber=99999999999999999999999", "pageSize=1.5",
    ] {
      #expect(throws: WireFailure.self, "\(raw)") { try page(raw) }
    }
  }

  @Test func writingEscapesStrictly() {
    let query = Query([.init("q", "lastName:=O'Neill & söhne+1/2 ~-._"), .init("x", "")])
    #expect(
      RequestTarget.text(APIPath.client, query)
        == "/API/Core/v2.1/Client/?q=lastName%3A%3DO%27Neill%20%26%20s%C3%B6hne%2B1%2F2%20~-._&x=")
    #expect(RequestTarget.text(APIPath.client) == "/API/Core/v2.1/Client/")
    #expect(APIPath.record(APIPath.client, "a/b?") == "/API/Core/v2.1/Client/a%2Fb%3F")
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = Seed(seed)
    for _ in 0..<500 {
      let query = Query(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          .init("n" + anyText(&random), anyText(&random))
        })
      #expect(try Query(raw: query.raw) == query, "seed \(seed)")
      let id = "i" + anyText(&random)
      #expect(RequestTarget(APIPath.record(APIPath.client, id)).id == id, "seed \(seed)")
    }
  }

  @Test func damageNeverTraps() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = Seed(seed)
    let alphabet = Array("/API/Core/v2.1/Client%20%FF%?&=+é-:TZ0123456789 ")
    for _ in 0..<3000 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
          alphabet.randomElement(using: &random)!
        })
      let target = RequestTarget(text)
      _ = RequestTarget("/API/Core/v2.1/" + text).segments
      if let query = try? target.query() {
        #expect((try? Query(raw: query.raw)) == query, "seed \(seed)")
        _ = try? PageRequest(query)
      }
      for time in [text, "2026-11-24" + text, "2026-11-24T09:00" + text] {
        if let read = WireTime(time) { #expect(WireTime(read.description) == read, "seed \(seed)") }
        _ = WireDate(time)
      }
    }
  }
}
