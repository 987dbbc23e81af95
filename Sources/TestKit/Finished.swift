import Glibc

/// A program run to its end.
public struct Finished: Sendable {
  /// How the program ended.
  public var ending: ChildProcess.Ending
  /// All that it wrote to standard output.
  public var output: String
  /// All that it wrote to standard error.
  public var errors: String

  /// Runs a program with a file as its input and without a terminal. Throws if it doesn't end in
  /// time.
  public static func running(
    _ arguments: [String], environment: [String: String], input: String = "/dev/null",
    within seconds: Double = 20
  ) throws -> Finished {
    let output = Pipe()
    let errors = Pipe()
    let child = try ChildProcess(
      arguments, environment: environment, input: .path(input),
      output: .descriptor(output.writeEnd), errors: .descriptor(errors.writeEnd))
    output.closeWriteEnd()
    errors.closeWriteEnd()
    var said: (output: [UInt8], errors: [UInt8]) = ([], [])
    let text = { (bytes: [UInt8]) in String(decoding: bytes, as: UTF8.self) }
    let ending = try Deadline(seconds: seconds).wait(
      for: arguments.joined(separator: " "),
      seen: text(said.output) + text(said.errors)
    ) { () -> ChildProcess.Ending? in
      // First the end: what is read after it is everything.
      let ending = child.poll()
      said.output += output.read().bytes
      said.errors += errors.read().bytes
      return ending
    }
    return Finished(ending: ending, output: text(said.output), errors: text(said.errors))
  }

  /// The exit status; -1 if a signal ended the program.
  public var status: Int32 {
    if case .exited(let status) = ending { status } else { -1 }
  }
}
