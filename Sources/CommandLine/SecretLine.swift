import Glibc

/// Reads a secret without showing it on the terminal.
public enum SecretLine {
  /// In bytes; no secret is longer.
  private static let limit = 4_096

  /// The line typed at the terminal, without echo; if standard input isn't a terminal, its next
  /// line. Nil if the input ends before the first byte.
  ///
  /// - Parameter prompt: shown on the terminal only.
  public static func ask(_ prompt: String) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return line { read(STDIN_FILENO, $0, 1) } }
    // The terminal itself: standard output and error may go elsewhere.
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    defer { if terminal >= 0 { close(terminal) } }
    return HiddenInput(terminal >= 0 ? terminal : STDIN_FILENO, prompt).line()
  }

  /// Reads byte by byte, so that what follows the line is left in the input.
  fileprivate static func line(_ next: (UnsafeMutablePointer<UInt8>) -> Int) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < limit {
      let count = next(&byte)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      guard byte != UInt8(ascii: "\n") else { return text(bytes) }
      bytes.append(byte)
    }
    return bytes.isEmpty ? nil : text(bytes)
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(
      decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }

  fileprivate static func say(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    _ = write(descriptor, bytes, bytes.count)
  }
}

/// A terminal that doesn't show what is typed (ECHO off, termios(3)). Signals that would end or
/// stop the program wait until the terminal's settings are restored.
private struct HiddenInput {
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGPIPE]
  /// How long a signal waits at most, in milliseconds.
  private static let patience: Int32 = 50

  private let terminal: Int32
  private let prompt: String

  init(_ terminal: Int32, _ prompt: String) {
    self.terminal = terminal
    self.prompt = prompt
  }

  func line() -> String? {
    var shown = termios()
    guard tcgetattr(terminal, &shown) == 0 else { return nil }
    var mask = hide(shown)
    let line = SecretLine.line { byte in
      while true {
        if Self.isInterrupted { mask = step(aside: shown, mask) }
        var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        if poll(&polled, 1, Self.patience) > 0 { return read(terminal, byte, 1) }
      }
    }
    show(shown, mask)
    return line
  }

  /// Blocks the signals, turns the echo off and prompts; returns the mask from before.
  private func hide(_ shown: termios) -> sigset_t {
    var blocked = sigset_t()
    sigemptyset(&blocked)
    for signal in Self.signals { sigaddset(&blocked, signal) }
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(terminal, TCSAFLUSH, &hidden)
    SecretLine.say(prompt, to: terminal)
    return before
  }

  /// Restores the terminal and the mask. The line break stands for Enter, which wasn't shown.
  private func show(_ shown: termios, _ mask: sigset_t) {
    var (shown, mask) = (shown, mask)
    SecretLine.say("\n", to: terminal)
    tcsetattr(terminal, TCSADRAIN, &shown)
    // A signal that waited acts here.
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  /// Lets a waiting signal act; if the program was only stopped, prompts again when it continues.
  private func step(aside shown: termios, _ mask: sigset_t) -> sigset_t {
    show(shown, mask)
    return hide(shown)
  }

  private static var isInterrupted: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return signals.contains { sigismember(&pending, $0) == 1 }
  }
}
