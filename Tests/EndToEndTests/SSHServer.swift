import Foundation
import TestKit

/// A real `sshd` for one test, on a free port of this computer. It accepts one key.
final class SSHServer {
  private let folder = TemporaryFolder()
  private let child: ChildProcess
  private let port: UInt16

  /// Debian's path. The daemon must be started by its whole path (sshd(8)).
  private static let daemon = "/usr/sbin/sshd"

  init() throws {
    // The daemon can't be given a socket, so it gets a port that was free a moment ago.
    let free = boundSocket()
    close(free.descriptor)
    port = free.port
    for name in ["host", "user"] {
      let made = try Finished.running(
        ["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.file(name)],
        environment: ["PATH": "/usr/bin:/bin"])
      guard made.status == 0 else { throw TimedOut(waitingFor: "a key", seen: made.errors) }
    }
    // If root starts it, the daemon needs this folder for its privilege separation.
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
}
