import Glibc

/// A command that prints a secret, such as `pass show coreplus`.
struct SecretCommand {
  private let command: String
  private let limit: Duration
  private let hasTerminal: Bool

  /// - Parameters:
  ///   - limit: How long the command may take before it is killed.
  ///   - hasTerminal: Whether it shares our terminal, so that it can ask for a passphrase; false
  ///     while the console draws there.
  init(_ command: String, limit: Duration, hasTerminal: Bool = true) {
    self.command = command
    self.limit = limit
    self.hasTerminal = hasTerminal
  }

  /// The first line that the command prints. The command starts with no signal blocked.
  func run() throws(ConfigurationFailure) -> String {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw failure("can't be started") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let child = spawn(output: ends[1])
    close(ends[1])
    guard let child else { throw failure("can't be started") }
    let output = read(ends[0])
    if output == nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard let output else { throw failure("took longer than \(limit.components.seconds) seconds") }
    guard status == 0 else { throw failure("failed") }
    guard let line = String(validating: output, as: UTF8.self)?.firstLine else {
      throw failure("printed no secret")
    }
    return line
  }

  /// The message doesn't repeat the command, because it may contain the secret.
  private func failure(_ what: String) -> ConfigurationFailure {
    ConfigurationFailure(
      code: .secret, sentence: "secret-command \(what); try it in a shell.")
  }

  private func spawn(output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    if !hasTerminal {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // POSIX_SPAWN_SETSID of <spawn.h>, which Swift's Glibc module leaves out: a session of its own
    // has no terminal.
    let ownSession: Int16 = hasTerminal ? 0 : 0x80
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | ownSession)
    var arguments = ["sh", "-c", command].map { (word: String) in strdup(word) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let result = posix_spawn(&child, "/bin/sh", &actions, &attributes, &arguments, environ)
    return result == 0 ? child : nil
  }

  /// Everything it prints, at most 4 KiB; nil if it takes too long.
  private func read(_ descriptor: Int32) -> [UInt8]? {
    let deadline = ContinuousClock.now + limit
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let left = deadline - .now
      guard left > .zero else { return nil }
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let milliseconds =
        left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
      guard poll(&polled, 1, Int32(clamping: milliseconds)) > 0 else { continue }
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count <= 0 { return output }
      output += buffer[..<count].prefix(4_096 - output.count)
    }
  }
}
