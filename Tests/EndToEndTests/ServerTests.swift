import Foundation
import TestKit
import Testing

extension EndToEnd {
  @Suite struct ServerTests {
    private let locations = "/API/Core/v2.1/Location/"
    private let newClient =
      #"{"firstName":"Ada","lastName":"Quillfeather","dateOfBirth":"1990-01-31"}"#

    /// Returns when the server has begun to read the request.
    private func sendNewClient(
      to server: ServerProcess, as application: Application
    ) throws -> RawClient {
      let client = try server.connect()
      let head = application.head(
        "POST", "/API/Core/v2.1/Client/", port: server.port, length: newClient.utf8.count)
      client.send("\(head)Expect: 100-continue\r\n\r\n")
      #expect(try client.reply().status == 100)
      client.send(newClient)
      return client
    }

    @Test func itServesSignedRequestsAndLeavesQuietly() throws {
      let server = try ServerProcess("--demo", "--explain")
      #expect(server.readiness == "listening on http://127.0.0.1:\(server.port)\n")
      let application = try server.createApplication("--name", "Front desk", "--permissions", "all")
      #expect(application.enabled && application.permissions.count == 20)
      #expect(application.permissions == application.permissions.sorted())

      let client = try server.connect()
      client.send(application.request("GET", locations, port: server.port))
      let answer = try client.reply()
      #expect(answer.status == 200 && answer.body.hasPrefix(#"{"locations":["#))
      client.get(locations)
      let refused = try client.reply()
      #expect(refused.status == 401 && refused.body.contains("Invalid token"))
      #expect(refused.fields["coredesk-reason"] == "header-missing")

      server.signal(SIGTERM)
      #expect(try server.waitForEnd() == .exited(0))
      #expect(server.output == server.readiness)
      for secret in [application.secret, application.accessToken, "Quillfeather"] {
        #expect(!server.log.contains(secret))
      }
      #expect(server.log.hasSuffix("Z stopped\n"))
    }

    @Test func permissionsAreThoseGiven() throws {
      let server = try ServerProcess("--demo")
      let application = try server.createApplication(
        "--name", "Kiosk", "--permissions", "view_location,VIEW_PRACTITIONER")
      #expect(application.permissions == ["VIEW_LOCATION", "VIEW_PRACTITIONER"])
      let client = try server.connect()
      client.send(application.request("GET", locations, port: server.port))
      #expect(try client.reply().status == 200)
      client.send(application.request("GET", "/API/Core/v2.1/Client/", port: server.port))
      let refused = try client.reply()
      #expect(refused.status == 401)
      #expect(refused.body.contains("Not authorized for viewing client list"))
    }

    /// The write waits for another program's lock when the signal comes.
    @Test(arguments: [SIGTERM, SIGINT])
    func aRequestUnderWayIsFinished(_ signal: Int32) throws {
      let folder = TemporaryFolder()
      let server = try ServerProcess("--demo", in: folder)
      let application = try server.createApplication("--name", "Desk", "--permissions", "all")
      let lock = try Lock(folder.file("clinic.sqlite"))
      let client = try sendNewClient(to: server, as: application)
      server.signal(signal)
      _ = try Deadline(seconds: 10).wait(for: "refusal") {
        (try? server.connect()) == nil ? true : nil
      }
      lock.release()
      let reply = try client.reply()
      #expect(reply.status == 200 && reply.body.contains("clientId"), "\(reply)")
      #expect(try server.waitForEnd() == .exited(0))

      let again = try ServerProcess("--demo", in: folder)
      let reader = try again.connect()
      reader.send(
        application.request("GET", "/API/Core/v2.1/Client/?name=Quillf", port: again.port))
      #expect(try reader.reply().body.contains("Quillfeather"))
    }

    @Test func aSecondSignalEndsItAtOnce() throws {
      let folder = TemporaryFolder()
      let server = try ServerProcess("--demo", in: folder)
      let application = try server.createApplication("--name", "Desk", "--permissions", "all")
      let lock = try Lock(folder.file("clinic.sqlite"))
      let client = try sendNewClient(to: server, as: application)
      server.signal(SIGTERM)
      _ = try Deadline(seconds: 10).wait(for: "stopping") {
        server.log.contains("stopping") ? true : nil
      }
      server.signal(SIGTERM)
      #expect(try server.waitForEnd() == .exited(75))
      #expect(try client.isClosed())
      lock.release()
    }

    @Test func aPortInUseIsSaidSo() throws {
      let server = try ServerProcess()
      let address = "127.0.0.1:\(server.port)"
      let done = try ServerProcess.run(
        ["--listen", address, "--database", server.folder.file("other.sqlite")], in: server.folder)
      #expect(done.status == 69 && done.output == "")
      #expect(
        done.errors.hasSuffix(
          "coredesk-server: port \(server.port) on 127.0.0.1 is in use; "
            + "stop the other program or choose another --listen\n"))
    }

