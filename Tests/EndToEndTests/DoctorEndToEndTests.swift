import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// `coredesk doctor` in the real binary, against the real server.
  @Suite struct DoctorEndToEndTests {
    @Test func theDemoClinicIsHealthy() throws {
      let done = try Desk().run("doctor")
      #expect(done.status == 0, "\(done)")
      #expect(done.output.contains("the built-in demo clinic answers"))
      #expect(!done.output.contains("wrong"))
    }

    @Test func whatKeepsADeskFromWorkingIsNamed() throws {
      let server = try ServerProcess("--demo")
      let whole = try desk(at: server, permissions: "all").0
      #expect(try whole.run("doctor").status == 0)

      let (narrowDesk, narrow) = try desk(at: server, permissions: "VIEW_LOCATION,VIEW_CLIENT")
      let done = try narrowDesk.run("doctor", "--json")
      #expect(done.status == 78)
      #expect(done.output.contains("tick VIEW_PRACTITIONER, VIEW_APPOINTMENTTYPE"))
      for hidden in [narrow.secret, narrow.accessToken, narrow.consumerId] {
        #expect(!(done.output + done.errors).contains(hidden))
      }

      narrowDesk.environment["COREDESK_SECRET"] = String(repeating: "x", count: 56)
      let refused = try narrowDesk.run("doctor")
      #expect(refused.status == 78 && refused.output.contains("Invalid token"))
    }

    private func desk(
      at server: ServerProcess, permissions: String
    ) throws -> (Desk, Application) {
      let application = try server.createApplication("--name", "a", "--permissions", permissions)
      let desk = Desk()
      desk.environment.merge(
        [
          "COREDESK_URL": "http://127.0.0.1:\(server.port)",
          "COREDESK_CONSUMER_ID": application.consumerId,
          "COREDESK_ACCESS_TOKEN": application.accessToken, "COREDESK_SECRET": application.secret,
        ]) { $1 }
      return (desk, application)
    }

    @Test func aBrokenConfigurationIsAFindingToo() throws {
      let desk = Desk()
      desk.folder.write("[console]\ncolour = red\n", to: "config/coredesk/config.ini")
      let done = try desk.run("doctor")
      #expect(done.status == 78)
      #expect(done.output.contains("wrong") && done.output.contains("line 2"))
    }
  }
}
