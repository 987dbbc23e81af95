import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// If the configuration, a file or a server can't be used, there is one sentence and a status,
  /// and nothing is changed.
  @Suite struct SetupTests {
    private static let credentials = """
      consumer-id = c
      access-token = a
      secret = s
      """

    @Test func aConfigurationThatOthersCanReadIsRefused() throws {
      let desk = Desk()
      let path = desk.folder.write(
        "[profile clinic]\nurl = http://127.0.0.1:1\n\(Self.credentials)\n",
        to: "config/coredesk/config.ini", mode: 0o644)
      expect(try desk.run("locations"), 78, "chmod 600 \(path)")
      #expect(chmod(path, 0o600) == 0)
      // Now it is read, and no server answers there.
      expect(try desk.run("locations"), 69, "127.0.0.1")
    }

    @Test(arguments: [
      ("[console]\ntheme = light\ncolour = red\n", "line 3"),
      ("[colours]\nred = 1\n", "line 2"),
      ("theme = light\n", "line 1"),
      ("[console]\nwhat\n", "line 2"),
      ("[profile clinic]\nurl = ftp://example.org\n", "line 2"),
      ("[profile clinic]\nurl = http://example.org\n", "https"),
      ("[profile clinic]\nurl = https://example.org\n", "consumer-id"),
      ("[calendar]\nrow-minutes = 7\n", "line 2"),
    ])
    func aConfigurationThatMakesNoSenseIsRefused(_ text: String, _ word: String) throws {
      let desk = Desk()
      desk.folder.write(text, to: "config/coredesk/config.ini")
      expect(try desk.run("locations", "--json"), 78, word, output: "result")
    }

    @Test func aConfigurationThatIsNoFileIsRefused() throws {
      let desk = Desk()
      desk.folder.write("", to: "config/coredesk/config.ini/x")
      expect(try desk.run("locations"), 78, "config.ini")
    }

    @Test func profilesAndVariablesThatLeadNowhere() throws {
      let desk = Desk()
      expect(try desk.run("locations", "--profile", "nowhere"), 78, "nowhere")
      desk.environment["COREDESK_URL"] = "http://127.0.0.1:1"
      expect(try desk.run("locations"), 78, "COREDESK_CONSUMER_ID")
      // The demo clinic, if it is named, needs none of it.
      #expect(try desk.run("locations", "--demo").status == 0)
      desk.environment["COREDESK_NOW"] = "half past eight"
      expect(try desk.run("locations", "--demo"), 78, "COREDESK_NOW")
    }

    @Test func aServerThatDoesNotAnswerOrDoesNotLetUsIn() throws {
      let desk = Desk()
      let server = try desk.connectToServer(permissions: "VIEW_LOCATION")
      #expect(try desk.run("token").status == 0)
      expect(try desk.run("appointments", "--from", "today", "--to", "today"), 77, "Not authorized")
      desk.environment["COREDESK_SECRET"] = "another"
      expect(try desk.run("locations"), 77, "Invalid token")
      server.child.send(signal: SIGTERM)
      #expect(try server.child.waitForEnd() == .exited(0))
      expect(try desk.run("locations"), 69, "127.0.0.1")
    }

    @Test func filesThatAreNoDemoClinic() throws {
      let desk = Desk()
      let file = desk.folder.write("not a folder", to: "file")
      expect(try desk.run("locations", "--data-dir", file), 78, "file")

      let garbage = desk.folder.write("not a database, only text", to: "garbage/demo.sqlite")
      expect(
        try desk.run("locations", "--data-dir", desk.folder.file("garbage")), 65, "demo.sqlite")
      #expect(try String(contentsOfFile: garbage, encoding: .utf8) == "not a database, only text")

      desk.folder.write("", to: "other/x")
      let other = desk.folder.file("other/demo.sqlite")
      let made = try Finished.running(
        ["sqlite3", other, "CREATE TABLE recipe(name); INSERT INTO recipe VALUES('soup');"],
        environment: desk.environment)
      #expect(made.status == 0)
      expect(try desk.run("locations", "--data-dir", desk.folder.file("other")), 65, "demo.sqlite")
      let tables = try Finished.running(
        ["sqlite3", other, "SELECT group_concat(name) FROM sqlite_schema"],
        environment: desk.environment)
      #expect(tables.output == "recipe\n")
    }

    @Test func aClinicThatAnotherProgramKeepsLocked() throws {
      let desk = Desk()
      let place = try Place(on: desk)
      let holder = try RunningProgram(
        [
          "python3", "-c",
          """
          import signal, sqlite3
          held = sqlite3.connect("\(desk.folder.file("data/coredesk/demo.sqlite"))")
          held.execute("BEGIN IMMEDIATE")
          print("held", flush=True)
          signal.pause()
          """,
        ], environment: desk.environment)
      _ = try holder.line(after: "held")
      expect(try desk.run(place.booking), 75, "Try again")
      // A reader doesn't wait for a writer.
      let day = try desk.rows(
        "appointments", "appointments", "--from", place.day, "--to", place.day, "--client",
        place.client)
      #expect(!day.contains { instant($0["startDateTime"]) == instant(place.start) })
      holder.child.send(signal: SIGKILL)
      _ = try holder.child.waitForEnd()
      #expect(try desk.run(place.booking).status == 0)
    }

    private func expect(
      _ done: Finished, _ status: Int32, _ words: String, output: String = "",
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      #expect(done.status == status, "\(done)", sourceLocation: sourceLocation)
      #expect(
        done.errors.hasPrefix("coredesk: ") && done.errors.contains(words)
          && done.errors.split(separator: "\n").count == 1, "\(done)",
        sourceLocation: sourceLocation)
      #expect(
        output == "" ? done.output == "" : done.output.contains(output), "\(done)",
        sourceLocation: sourceLocation)
    }
  }
}
