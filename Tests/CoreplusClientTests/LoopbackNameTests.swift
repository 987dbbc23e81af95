import Booking
import TestKit
import Testing

@testable import CoreplusClient

/// `localhost` and the names below it mean this machine, whatever a resolver says, and also without
/// a resolver (RFC 6761 section 6.3).
@Suite struct LoopbackNameTests {
  @Test(arguments: ["localhost", "desk.localhost", "Desk.LOCALHOST"])
  func aNameOfThisMachineNeedsNoResolver(_ host: String) async throws {
    let server = ScriptedServer { _ in .reply(200, Desk.locations) }
    let service = Desk.service("http://\(host):\(server.port)")
    #expect(try await service.locations().count == 1)
    #expect(server.requests.first?.fields["host"] == "\(host):\(server.port)")
  }
}
