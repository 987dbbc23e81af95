import Glibc

/// A program at a terminal of its own, with every byte that it writes there.
public final class PseudoTerminal {
  /// The program at the terminal.
  public let child: ChildProcess
  /// Everything the program has written so far.
  public private(set) var output: [UInt8] = []
  private var master: Int32
  /// Kept open so that the terminal's settings can be read after the program has ended.
  private var slave: Int32
  private let settingsBefore: [UInt8]

  /// Starts a program with a new terminal as its standard streams and its controlling terminal
  /// (openpty(3)).
  public init(
    _ arguments: [String], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) throws {
    (master, slave) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    precondition(openpty(&master, &slave, &name, nil, nil) == 0, "no terminal: \(errno)")
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8($0) }, as: UTF8.self)
    settingsBefore = Self.settings(of: slave)
    Self.setSize(of: master, columns, rows)
    child = try ChildProcess(
      arguments, environment: environment, input: .path(path), output: .path(path),
      errors: .path(path))
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// All that the program has written so far.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Whether the terminal's settings (echo, line mode and so on) are as they were at the start.
  public var hasItsSettingsBack: Bool { Self.settings(of: slave) == settingsBefore }

  /// Types text; what the program writes meanwhile is read, so that neither side blocks.
  public func type(_ keys: String) throws {
    var bytes = Array(keys.utf8)[...]
    try Deadline(seconds: 10).wait(for: "the terminal to take \(bytes.count) bytes") {
      () -> Void? in
      drain()
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { bytes = bytes.dropFirst(count) }
      return bytes.isEmpty ? () : nil
    }
  }

  /// Gives the terminal another size; the kernel sends the program SIGWINCH.
  public func resize(columns: Int, rows: Int) { Self.setSize(of: master, columns, rows) }

  /// Closes the terminal, as a connection that breaks does.
  public func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Waits until the condition is true of what was written; throws `TimedOut` if it doesn't become
  /// so.
  public func wait(
    for what: String, within seconds: Double = 10, _ condition: (PseudoTerminal) -> Bool
  ) throws {
    try Deadline(seconds: seconds).wait(for: what, seen: self.text) { () -> Void? in
      drain()
      return condition(self) ? () : nil
    }
  }

  /// Waits for the program's end, reading all that it still writes.
  public func waitForEnd(within seconds: Double = 10) throws -> ChildProcess.Ending {
    try Deadline(seconds: seconds).wait(for: "the program to end", seen: self.text) {
      let ending = child.poll()
      drain()
      return ending
    }
  }

  private func drain() {
    if master >= 0 { output += readAvailable(master).bytes }
  }

  private static func setSize(of descriptor: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  private static func settings(of descriptor: Int32) -> [UInt8] {
    var settings = termios()
    tcgetattr(descriptor, &settings)
    return withUnsafeBytes(of: &settings) { Array($0) }
  }
}
