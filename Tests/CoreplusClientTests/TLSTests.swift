import Booking
import CoreplusAPI
import HTTPServer
import TestKit
import Testing

@testable import CoreplusClient

/// A token goes only to a server with a trusted certificate for its name.
@Suite struct TLSTests {
  private static func server(_ certificate: Certificate) throws -> HTTPServer {
    var configuration = HTTPServer.Configuration()
    configuration.tls = .init(certificate: certificate.certificate, key: certificate.key)
    return try HTTPServer(
      configuration,
      handler: { _, reply in
        reply(
          APIResponse(
            status: 200, headers: ["Content-Type": "application/json"],
            body: Array(Desk.locations.utf8)))
      }, log: { _ in })
  }

  @Test func aTrustedCertificateOfThatNameAndNoOther() async throws {
    let folder = TemporaryFolder()
    let certificate = try Certificate.make(in: folder)
    let server = try Self.server(certificate)
    defer { server.stop() }
    let good = Desk.service(
      "https://localhost:\(server.port)", caFile: certificate.certificateFile)
    #expect(try await good.locations().count == 1)
    for (host, file) in [("localhost", nil), ("127.0.0.1", certificate.certificateFile)] {
      let service = Desk.service("https://\(host):\(server.port)", caFile: file)
      let failure = await failure { () throws(BookingFailure) in
        _ = try await service.locations()
      }
      #expect(failure?.code == .unreachable, "\(host): \(failure as Any)")
      #expect(failure?.sentence.contains("ca-file") == true, "\(failure as Any)")
    }
  }
}
