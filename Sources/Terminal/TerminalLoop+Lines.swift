import CNcurses
import Glibc
public import Screen

/// What a program of lines hears.
public enum LineEvent: Hashable, Sendable {
  case line(String)
  /// Nothing more will come.
  case over
  case interrupted
  /// The program was stopped and runs again: other programs have written meanwhile.
  case resumed
  case ending(Ending)
}

extension TerminalLoop {
  /// Listens to lines of standard input, from a terminal, a pipe or a file, until told to finish.
  ///
  /// The terminal stays as it is: its own line editing is what the person knows. An interrupt is
  /// told and ends nothing by itself. After a hang-up the program has 0.8 seconds, after any other
  /// ending five; after a second one none.
  ///
  /// - Parameters:
  ///   - handle: Told of everything that happens, on this thread.
  ///   - next: Called after each round; says whether and until when to wait.
  /// - Returns: The exit status.
  public func runLines(handle: (LineEvent) -> Void, next: () -> LoopStep) -> Int32 {
    var reader = LineReader()
    var ending: (reason: Ending, limit: ContinuousClock.Instant)?
    defer { cncurses_release_signals() }
    while true {
      switch next() {
      case .finish(let status): return status
      case .wait(let deadline):
        if let ending, ending.limit <= .now { return ending.reason.status }
        let ready = poll(
          until: [deadline, ending?.limit].compactMap { $0 }.min(), listens: !reader.isOver)
        if ready.signals {
          for reason in takeEndings({ handle(.resumed) }) {
            if ending != nil, reason != .interrupted { return reason.status }
            handle(reason == .interrupted ? .interrupted : .ending(reason))
            if reason != .interrupted { ending = (reason, reason.limit) }
          }
        }
        if ready.jobs { runJobs() }
        if ready.input {
          for line in reader.read(from: STDIN_FILENO) { handle(.line(line)) }
          if reader.isHungUp, ending == nil {
            handle(.ending(.hungUp))
            ending = (.hungUp, Ending.hungUp.limit)
          } else if reader.isOver {
            handle(.over)
          }
        }
      }
    }
  }

  /// Ctrl-Z stops here as it does anywhere else.
  private func takeEndings(_ resumed: () -> Void) -> [Ending] {
    var endings: [Ending] = []
    while case let number = cncurses_next_signal(signals), number != 0 {
      switch number {
      case SIGWINCH: break
      case SIGCONT: resumed()
      case SIGTSTP:
        cncurses_stop()
        resumed()
      case SIGHUP: endings.append(.hungUp)
      case SIGINT: endings.append(.interrupted)
      case SIGQUIT: endings.append(.quit)
      default: endings.append(.terminated)
      }
    }
    return endings
  }
}

extension Ending {
  /// How long what is under way may take from now.
  var limit: ContinuousClock.Instant { .now + (self == .hungUp ? .milliseconds(800) : .seconds(5)) }
}
