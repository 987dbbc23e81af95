import Glibc
import Screen

/// The two ways a program speaks.
public enum Streams {
  /// Writes all of `text` to standard output.
  ///
  /// Throws a `Failure` with `ExitStatus.tryAgain` where the output's file is full or its reader
  /// has gone.
  public static func print(_ text: String) throws(Failure) {
    guard let error = write(text, to: STDOUT_FILENO) else { return }
    throw Failure(
      error == EPIPE
        ? "the reader of the output has gone before its end"
        : "the output cannot be written: \(String(cString: strerror(error)))", .tryAgain)
  }

  /// Writes what people read to standard output: in ASCII where their locale shows nothing else.
  /// Documents for programs are UTF-8 wherever they are made (RFC 8259) and go through `print`.
  public static func show(_ text: String) throws(Failure) {
    try write(text, forPeople: true)
  }

  /// As `show` where people read it, else as `print`.
  public static func write(_ text: String, forPeople: Bool) throws(Failure) {
    guard forPeople else { return try print(text) }
    try print(LocaleEncoding.isUTF8 ? text : SafeText.asciiKeepingControls(text))
  }

  /// Writes a line to standard error; there is nobody to tell where that fails.
  ///
  /// Whatever foreign text is in it (a server's reason, a name from the command line, a word of a
  /// file) steers no terminal and begins no line of its own.
  public static func complain(_ line: String) {
    let safe = LocaleEncoding.isUTF8 ? SafeText.line(line) : SafeText.ascii(line)
    _ = write(safe + "\n", to: STDERR_FILENO)
  }

  /// Tells people of a failure, as `coredesk: sentence`.
  public static func complain(_ failure: Failure, program: String) {
    complain("\(program): \(failure.sentence)")
  }

  /// The error number, or nil when all is written.
  static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      bytes = bytes.dropFirst(count)
    }
    return nil
  }
}
