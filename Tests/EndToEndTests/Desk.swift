import Foundation
import TestKit

/// A desk with its own folders and clock, which runs the programs that were just built.
final class Desk {
  let folder = TemporaryFolder()
  var environment: [String: String]

  init() {
    environment = [
      "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "USER": "jm",
      "HOME": folder.path,
      "XDG_CONFIG_HOME": folder.file("config"), "XDG_DATA_HOME": folder.file("data"),
      "XDG_STATE_HOME": folder.file("state"), "XDG_CACHE_HOME": folder.file("cache"),
      "COREDESK_NOW": "2026-11-24T08:30:00+11:00",
      // After a crash, the backtracer mustn't wait for a key.
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// The path of a program in the folder of the tests' own program.
  static func program(_ name: String) -> String {
    let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests ?? "").deletingLastPathComponent().appending(path: name).path
  }

  /// Runs `coredesk` to its end, without a terminal.
  func run(_ arguments: String...) throws -> Finished { try run(arguments) }

  func run(_ arguments: [String]) throws -> Finished {
    try Finished.running([Self.program("coredesk")] + arguments, environment: environment)
  }

  /// The JSON document that a command prints.
  func document(_ arguments: String...) throws -> [String: Any] {
    let done = try run(arguments + ["--json"])
    guard done.status == 0,
      let object = try JSONSerialization.jsonObject(with: Data(done.output.utf8))
        as? [String: Any]
    else { throw TimedOut(waitingFor: arguments.joined(separator: " "), seen: "\(done)") }
    return object
  }

  /// The list under a key of the JSON document that a command prints.
  func rows(_ key: String, _ arguments: String...) throws -> [[String: Any]] {
    let done = try run(arguments + ["--json"])
    let object =
      try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any]
    guard done.status == 0, let rows = object?[key] as? [[String: Any]] else {
      throw TimedOut(waitingFor: arguments.joined(separator: " "), seen: "\(done)")
    }
    return rows
  }

  /// Opens the console in a terminal emulator.
  func console(_ arguments: String..., columns: Int = 80, rows: Int = 24) throws -> Tmux {
    try Tmux(
      [Self.program("coredesk")] + arguments, environment: environment,
      socket: folder.file("tmux"), columns: columns, rows: rows)
  }

  /// Opens the console at a pseudo-terminal, which keeps every byte and interprets none.
  func terminal(_ arguments: String..., columns: Int = 80, rows: Int = 24) throws
    -> PseudoTerminal
  {
    try PseudoTerminal(
      [Self.program("coredesk")] + arguments, environment: environment, columns: columns,
      rows: rows)
  }
}
