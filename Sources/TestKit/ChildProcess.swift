import Glibc

/// A program that a test started. When the test lets go of this, it kills the program by its id.
public final class ChildProcess {
  /// Why a program couldn't be started: the number of posix_spawnp(3)'s error.
  public struct SpawnFailure: Error { public let errorNumber: Int32 }

  /// How a program ended.
  public enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// What a standard stream of the program is connected to.
  public enum Stream {
    case descriptor(Int32)
    /// Opened in the program itself; a terminal becomes its controlling terminal.
    case path(String)
  }

  /// The process id, which is also its session's and its group's.
  public let pid: Int32
  /// How it ended, as far as `poll` has seen; nil while it runs.
  public private(set) var ending: Ending?

  /// Starts a program in a session of its own, with no signal blocked or ignored.
  public init(
    _ arguments: [String], environment: [String: String], input: Stream, output: Stream,
    errors: Stream
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in [input, output, errors].enumerated() {
      switch stream {
      case .descriptor(let descriptor):
        posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
      case .path(let path):
        posix_spawn_file_actions_addopen(&actions, Int32(number), path, O_RDWR, 0)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // POSIX_SPAWN_SETSID of <spawn.h>, which Swift's Glibc module leaves out.
    let ownSession: Int16 = 0x80
    posix_spawnattr_setflags(
      &attributes, ownSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    pid = try Self.spawn(arguments, environment, &actions, &attributes)
  }

  deinit {
    guard ending == nil else { return }
    kill(pid, SIGKILL)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
  }

  /// Sends the program a signal, unless it has ended.
  public func send(signal: Int32) { if ending == nil { kill(pid, signal) } }

  /// Nil while the program runs.
  public func poll() -> Ending? {
    if ending == nil {
      var status: Int32 = 0
      if waitpid(pid, &status, WNOHANG) == pid { ending = Self.ending(status) }
    }
    return ending
  }

  /// Waits for the program's end; throws `TimedOut` if it doesn't come.
  public func waitForEnd(within seconds: Double = 10) throws -> Ending {
    try Deadline(seconds: seconds).wait(for: "process \(pid) to end") { poll() }
  }

  private static func ending(_ status: Int32) -> Ending {
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t, _ attributes: inout posix_spawnattr_t
  ) throws -> Int32 {
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var pid: Int32 = 0
    let error = posix_spawnp(&pid, arguments[0], &actions, &attributes, &words, &variables)
    guard error == 0 else { throw SpawnFailure(errorNumber: error) }
    return pid
  }
}
