import CNcurses
import Glibc
public import Screen

extension TerminalLoop {
  /// Reads the terminal until `next` says to finish, or until the time after an ending is over.
  ///
  /// All inputs that were queued when it woke are one event. Then `next` is called once: the place
  /// to draw. Ctrl-Z stops the program here, and isn't an event.
  ///
  /// After a hang-up the console has 0.8 seconds to finish, and after any other ending five; after
  /// a second ending, none.
  ///
  /// - Parameters:
  ///   - terminal: Stays claimed; the caller ends it.
  ///   - meansAlt: Whether escape and a character that arrive together are Alt and that character.
  ///     Only if a key is bound so, because keys that are typed ahead arrive together too.
  ///   - handle: Gets every event, on this thread.
  ///   - next: Called after each round; says whether to wait, and until when.
  /// - Returns: The exit status.
  public func run(
    on terminal: TerminalSession, meansAlt: Bool = false, handle: (DisplayEvent) -> Void,
    next: () -> LoopStep
  ) -> Int32 {
    var round = TerminalRound(terminal: terminal, meansAlt: meansAlt)
    defer { cncurses_release_signals() }
    while true {
      switch next() {
      case .finish(let status): return status
      case .wait(let deadline):
        let now = ContinuousClock.now
        if let ending = round.ending, ending.limit <= now { return ending.reason.status }
        let ready = poll(until: round.earliest(deadline), listens: !round.isHungUp)
        if ready.signals { takeSignals(&round, handle) }
        if ready.jobs { runJobs() }
        if ready.input { round.read() }
        round.flushIfDue()
        round.tell(handle)
        if round.mustEndAtOnce, let ending = round.ending { return ending.reason.status }
        if let deadline, deadline <= ContinuousClock.now { handle(.deadline) }
      }
    }
  }

  struct Ready {
    var input = false
    var jobs = false
    var signals = false
  }

  func poll(until deadline: ContinuousClock.Instant?, listens: Bool) -> Ready {
    // poll(2) skips a negative descriptor; a closed connection would always be ready.
    var polled = [
      pollfd(fd: listens ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeUps, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    guard Glibc.poll(&polled, 3, Self.milliseconds(until: deadline)) > 0 else { return Ready() }
    return Ready(
      input: polled[0].revents != 0, jobs: polled[1].revents != 0, signals: polled[2].revents != 0)
  }

  /// The time left, rounded up, so that the deadline has come when poll(2) returns; -1 for no
  /// limit.
  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = (deadline - ContinuousClock.now).components
    if left.seconds < 0 || (left.seconds == 0 && left.attoseconds <= 0) { return 0 }
    let fraction = (left.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: min(left.seconds, 1_000_000) * 1_000 + fraction)
  }

  private func takeSignals(_ round: inout TerminalRound, _ handle: (DisplayEvent) -> Void) {
    while case let number = cncurses_next_signal(signals), number != 0 {
      switch number {
      case SIGWINCH: round.resize()
      case SIGCONT: round.resume(handle)
      case SIGTSTP: round.suspend(handle)
      case SIGHUP: round.end(.hungUp)
      case SIGINT: round.end(.interrupted)
      case SIGQUIT: round.end(.quit)
      default: round.end(.terminated)
      }
    }
  }
}