    @Test func anEmptyDatabaseTellsHowToFillIt() throws {
      let server = try ServerProcess()
      #expect(server.log.contains("has no practice yet") && server.log.contains("signup"))
      let done = try ServerProcess.run(
        [
          "app", "create", "--name", "x", "--permissions", "all", "--database",
          server.folder.file("clinic.sqlite"),
        ], in: server.folder)
      #expect(done.status == 1 && done.errors.contains("signup"))
    }

    @Test func thePublicAddressIsWhatIsSigned() throws {
      let server = try ServerProcess("--demo", "--public-url", "https://api.clinic.example")
      let application = try server.createApplication("--name", "Desk", "--permissions", "all")
      let client = try server.connect()
      client.send(application.request("GET", locations, port: server.port))
      #expect(try client.reply().status == 401)
    }

    @Test func tlsIsSpokenWhereACertificateIsGiven() throws {
      let folder = TemporaryFolder()
      let pair = try Certificate.make(in: folder)
      let server = try ServerProcess(
        "--tls-cert", pair.certificateFile, "--tls-key", pair.keyFile, in: folder)
      #expect(server.readiness == "listening on https://127.0.0.1:\(server.port)\n")
      let answer = try pair.ask(
        "GET /API/Core/v2.1/Location/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        port: server.port, in: folder)
      #expect(answer.hasPrefix("HTTP/1.1 401") && answer.contains("Invalid token"))
    }

    @Test func aDatabaseThatIsNoneIsLeftAlone() throws {
      let folder = TemporaryFolder()
      let text = "Dear diary, this is not a database at all.\n"
      let path = folder.write(text, to: "letter.txt")
      for command in [[], ["app", "create", "--name", "x", "--permissions", "all"]] {
        let done = try ServerProcess.run(
          command + ["--database", path] + (command.isEmpty ? ["--listen", "127.0.0.1:0"] : []),
          in: folder)
        #expect(done.status == 65 && done.output == "", "\(done)")
        #expect(done.errors.split(separator: "\n").count == 1)
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test(
      arguments: [
        (["--database", "/dev/null/clinic.sqlite"], 78),
        (["--database", "/proc/nowhere/clinic.sqlite"], 78),
        (["--listen", "0.0.0.0:0"], 64), (["--listen", "192.0.2.1:0"], 64),
        (["--listen", "x"], 64),
        (["--listen", "no-such-host.invalid:0"], 69),
        (["--tls-cert", "/nowhere/c.pem", "--tls-key", "/nowhere/k.pem"], 78),
        (["--tls-cert", "c.pem"], 64), (["--demmo"], 64), (["sreve"], 64),
        (["--public-url", "http://x.example/?q"], 64),
        (["app", "create", "--name", "x", "--permissions", "all"], 78),
        (["app", "create", "--name", "x", "--permissions", "VIEW_ALL"], 64),
      ] as [([String], Int32)])
    func whatWillNotDoIsSaidInOneLine(_ arguments: [String], _ status: Int32) throws {
      let folder = TemporaryFolder()
      let done = try ServerProcess.run(arguments, in: folder)
      #expect(done.status == status, "\(done)")
      #expect(done.output == "")
      let lines = done.errors.split(separator: "\n").filter { $0.hasPrefix("coredesk-server: ") }
      #expect(lines.count == 1, "\(done.errors)")
    }

    @Test func aLockedDatabaseIsWorthTryingAgain() throws {
      let folder = TemporaryFolder()
      let server = try ServerProcess("--demo", in: folder)
      let lock = try Lock(folder.file("clinic.sqlite"))
      let done = try ServerProcess.run(
        [
          "app", "create", "--name", "x", "--permissions", "all", "--database",
          folder.file("clinic.sqlite"),
        ], in: folder)
      #expect(done.status == 75 && done.errors.contains("locked"), "\(done)")
      lock.release()
      #expect(try server.createApplication("--name", "x", "--permissions", "all").enabled)
    }

    @Test func credentialsAreShownOnceInWords() throws {
      let server = try ServerProcess("--demo")
      let done = try ServerProcess.run(
        [
          "app", "create", "--name", "Front desk", "--permissions", "VIEW_LOCATION", "--database",
          server.folder.file("clinic.sqlite"),
        ], in: server.folder)
      #expect(done.status == 0 && done.errors == "")
      #expect(done.output.contains("The secret is shown only once"))
      for name in [
        "applicationId", "consumerId", "accessToken", "secret", "permissions", "enabled",
      ] {
        #expect(done.output.contains("\n\(name) "), "\(name)")
      }
    }

    @Test func helpAndVersion() throws {
      let folder = TemporaryFolder()
      let help = try ServerProcess.run(["--help"], in: folder)
      #expect(help.status == 0 && help.errors == "" && help.output.hasPrefix("usage: "))
      let create = try ServerProcess.run(["app", "create", "--help"], in: folder)
      #expect(create.output.hasPrefix("usage: coredesk-server app create --name TEXT"))
      let version = try ServerProcess.run(["--version"], in: folder)
      #expect(version.output.contains("libmicrohttpd 0.9.") && version.output.contains("sqlite 3."))
    }
  }
}
