import ClinicStore
import CommandLine
import ServerVerbs
import Testing

private let program = ServerProgram.table(libraries: ["sqlite 3.40.1"], serve: { _ in })

private func options(
  _ arguments: String..., variables: [String: String] = ["HOME": "/home/ada"]
) throws -> ServeOptions {
  guard case .run(let line, .serve) = try program.parse(arguments) else {
    throw Failure("not an invocation", .usage)
  }
  return try ServeOptions(line, variables: variables)
}

@Suite struct ServerProgramTests {
  @Test func theTableIsSoundAndItsHelpFits() {
    #expect(program.contradictions() == [])
    for text in [program.usage()] + program.commands.map(program.usage(for:)) {
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
    for status in ["64", "65", "69", "75", "78"] {
      #expect(program.usage().contains("\n  \(status)  "))
    }
  }

  @Test func serveIsWhatRunsByDefault() throws {
    let plain = try options()
    #expect(plain == (try options("serve")))
    #expect(plain.listen == HostPort(host: "127.0.0.1", port: 8750))
    #expect(plain.database == "/home/ada/.local/share/coredesk/clinic.sqlite")
    #expect(plain.environment == nil && plain.tls == nil)
    #expect(!plain.isDemo && !plain.explains && !plain.isLenient)
  }

  @Test func everyOptionIsHeard() throws {
    let all = try options(
      "--listen", "[::1]:0", "--database", "x.sqlite", "--demo", "--environment", "production",
      "--public-url", "https://api.clinic.example", "--explain", "--lenient", "--tls-cert", "c",
      "--tls-key", "k")
    #expect(all.listen == HostPort(host: "::1", port: 0) && all.database == "x.sqlite")
    #expect(all.isDemo && all.explains && all.isLenient && all.environment == .production)
    #expect(all.publicURL == "https://api.clinic.example")
    #expect(all.tls?.certificate == "c" && all.tls?.key == "k")
    #expect(all.readiness(port: 4711) == "listening on https://[::1]:4711\n")
    #expect(try options().readiness(port: 80) == "listening on http://127.0.0.1:80\n")
  }

  @Test(arguments: [
    (["--tls-cert", "c"], "--tls-cert and --tls-key go together; give both"),
    (
      ["--listen", "8750"],
      "--listen takes a host and a port such as 127.0.0.1:8750 or [::1]:8750, not '8750'"
    ),
    (
      ["--public-url", "clinic.example"],
      "--public-url takes an address such as https://clinic.example, not 'clinic.example'"
    ),
    (
      ["--environment", "prod"],
      "--environment takes sandbox or production (did you mean production?), not 'prod'"
    ),
    (
      ["app", "create"],
      "--name TEXT and --permissions LIST are missing; see 'coredesk-server app create --help'"
    ),
    (
      ["app"],
      "'app' needs a second word: create, list, show, grant, revoke, enable, disable, refresh, "
        + "extend, endpoint or terms; see 'coredesk-server app --help'"
    ),
  ])
  func usageIsComplainedAbout(_ arguments: [String], _ sentence: String) {
    do throws(Failure) {
      guard case .run(let line, .serve) = try program.parse(arguments) else {
        return
      }
      _ = try ServeOptions(line, variables: ["HOME": "/"])
      Issue.record("accepted")
    } catch {
      #expect(error == Failure(sentence, .usage))
    }
  }
}

@Suite struct TLSFilesTests {
  /// A folder opens as a file does, and only reading it fails.
  @Test(arguments: [("/nowhere/c.pem", "No such file or directory"), ("/", "Is a directory")])
  func aCertificateThatCannotBeReadIsNamedWithTheReason(_ path: String, _ reason: String) throws {
    let files = try #require(try options("--tls-cert", path, "--tls-key", path).tls)
    do throws(Failure) {
      _ = try files.read()
      Issue.record("read")
    } catch {
      #expect(
        error == Failure("the certificate \(path) can't be read: \(reason)", .configuration))
    }
  }
}

@Suite struct DatabasePathTests {
  @Test func theDataDirectoryIsFoundAsXDGWants() throws {
    let home = ["HOME": "/home/ada"]
    #expect(try DatabasePath.resolve("x", variables: [:]) == "x")
    #expect(
      try DatabasePath.resolve(nil, variables: ["XDG_DATA_HOME": "/data"])
        == "/data/coredesk/clinic.sqlite")
    for odd in ["", "data", "./data"] {
      #expect(
        try DatabasePath.resolve(nil, variables: home.merging(["XDG_DATA_HOME": odd]) { $1 })
          == "/home/ada/.local/share/coredesk/clinic.sqlite")
    }
    #expect(throws: Failure.self) { try DatabasePath.resolve(nil, variables: [:]) }
  }
}

@Suite struct StoreFailureTests {
  @Test(
    arguments: [
      (StoreFailure.Code.notADatabase, 65), (.busy, 75), (.diskFull, 75), (.cannotOpen, 78),
      (.readOnly, 78), (.tooNew, 78), (.other, 75),
    ] as [(StoreFailure.Code, Int32)])
  func eachHasItsStatus(_ code: StoreFailure.Code, _ status: Int32) {
    let failure = Failure(StoreFailure(code, "It broke; mend it.", detail: "d"))
    #expect(failure == Failure("It broke; mend it", .init(rawValue: status), detail: "d"))
  }
}
