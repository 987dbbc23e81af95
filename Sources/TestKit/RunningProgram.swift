import Glibc

/// A program without a terminal that runs beside the test, such as a server.
public final class RunningProgram {
  /// The program, which is killed when the test lets go of this.
  public let child: ChildProcess
  private let outputPipe = Pipe()
  private let errorsPipe = Pipe()
  private var said: (output: [UInt8], errors: [UInt8]) = ([], [])

  /// Starts a program without input; what it writes is kept.
  public init(_ arguments: [String], environment: [String: String]) throws {
    child = try ChildProcess(
      arguments, environment: environment, input: .path("/dev/null"),
      output: .descriptor(outputPipe.writeEnd), errors: .descriptor(errorsPipe.writeEnd))
    outputPipe.closeWriteEnd()
    errorsPipe.closeWriteEnd()
  }

  /// All that it has written to standard output so far.
  public var output: String {
    said.output += outputPipe.read().bytes
    return String(decoding: said.output, as: UTF8.self)
  }

  /// All that it has written to standard error so far.
  public var errors: String {
    said.errors += errorsPipe.read().bytes
    return String(decoding: said.errors, as: UTF8.self)
  }

  /// Waits for a whole line of output that begins with `prefix`, and returns what follows it.
  public func line(after prefix: String, within seconds: Double = 30) throws -> String {
    try Deadline(seconds: seconds).wait(for: "‘\(prefix)’", seen: output + errors) {
      let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      let found = lines.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
      guard found != nil || child.poll() == nil else {
        throw TimedOut(waitingFor: prefix, seen: output + errors)
      }
      return found
    }
  }
}
