import Foundation
import TestKit

/// A real `sshd` of a test's own, on a free port of this machine, for one key.
final class SSHServer {
  private let folder = TemporaryFolder()
  private let child: ChildProcess
  private let port: UInt16

  /// Where Debian has it; the daemon wants to be called by its whole path.
  private static let daemon = "/usr/sbin/sshd"

  init() throws {
    port = try Self.freePort()
    for name in ["host", "user"] {
      let made = try Finished.running(
        ["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.file(name)],
        environment: ["PATH": "/usr/bin:/bin"])
      guard made.status == 0 else { throw TimedOut(waitingFor: "a key", seen: made.errors) }
    }
    // The daemon's privilege separation wants this folder where root starts it.
    try? FileManager.default.createDirectory(
      atPath: "/run/sshd", withIntermediateDirectories: true)
    let settings = folder.write(
      """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(folder.file("host"))
      AuthorizedKeysFile \(folder.file("user.pub"))
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      PermitRootLogin prohibit-password
      StrictModes no
      UsePAM no
      PrintMotd no
      PidFile none
      """, to: "sshd_config")
    let log = folder.write("", to: "log")
    child = try ChildProcess(
      [Self.daemon, "-D", "-e", "-f", settings], environment: ["PATH": "/usr/bin:/bin"],
      input: .path("/dev/null"), output: .path("/dev/null"), errors: .path(log))
    let read = { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }
    try Deadline(seconds: 15).wait(for: "sshd", seen: read()) { () -> Void? in
      if self.child.poll() != nil { throw TimedOut(waitingFor: "sshd", seen: read()) }
      return read().contains("Server listening") ? () : nil
    }
  }

  deinit {
    child.send(signal: SIGTERM)
    _ = try? child.waitForEnd(within: 5)
  }

  /// Logs in with the key, at a terminal, and runs a command.
  func logIn(running command: String) throws -> PseudoTerminal {
    try PseudoTerminal(
      [
        "/usr/bin/ssh", "-tt", "-F", "/dev/null", "-p", String(port), "-i", folder.file("user"),
        "-o", "IdentitiesOnly=yes", "-o", "StrictHostKeyChecking=no",
        "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
        "\(NSUserName())@127.0.0.1", command,
      ],
      environment: [
        "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "HOME": folder.path, "LC_ALL": "C.UTF-8",
      ])
  }

  private static func freePort() throws -> UInt16 {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(socket, pointer, length) == 0 && getsockname(socket, pointer, &length) == 0
      }
    }
    guard isBound else { throw TimedOut(waitingFor: "a free port", seen: "errno \(errno)") }
    return UInt16(bigEndian: address.sin_port)
  }
}
