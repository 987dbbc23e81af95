import Glibc

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

  /// Writes a line to standard error; there is nobody to tell where that fails.
  public static func complain(_ line: String) {
    _ = write(line + "\n", to: STDERR_FILENO)
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
