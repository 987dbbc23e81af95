import CSQLite
import Foundation
import TestKit

/// A connection without the store, like `sqlite3` on the command line.
final class RawDatabase {
  private var handle: OpaquePointer?

  init(_ path: String) throws {
    guard sqlite3_open(path, &handle) == SQLITE_OK else { throw Failure(message: "cannot open") }
  }

  deinit { sqlite3_close(handle) }

  struct Failure: Error {
    var message: String
  }

  func execute(_ sql: String) throws {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw Failure(message: String(cString: sqlite3_errmsg(handle)))
    }
  }

  /// The first column of all rows.
  func texts(_ sql: String, column: Int32 = 0) throws -> [String] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else {
      throw Failure(message: String(cString: sqlite3_errmsg(handle)))
    }
    defer { sqlite3_finalize(statement) }
    var texts: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      texts.append(sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "")
    }
    return texts
  }
}

/// A `StoreHammer` process whose lines can be read one by one.
final class HammerProcess {
  private let child: ChildProcess
  private let output = Pipe()
  private let input = Pipe()
  private var rest = Data()

  init(_ arguments: String...) throws {
    let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let program = HammerProcess.folder(from: folder).appending(path: "StoreHammer").path
    let (read, write) = (input.fileHandleForReading, output.fileHandleForWriting)
    // Another child that inherited an end would keep the pipe open.
    for end in [read, write, input.fileHandleForWriting, output.fileHandleForReading] {
      _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    child = try ChildProcess(
      [program] + arguments, environment: ProcessInfo.processInfo.environment,
      input: .descriptor(read.fileDescriptor), output: .descriptor(write.fileDescriptor),
      errors: .descriptor(STDERR_FILENO))
    try read.close()
    try write.close()
  }

  /// The folder of the built programs. A helper of the toolchain runs the tests, or the bundle
  /// itself.
  private static func folder(from executable: URL) -> URL {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    return bundle.map { URL(fileURLWithPath: $0).deletingLastPathComponent() } ?? executable
  }

  /// The next line; nil once the process has closed its output.
  func line() -> String? {
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        let line = String(decoding: rest[..<end], as: UTF8.self)
        rest = rest[(end + 1)...]
        return line
      }
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { return nil }
      rest += more
    }
  }

  func go() { input.fileHandleForWriting.write(Data("go\n".utf8)) }

  /// Ends the process at once, with SIGKILL.
  func kill() { child.send(signal: SIGKILL) }

  func wait() throws { _ = try child.waitForEnd() }
}
