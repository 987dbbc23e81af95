import Glibc

/// A program in tmux(1), a real terminal emulator that can print its screen.
public final class Tmux {
  private let socket: String
  private let environment: [String: String]

  /// Starts a program in a tmux server of its own.
  ///
  /// - Parameter socket: the path for the server's socket.
  public init(
    _ arguments: [String], environment: [String: String], socket: String, columns: Int = 80,
    rows: Int = 24
  ) throws {
    self.socket = socket
    self.environment = environment
    // tmux 3.3 sometimes loses a program's exit status, so a shell writes it into a file.
    let command =
      arguments.map { "'\($0)'" }.joined(separator: " ") + "; echo $? > '\(statusFile)'"
    // With remain-on-exit the screen can be read after the program has ended.
    try run([
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command, ";",
      "set-option", "-g", "remain-on-exit", "on", ";", "set-option", "-g", "status", "off", ";",
      "set-option", "-s", "escape-time", "0",
    ])
  }

  deinit { _ = try? run(["kill-server"]) }

  /// The rows of the screen, without the spaces at their ends.
  public func screen() throws -> [String] {
    try run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { row in
        var row = String(row)
        while row.last == " " { row.removeLast() }
        return row
      }
  }

  /// The place of the cursor, from 0.
  public func cursor() throws -> (column: Int, row: Int) {
    let numbers = try format("#{cursor_x} #{cursor_y}").split(separator: " ").compactMap {
      Int($0)
    }
    return (numbers[0], numbers[1])
  }

  /// The program's exit status, nil while it runs; more than 128 where a signal ended it.
  public func exitStatus() throws -> Int32? {
    let descriptor = open(statusFile, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let text = String(decoding: readAvailable(descriptor).bytes, as: UTF8.self)
    return text.last == "\n" ? Int32(text.dropLast()) : nil
  }

  /// Presses keys by tmux's names (`Enter`, `Escape`, `Up`, `C-r`) or single characters.
  public func press(_ keys: String...) throws { try run(["send-keys", "--"] + keys) }

  /// Types a text as it is.
  public func type(_ text: String) throws { try run(["send-keys", "-l", "--", text]) }

  /// Gives the terminal another size; the kernel sends the program SIGWINCH.
  public func resize(columns: Int, rows: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Waits until the screen shows `text`; gives the screen.
  @discardableResult
  public func wait(
    for text: String, within seconds: Double = 10
  ) throws -> [String] {
    try wait(for: "‘\(text)’ on the screen", within: seconds) { screen in
      screen.contains { $0.contains(text) }
    }
  }

  /// Waits until the condition is true of the screen's rows; gives the screen. Throws `TimedOut` if
  /// it doesn't become so.
  @discardableResult
  public func wait(
    for what: String, within seconds: Double = 10, _ condition: ([String]) -> Bool
  ) throws -> [String] {
    var seen: [String] = []
    return try Deadline(seconds: seconds).wait(
      for: what, seen: seen.joined(separator: "\n")
    ) {
      seen = try screen()
      return condition(seen) ? seen : nil
    }
  }

  private var statusFile: String { socket + ".status" }

  private func format(_ format: String) throws -> String {
    var text = try run(["display-message", "-p", format])
    if text.last == "\n" { text.removeLast() }
    return text
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let done = try Finished.running(
      ["tmux", "-S", socket, "-f", "/dev/null"] + arguments, environment: environment)
    guard done.status == 0 else {
      throw TimedOut(waitingFor: "tmux \(arguments[0])", seen: done.errors)
    }
    return done.output
  }
}
