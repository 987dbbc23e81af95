import Glibc

/// A program run to its end.
public struct Finished: Sendable {
  public var ending: ChildProcess.Ending
  public var output: String
  public var errors: String

  /// Runs a program with a file as its input and no terminal. Throws where it has not ended in time.
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
      // The end first: what is read after it is all there is.
      let ending = child.poll()
      said.output += output.read().bytes
      said.errors += errors.read().bytes
      return ending
    }
    return Finished(ending: ending, output: text(said.output), errors: text(said.errors))
  }

  /// The exit status; -1 where a signal ended the program.
  public var status: Int32 {
    if case .exited(let status) = ending { status } else { -1 }
  }
}
