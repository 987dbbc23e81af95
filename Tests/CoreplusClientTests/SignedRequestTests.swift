import Booking
import CoreplusAPI
import Glibc
import Signing
import TestKit
import Testing

@testable import CoreplusClient

/// Each request is signed for exactly the URL that is sent (reference sections 3.2 and 9.2).
@Suite struct SignedRequestTests {
  let server = ScriptedServer { _ in .reply(200, #"{"clients":[]}"#) }

  private func token(_ request: ScriptedServer.Request) throws -> UnverifiedToken {
    let header = request.fields["authorization"] ?? ""
    try #require(header.hasPrefix("JwToken ") && header.split(separator: " ").count == 2)
    return try JwToken.parse(String(header.dropFirst("JwToken ".count)))
  }

  @Test(arguments: [
    "/API/Core/v2.1/Location/", "/API/Core/v2.1/Client/?name=O%27Neill&pageSize=5",
    "/API/Core/v2.1/AvailabilitySlot/?practitionerId=a&practitionerId=b&x=%2B1%20%2f",
    "/API/Core/v2.1/Client/?name=%E7%8E%8B",
  ])
  func theTokenNamesTheURLAsItIsSent(_ target: String) async throws {
    let before = Int64(time(nil))
    _ = try await Desk.service(server.origin).get(target: target)
    let request = try #require(server.requests.first)
    #expect(request.target == target)
    let token = try token(request)
    #expect(token.verify(signatureWith: Desk.secret))
    #expect(token.claims.url == server.origin + target)
    #expect(token.claims.httpMethod == "GET")
    #expect(token.claims.consumerID == "consumer-1" && token.claims.accessToken == "access-1")
    #expect(token.claims.expires - token.claims.notBefore == 60)
    #expect(token.claims.notBefore <= before && token.claims.expires > before)
    #expect(request.fields["content-type"] == "application/json")
  }

  @Test func everyRequestHasATokenOfItsOwnOnOneConnection() async throws {
    let service = Desk.service(server.origin)
    for page in 1...5 {
      _ = try await service.get(target: "/API/Core/v2.1/Client/?pageNumber=\(page)")
    }
    let urls = try server.requests.map { try token($0).claims.url }
    #expect(Set(urls).count == 5)
    #expect(Set(server.requests.map(\.connection)) == [0])
  }

  @Test(arguments: ["Location", "/a b", "/a\nX-Evil: 1", "/é", ""])
  func whatIsNoTargetIsNeverSent(_ target: String) async {
    let failure = await failure { () throws(BookingFailure) in
      try await Desk.service(server.origin).get(target: target)
    }
    #expect(failure?.code == .invalid)
    #expect(server.requests.isEmpty)
  }

  @Test func moreThanAPageIsReadWhole() async throws {
    let server = ScriptedServer { request in
      let page = request.target.contains("pageNumber=2") ? 2 : 1
      let row =
        #"{"locationId":"\#(guid("loc-\(page)"))","name":"\#(page)","timeZone":{"timezoneId":"t","#
        + #""tzName":"Australia\\Perth"}}"#
      return .reply(
        200,
        #"{"locations":[\#(row)],"paging":{"totalRows":2,"pageNumber":\#(page),"pageSize":1}}"#)
    }
    let locations = try await Desk.service(server.origin).locations()
    #expect(locations.map(\.id) == ["loc-1", "loc-2"])
  }
}
