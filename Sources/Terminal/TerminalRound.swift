import CNcurses
import Glibc
import Screen

/// The inputs and signals that the loop gathers between two pictures.
struct TerminalRound {
  private let terminal: TerminalSession
  private var decoder: InputDecoder
  private let escapeDelay: Duration
  /// When to stop waiting for the rest of a sequence or a paste; nil if none has begun.
  private var patience: ContinuousClock.Instant?
  private var inputs: [Input] = []
  private var endings: [Ending] = []

  /// Why the program is ending, and by when it must have ended.
  private(set) var ending: (reason: Ending, limit: ContinuousClock.Instant)?
  private(set) var mustEndAtOnce = false

  var isHungUp: Bool { ending?.reason == .hungUp }

  init(terminal: TerminalSession, meansAlt: Bool) {
    self.terminal = terminal
    decoder = InputDecoder(known: terminal.knownKeys, meansAlt: meansAlt)
    escapeDelay = EscapeDelay.fromEnvironment
  }

  func earliest(_ deadline: ContinuousClock.Instant?) -> ContinuousClock.Instant? {
    [deadline, patience, ending?.limit].compactMap { $0 }.min()
  }

  /// Reads all that is queued, so that keys typed ahead are one update.
  mutating func read() {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    var total = 0
    repeat {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { break }
      guard count > 0 else {
        end(.hungUp)
        break
      }
      total += count
      inputs += decoder.feed(buffer[..<count])
    } while total < 1 << 20 && poll(&polled, 1, 0) == 1
    patience =
      decoder.isWaiting
      ? .now + (decoder.isPasting ? .seconds(2) : escapeDelay) : nil
  }

  mutating func flushIfDue() {
    guard let patience, patience <= .now else { return }
    self.patience = nil
    inputs += decoder.flush()
  }

  mutating func resize() {
    terminal.resize()
    inputs.append(.resized(terminal.size))
  }

  mutating func end(_ reason: Ending) {
    let limit = reason.limit
    guard let begun = ending else {
      ending = (reason, limit)
      endings.append(reason)
      return
    }
    // A second request ends it at once; a hang-up while ending only leaves less time.
    mustEndAtOnce = mustEndAtOnce || reason != .hungUp
    if !isHungUp { ending = (reason, min(limit, begun.limit)) }
  }

  /// Stops the program; when it continues, takes over the terminal's new size.
  mutating func suspend(_ handle: (DisplayEvent) -> Void) {
    tell(handle)
    terminal.suspend()
    inputs.append(.resized(terminal.size))
    tell(handle)
    handle(.resumed)
  }

  /// Claims the terminal again after a stop that we didn't make (SIGSTOP).
  mutating func resume(_ handle: (DisplayEvent) -> Void) {
    terminal.resume()
    inputs.append(.resized(terminal.size))
    tell(handle)
    handle(.resumed)
  }

  /// Passes on what was gathered, in order.
  mutating func tell(_ handle: (DisplayEvent) -> Void) {
    var batch: [Input] = []
    let gathered = inputs
    inputs = []
    for input in gathered {
      switch input {
      case .key(.control("z")), .key(.control("\\")):
        guard terminal.mayBeLeft else { continue }
        guard input == .key(.control("z")) else {
          end(.quit)
          continue
        }
        if !batch.isEmpty { handle(.inputs(batch)) }
        batch = []
        suspend(handle)
      case .modeReport(let report): terminal.take(report)
      default: batch.append(input)
      }
    }
    if !batch.isEmpty { handle(.inputs(batch)) }
    for reason in endings { handle(.ending(reason)) }
    endings = []
  }
}

/// How long to wait whether an escape is the start of a sequence.
enum EscapeDelay {
  static var fromEnvironment: Duration { delay(environment) }

  /// `ESCDELAY` in milliseconds, as curses reads it (ncurses(3)); else 25, or 100 over a network.
  static func delay(_ variable: (String) -> String?) -> Duration {
    if let text = variable("ESCDELAY"), let given = Int(text), (0...10_000).contains(given) {
      return .milliseconds(given)
    }
    let isRemote = variable("SSH_CONNECTION") != nil || variable("SSH_TTY") != nil
    return .milliseconds(isRemote ? 100 : 25)
  }
}
