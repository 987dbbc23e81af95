import Glibc

/// A program in tmux(1): a real terminal emulator that can say what stands on its screen.
public final class Tmux {
  private let socket: String
  private let environment: [String: String]

  /// - Parameter socket: the path of this server's own socket.
  public init(
    _ arguments: [String], environment: [String: String], socket: String, columns: Int = 80,
    rows: Int = 24
  ) throws {
    self.socket = socket
    self.environment = environment
    // tmux 3.3 now and then forgets to ask how a program ended: so a shell notes it.
    let command =
      arguments.map { "'\($0)'" }.joined(separator: " ") + "; echo $? > '\(statusFile)'"
    // What stands on the screen when the program has ended is asked for too.
    try run([
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command, ";",
      "set-option", "-g", "remain-on-exit", "on", ";", "set-option", "-g", "status", "off", ";",
      "set-option", "-s", "escape-time", "0",
    ])
  }

  deinit { _ = try? run(["kill-server"]) }

  /// The rows of the screen, trailing blanks left out.
  public func screen() throws -> [String] {
    try run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { row in
        var row = String(row)
        while row.last == " " { row.removeLast() }
        return row
      }
  }

  /// Where the cursor stands, from 0.
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

  /// Keys by the names of tmux (`Enter`, `Escape`, `Up`, `C-r`); a single character is itself.
  public func press(_ keys: String...) throws { try run(["send-keys", "--"] + keys) }

  /// Text as it is.
  public func type(_ text: String) throws { try run(["send-keys", "-l", "--", text]) }

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
