import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// `coredesk profiles` in the real binary, against real servers.
  @Suite struct ProfilesTests {
    private let desk = Desk()
    private var path: String { desk.folder.file("config/coredesk/config.ini") }

    private func file() -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

    private func arguments(
      _ name: String, _ server: ServerProcess, _ application: Application
    ) -> [String] {
      [
        "profiles", "add", name, "--url", "http://127.0.0.1:\(server.port)", "--consumer-id",
        application.consumerId, "--access-token", application.accessToken,
      ]
    }

    private func server() throws -> (ServerProcess, Application) {
      let server = try ServerProcess("--demo")
      return (server, try server.createApplication("--name", "a", "--permissions", "all"))
    }

    /// Runs it with a pipe for standard input.
    private func pipe(_ secret: String, _ arguments: [String]) throws -> Finished {
      let input = desk.folder.write(secret, to: "input")
      return try Finished.running(
        ["sh", "-c", "cat \"$0\" | \"$@\"", input, Desk.program("coredesk")] + arguments,
        environment: desk.environment)
    }

    @Test func theSecretIsAskedForWithoutEchoAndChecked() throws {
      let (server, application) = try server()
      let terminal = try ask("riverside", server, application)
      #expect(!terminal.hasItsSettingsBack)
      try terminal.type(application.secret + "\n")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(terminal.text.contains("riverside is saved. In use: riverside."))
      #expect(!terminal.text.contains(application.secret))
      #expect(terminal.hasItsSettingsBack)
      #expect(file().contains("\nsecret = \(application.secret)\n"))
      #expect(try desk.run("locations").status == 0)
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }

    /// Others can see a command line, so the access token can be typed too.
    @Test func fromAPipeEachIsALine() throws {
      let (server, application) = try server()
      let given = Array(arguments("riverside", server, application).dropLast(2))
      let short = try pipe(application.accessToken + "\n", given)
      #expect(short.status == 65 && short.errors.contains("no secret was given; nothing was saved"))
      let done = try pipe("\(application.accessToken)\n\(application.secret)\n", given)
      #expect(done.status == 0, "\(done)")
      #expect(file().contains("\naccess-token = \(application.accessToken)\n"))
      #expect(!(done.output + done.errors).contains(application.accessToken))
      #expect(try desk.run("locations").status == 0)
    }

    private func ask(
      _ name: String, _ server: ServerProcess, _ application: Application
    ) throws -> PseudoTerminal {
      let terminal = try PseudoTerminal(
        [Desk.program("coredesk")] + arguments(name, server, application),
        environment: desk.environment)
      try terminal.wait(for: "the question") { $0.text.contains("Secret of \(name) (not shown): ") }
      return terminal
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGQUIT, SIGHUP])
    func howeverItEndsTheTerminalIsAsBefore(_ signal: Int32) throws {
      let (server, application) = try server()
      let terminal = try ask("riverside", server, application)
      if signal == SIGINT {
        try terminal.type("half of it\u{3}")
      } else {
        try terminal.type("half of it")
        terminal.child.send(signal: signal)
      }
      #expect(try terminal.waitForEnd() == .signalled(signal))
      #expect(terminal.hasItsSettingsBack)
      #expect(!terminal.text.contains("half of it"))
      #expect(file() == "")
    }

    @Test func withoutASecretNothingIsSaved() throws {
      let (server, application) = try server()
      let terminal = try ask("riverside", server, application)
      try terminal.type("\u{4}")
      #expect(try terminal.waitForEnd() == .exited(65))
      #expect(terminal.hasItsSettingsBack)
      #expect(try pipe("", arguments("riverside", server, application)).status == 65)
      #expect(try pipe("a b\n", arguments("riverside", server, application)).status == 65)
      #expect(file() == "")
    }

    @Test func whatTheServerRefusesIsNotSaved() throws {
      let (server, application) = try server()
      let add = arguments("riverside", server, application)
      let wrong = String(repeating: "x", count: 56)
      let refused = try pipe(wrong + "\n", add)
      #expect(refused.status == 77, "\(refused)")
      #expect(
        refused.errors.contains("Invalid token") && refused.errors.contains("Nothing was saved"))
      #expect(!(refused.output + refused.errors).contains(wrong))
      #expect(file() == "")
      server.signal(SIGTERM)
      _ = try server.waitForEnd()
      let silent = try pipe(application.secret + "\n", add)
      #expect(silent.status == 69, "\(silent)")
      #expect(file() == "")
      #expect(try pipe(wrong + "\n", add + ["--no-check"]).status == 0)
      #expect(file().contains("secret = \(wrong)\n"))
    }

    @Test func severalPracticesAreKeptApart() throws {
      let (server, application) = try server()
      let secrets = desk.folder.write(application.secret + "\n", to: "lakeside.secret")
      desk.folder.write("# by hand\n[console]\ntheme = light\n", to: "config/coredesk/config.ini")
      #expect(try pipe(application.secret, arguments("riverside", server, application)).status == 0)
      let second = try desk.run(
        arguments("lakeside", server, application) + [
          "--secret-file", secrets, "--environment", "production",
        ])
      #expect(second.output == "lakeside is saved. In use: riverside.\n", "\(second)")
      #expect(file().hasPrefix("# by hand\n[console]\nprofile = riverside\ntheme = light\n"))

      let list = try desk.run("profiles", "list")
      #expect(list.status == 0)
      let lines = list.output.split(separator: "\n").map {
        $0.split(separator: " ").map(String.init)
      }
      let address = "http://127.0.0.1:\(server.port)"
      #expect(lines[1] == ["riverside", "SANDBOX", address, "in", "use"])
      #expect(lines[2] == ["lakeside", "PRODUCTION", address])

      #expect(
        try desk.run("profiles", "use", "lakeside").output
          == "lakeside is chosen. In use: lakeside.\n")
      #expect(try desk.run("locations").status == 0)
      let document = try desk.document("profiles", "remove", "lakeside")
      #expect(document["inUse"] as? String == "riverside")
      #expect(try desk.document("profiles", "list")["inUse"] as? String == "riverside")
      #expect(try desk.run("profiles", "remove", "riverside").output.contains("demo clinic"))
      #expect(file() == "# by hand\n[console]\ntheme = light\n")
      #expect(FileManager.default.fileExists(atPath: secrets))
    }

    @Test func credentialsAreNeverShown() throws {
      let (server, application) = try server()
      let add = arguments("riverside", server, application)
      var said = try pipe(application.secret, add)
      #expect(said.status == 0, "\(said)")
      for arguments in [["list"], ["list", "--json"], ["use", "riverside"], ["use", "nobody"]] {
        let done = try desk.run(["profiles"] + arguments)
        said.output += done.output + done.errors
      }
      said.output += try pipe(application.secret, add).errors
      for hidden in [application.secret, application.accessToken, application.consumerId] {
        #expect(!(said.output + said.errors).contains(hidden))
      }
    }

    @Test(
      arguments: [
        (["use", "nobody"], 65, "no profile nobody"),
        (["remove", "nobody"], 65, "no profile nobody"),
        (
          ["add", "a b", "--url", "https://x", "--consumer-id", "c", "--access-token", "t"], 64,
          "NAME"
        ),
        (
          ["add", "demo", "--url", "https://x", "--consumer-id", "c", "--access-token", "t"], 64,
          "demo"
        ),
        (
          ["add", "a", "--url", "http://x.example", "--consumer-id", "c", "--access-token", "t"],
          64, "https"
        ),
        (
          [
            "add", "a", "--url", "https://x", "--consumer-id", "c", "--access-token",
            "t\nsecret-command = x",
          ], 64, "one line"
        ),
        (["add", "a"], 64, "--url"), ([], 64, "second word"),
      ] as [([String], Int32, String)])
    func mistakesAreSaidAndNothingIsWritten(
      _ arguments: [String], _ status: Int32, _ words: String
    ) throws {
      let done = try desk.run(["profiles"] + arguments)
      #expect(done.status == status, "\(done)")
      #expect(done.errors.contains(words), "\(done)")
      #expect(file() == "")
    }

    /// In the file, a relative path would mean another file.
    @Test func aRelativePathNeedsTheFolderItStartsIn() throws {
      let add =
        [Desk.program("coredesk")] + [
          "profiles", "add", "a", "--url", "https://x", "--consumer-id", "c", "--access-token", "t",
          "--secret-file", "secret", "--no-check",
        ]
      let gone = desk.folder.file("gone")
      let done = try Finished.running(
        ["sh", "-c", "mkdir \(gone); cd \(gone); rmdir \(gone); exec \"$0\" \"$@\""] + add,
        environment: desk.environment)
      #expect(done.status == 64 && done.errors.contains("--secret-file a path that begins with /"))
      #expect(file() == "")
      let there = try Finished.running(
        ["sh", "-c", "cd \(desk.folder.path); exec \"$0\" \"$@\""] + add,
        environment: desk.environment)
      #expect(there.status == 0 && file().contains("secret-file = \(desk.folder.path)/secret\n"))
    }

    @Test func aFileThatDoesNotParseIsNamedWithItsLine() throws {
      desk.folder.write("[console]\ncolour = red\n", to: "config/coredesk/config.ini")
      for verb in [["list"], ["use", "demo"], ["remove", "a"]] {
        let done = try desk.run(["profiles"] + verb)
        #expect(done.status == 78 && done.errors.contains("line 2"), "\(done)")
      }
      #expect(file() == "[console]\ncolour = red\n")
    }
  }
}
