import Glibc
import Screen

/// Writes to standard output and standard error.
public enum Streams {
  /// Writes all of `text` to standard output.
  ///
  /// - Throws: A `Failure` with `ExitStatus.tryAgain` if the disk is full or the reader is gone.
  public static func print(_ text: String) throws(Failure) {
    guard let error = write(text, to: STDOUT_FILENO) else { return }
    throw Failure(
      error == EPIPE
        ? "the reader of the output ended before it had read everything"
        : "the output can't be written: \(String(cString: strerror(error)))", .tryAgain)
  }

  /// Writes text for people to standard output: in ASCII if their locale shows nothing else. Throws
  /// as `print` does, which is for documents: those are always UTF-8 (RFC 8259 section 8.1).
  public static func show(_ text: String) throws(Failure) {
    try write(text, forPeople: true)
  }

  /// Writes as `show` does for people, else as `print` does.
  public static func write(_ text: String, forPeople: Bool) throws(Failure) {
    guard forPeople else { return try print(text) }
    try print(LocaleEncoding.isUTF8 ? text : SafeText.asciiKeepingControls(text))
  }

  /// Writes a line to standard error. If that fails, there is no other place to say so.
  ///
  /// The line may contain foreign text (a server's reason, a name from the command line, a word of
  /// a file): control characters and line breaks in it are made visible.
  public static func complain(_ line: String) {
    let safe = LocaleEncoding.isUTF8 ? SafeText.line(line) : SafeText.ascii(line)
    _ = write(safe + "\n", to: STDERR_FILENO)
  }

  /// Writes a failure to standard error, as `coredesk: sentence`.
  public static func complain(_ failure: Failure, program: String) {
    complain("\(program): \(failure.sentence)")
  }

  /// Writes all of a text; returns the error number, or nil for success.
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
