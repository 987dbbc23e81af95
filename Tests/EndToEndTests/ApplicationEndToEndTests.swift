import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// `coredesk-server app` changes an application while a server runs.
  @Suite struct ApplicationEndToEndTests {
    @Test func ticksCountAfterDisablingAndEnabling() throws {
      let server = try ServerProcess("--demo", "--explain")
      let app = try server.createApplication("--name", "Kiosk", "--permissions", "VIEW_LOCATION")
      let desk = Desk()
      desk.environment.merge(
        [
          "COREDESK_URL": "http://127.0.0.1:\(server.port)",
          "COREDESK_CONSUMER_ID": app.consumerId, "COREDESK_ACCESS_TOKEN": app.accessToken,
          "COREDESK_SECRET": app.secret,
        ]) { $1 }
      #expect(try desk.run("practitioners").status == 77)

      let granted = try run(server, "grant", app.applicationId, "--permissions", "all")
      #expect(granted.status == 0 && granted.output.contains("ticked, not yet effective:"))
      #expect(granted.output.contains("Disable the application and enable it again"))
      #expect(try desk.run("practitioners").status == 77)
      let early = try run(server, "enable", app.applicationId)
      #expect(early.status == 1 && early.errors.contains("disable it and enable it again"))

      #expect(try run(server, "disable", app.consumerId).status == 0)
      let shut = try desk.run("doctor")
      #expect(shut.status == 78 && shut.output.contains("disabled"))
      #expect(try run(server, "enable", app.applicationId).status == 0)
      #expect(try desk.run("practitioners").status == 0)

      let list = try run(server, "list", "--json")
      #expect(list.status == 0 && list.output.contains(#""name":"Kiosk""#))
      let show = try run(server, "show", app.applicationId)
      for hidden in [app.secret, app.accessToken] {
        #expect(!(list.output + show.output + granted.output).contains(hidden))
      }
    }

    @Test func mistakesAreRefusedWithTheirStatus() throws {
      let server = try ServerProcess("--demo")
      let app = try server.createApplication("--name", "Kiosk", "--permissions", "all")
      for (arguments, status, words) in [
        (["show", "nobody"], 65, "app list"), (["extend", app.applicationId], 1, "app refresh"),
        (["grant", app.applicationId], 64, "--permissions"),
        (["grant", app.applicationId, "--permissions", "FLY"], 64, "FLY"), (["show"], 64, "ID"),
      ] as [([String], Int32, String)] {
        let done = try run(server, arguments)
        #expect(done.status == status && done.errors.contains(words), "\(arguments): \(done)")
        #expect(done.output.isEmpty)
      }
    }

    private func run(_ server: ServerProcess, _ arguments: String...) throws -> Finished {
      try run(server, arguments)
    }

    private func run(_ server: ServerProcess, _ arguments: [String]) throws -> Finished {
      try ServerProcess.run(
        ["app"] + arguments + ["--database", server.folder.file("clinic.sqlite")],
        in: server.folder)
    }
  }
}
