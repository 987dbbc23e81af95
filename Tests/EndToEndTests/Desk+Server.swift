import Foundation
import TestKit

extension Desk {
  /// Starts a server with its own demo clinic on a free port, and connects this desk to it, with
  /// the credentials of a new application.
  func connectToServer(permissions: String = "all") throws -> RunningProgram {
    let database = folder.file("server/clinic.sqlite")
    let server = try RunningProgram(
      [
        Self.program("coredesk-server"), "serve", "--listen", "127.0.0.1:0", "--database", database,
        "--demo",
      ], environment: environment)
    let url = try server.line(after: "listening on ")
    let created = try Finished.running(
      [
        Self.program("coredesk-server"), "app", "create", "--name", "Front desk", "--permissions",
        permissions, "--database", database, "--json",
      ], environment: environment)
    guard
      let application = try JSONSerialization.jsonObject(with: Data(created.output.utf8))
        as? [String: Any]
    else { throw TimedOut(waitingFor: "an application", seen: "\(created)") }
    environment["COREDESK_URL"] = url
    for (variable, key) in [
      ("COREDESK_CONSUMER_ID", "consumerId"), ("COREDESK_ACCESS_TOKEN", "accessToken"),
      ("COREDESK_SECRET", "secret"),
    ] {
      environment[variable] = application[key] as? String
    }
    return server
  }
}

/// Where a test's diary is kept: in the built-in demo clinic, or on a server.
enum Home: String, CaseIterable, Sendable {
  case embedded, server

  /// A desk with such a diary. Keep the server as long as the desk.
  func desk() throws -> (Desk, RunningProgram?) {
    let desk = Desk()
    return (desk, self == .server ? try desk.connectToServer() : nil)
  }
}
