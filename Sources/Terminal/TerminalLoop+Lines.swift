import CNcurses
import Glibc
public import Screen

/// An event for a program that reads lines.
public enum LineEvent: Hashable, Sendable {
  /// A line without its end, at most 65,536 bytes.
  case line(String)
  /// The input has ended.
  case over
  /// Ctrl-C was pressed, or an interrupt was sent.
  case interrupted
  /// The program was stopped and continues; other programs may have written to the terminal.
  case resumed
  /// The program is asked to end.
  case ending(Ending)
}

extension TerminalLoop {
  /// Reads lines of standard input, from a terminal, a pipe or a file, until `next` says to finish.
  ///
  /// The terminal's settings stay as they are, so that its own line editing works. An interrupt by
  /// itself ends nothing. After a hang-up the program has 0.8 seconds left, and after any other
  /// ending five; after a second one, none.
  ///
  /// - Parameters:
  ///   - handle: Gets every event, on this thread.
  ///   - next: Called after each round; says whether to wait, and until when.
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

  /// Takes the signals that have come. SIGTSTP (Ctrl-Z) stops the program here.
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
  /// The time by which pending changes must be finished, from now.
  var limit: ContinuousClock.Instant { .now + (self == .hungUp ? .milliseconds(800) : .seconds(5)) }
}
