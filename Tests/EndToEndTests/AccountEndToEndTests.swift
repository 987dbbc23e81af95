import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// `signup`, `practice`, the terms and the audit trail, by the commands.
  @Suite struct AccountEndToEndTests {
    private func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> Finished {
      try run(folder, arguments)
    }

    private func run(_ folder: TemporaryFolder, _ arguments: [String]) throws -> Finished {
      try ServerProcess.run(
        arguments + ["--database", folder.file("clinic.sqlite")], in: folder)
    }

    private func object(_ done: Finished) throws -> NSDictionary {
      #expect(done.status == 0, "\(done)")
      return try #require(
        try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? NSDictionary)
    }

    @Test func aSandboxAccountOpensAServer() throws {
      let folder = TemporaryFolder()
      let signedUp = try run(
        folder, "signup", "--practice", "Bayside Physio", "--email", "desk@bayside.example",
        "--json")
      let account = try object(signedUp)
      #expect(account["practice"] as? String == "Bayside Physio")
      let application = try JSONDecoder().decode(Application.self, from: Data(signedUp.output.utf8))
      let server = try ServerProcess(in: folder)
      let client = try server.connect()
      client.send(
        application.request("GET", "/API/Core/v2.1/Practitioner/?pageSize=1", port: server.port))
      let reply = try client.reply()
      #expect(reply.status == 200 && reply.body.contains(#""totalRows":12"#))
      // The view just made is in the trail, and the trail is whole.
      client.send(
        application.request("GET", "/API/Core/v2.1/Client/?name=smith", port: server.port))
      #expect(try client.reply().status == 200)
      let verified = try object(run(folder, "audit", "verify", "--json"))
      #expect(verified["whole"] as? Bool == true)
      let exported = try run(folder, "audit", "export")
      #expect(exported.output.contains("\tadministration\tsigning up\t"))
      #expect(!exported.output.contains("Bayside"))
      let again = try run(
        folder, "signup", "--practice", "BAYSIDE physio", "--email", "desk@bayside.example")
      #expect(again.status == 1 && again.errors.contains("another name"))
    }

    @Test func productionAsksForTheTerms() throws {
      let folder = TemporaryFolder()
      let practice = try object(
        run(folder, "practice", "create", "--name", "Real", "--environment", "production", "--json")
      )
      #expect(practice["environment"] as? String == "production")
      let create = ["app", "create", "--name", "Desk", "--permissions", "all", "--json"]
      let unasked = try run(folder, create)
      #expect(unasked.status == 1 && unasked.errors.contains("app terms"))
      let made = try object(run(folder, create + ["--agree", "Kim Example"]))
      let id = try #require(made["applicationId"] as? String)
      #expect(try run(folder, "app", "endpoint", id, "Message", "on").status == 0)
      #expect(try run(folder, "app", "disable", id).status == 0)
      let refused = try run(folder, "app", "enable", id)
      #expect(refused.status == 1 && refused.errors.contains("app terms"))
      let enabled = try object(run(folder, "app", "enable", id, "--agree", "Kim Example", "--json"))
      #expect(enabled["effectiveEndpoints"] as? [String] == ["Message"])
      #expect(
        (enabled["agreement"] as? NSDictionary)?["agreedBy"] as? String == "Kim Example")
      let terms = try ServerProcess.run(["app", "terms"], in: folder)
      #expect(terms.status == 0 && terms.output.hasPrefix("Terms for applications, edition "))

      let sandbox = try run(folder, "serve", "--environment", "sandbox")
      #expect(sandbox.status == 78 && sandbox.errors.contains("is for production"))
      let signUp = try run(folder, "signup", "--practice", "X", "--email", "a@b.example")
      #expect(signUp.status == 78)
    }

    /// A person who can write the file can change the trail, but `audit verify` notices.
    @Test func aChangedTrailIsFound() throws {
      let folder = TemporaryFolder()
      _ = try run(folder, "practice", "create", "--name", "A")
      for name in ["one", "two"] {
        _ = try run(folder, "app", "create", "--name", name, "--permissions", "all")
      }
      let head = try #require(
        try object(run(folder, "audit", "verify", "--json"))["head"] as? String)
      try sql(
        "DROP TRIGGER audit_never_changed; UPDATE audit SET actor = 'nobody' WHERE number = 2",
        folder)
      let changed = try run(folder, "audit", "verify")
      #expect(changed.status == 65 && changed.output.contains("record 2 doesn't follow"))
      try sql(
        "UPDATE audit SET actor = 'administration'; DROP TRIGGER audit_never_deleted;"
          + "DELETE FROM audit WHERE number = 3", folder)
      #expect(try run(folder, "audit", "verify").status == 0)
      let cut = try run(folder, "audit", "verify", "--head", head)
      #expect(cut.status == 65 && cut.output.contains("Cut off"))
    }

    private func sql(_ text: String, _ folder: TemporaryFolder) throws {
      let done = try Finished.running(
        ["/usr/bin/sqlite3", "-batch", folder.file("clinic.sqlite"), text],
        environment: ServerProcess.environment(folder))
      #expect(done.status == 0, "\(done)")
    }
  }
}
