import Foundation
import Signing
import TestKit

/// A `coredesk-server` for one test, on a free port of this computer.
final class ServerProcess {
  let folder: TemporaryFolder
  let port: UInt16
  let readiness: String
  private let child: ChildProcess

  static let program = Desk.program("coredesk-server")

  /// Starts it and waits until it is ready.
  init(_ arguments: String..., in folder: TemporaryFolder = TemporaryFolder()) throws {
    self.folder = folder
    let output = folder.write("", to: "stdout")
    let errors = folder.write("", to: "stderr")
    let child = try ChildProcess(
      [
        Self.program, "serve", "--listen", "127.0.0.1:0", "--database",
        folder.file("clinic.sqlite"),
      ]
        + arguments,
      environment: Self.environment(folder), input: .path("/dev/null"), output: .path(output),
      errors: .path(errors))
    self.child = child
    let line = try Deadline(seconds: 30).wait(
      for: "readiness", seen: Self.text(of: output) + Self.text(of: errors)
    ) { () -> String? in
      let text = Self.text(of: output)
      if text.hasSuffix("\n") { return text }
      if child.poll() != nil {
        throw TimedOut(waitingFor: "readiness", seen: Self.text(of: errors))
      }
      return nil
    }
    readiness = line
    port = UInt16(line.dropLast().split(separator: ":").last ?? "") ?? 0
  }

  static func environment(_ folder: TemporaryFolder) -> [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C.UTF-8",
      // After a crash, the backtracer mustn't wait for a key.
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  var output: String { Self.text(of: folder.file("stdout")) }
  var log: String { Self.text(of: folder.file("stderr")) }

  func signal(_ number: Int32) { child.send(signal: number) }
  func waitForEnd() throws -> ChildProcess.Ending { try child.waitForEnd(within: 15) }

  /// Runs `app create` while it runs.
  func createApplication(_ arguments: String...) throws -> Application {
    let done = try Self.run(
      ["app", "create", "--json", "--database", folder.file("clinic.sqlite")] + arguments,
      in: folder)
    guard done.status == 0 else { throw TimedOut(waitingFor: "app create", seen: "\(done)") }
    return try JSONDecoder().decode(Application.self, from: Data(done.output.utf8))
  }

  /// Runs the program to its end.
  static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Finished {
    try Finished.running([program] + arguments, environment: environment(folder))
  }

  func connect() throws -> RawClient { try RawClient(port: port) }

  private static func text(of path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}

/// The document that `app create --json` prints.
struct Application: Decodable {
  var applicationId: String
  var consumerId: String
  var accessToken: String
  var secret: String
  var permissions: [String]
  var enabled: Bool

  /// A whole request with a token that is valid now.
  func request(_ method: String, _ target: String, port: UInt16, body: String = "") -> String {
    head(method, target, port: port, length: body.utf8.count) + "\r\n" + body
  }

  /// The request's line and header lines, without the empty line after them.
  func head(_ method: String, _ target: String, port: UInt16, length: Int) -> String {
    let now = Int64(Date().timeIntervalSince1970)
    let token = JwToken.sign(
      TokenClaims(
        issuer: "http://desk.example", audience: "http://coreplus.example", notBefore: now - 5,
        expires: now + 55, consumerID: consumerId, accessToken: accessToken,
        url: "http://127.0.0.1:\(port)\(target)", httpMethod: method), with: Secret(secret))
    return """
      \(method) \(target) HTTP/1.1\r
      Host: 127.0.0.1:\(port)\r
      Authorization: JwToken \(token)\r
      Content-Type: application/json\r
      Content-Length: \(length)\r

      """
  }
}

/// Another program that holds a database's write lock.
final class Lock {
  private let process = Process()
  private let input = Pipe()

  init(_ path: String) throws {
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/sqlite3")
    process.arguments = ["-batch", path]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(
      contentsOf: Data("BEGIN IMMEDIATE;\nSELECT 'locked';\n".utf8))
    _ = try output.fileHandleForReading.read(upToCount: 6)
  }

  deinit { release() }

  func release() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
