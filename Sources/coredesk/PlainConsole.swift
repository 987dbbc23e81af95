import Clinics
import CommandLine
import DeskRuntime
import Glibc
import PlainMode
import Screen
import Terminal
import Verbs

/// The desk without a screen: plain mode in lines, for screen readers, dumb terminals and pipes.
enum PlainConsole {
  /// Whether it was asked for, or nothing else can be: no terminal, or one that only prints.
  static func isWanted(_ line: Invocation) -> Bool {
    let term = getenv("TERM").map { String(cString: $0) }
    return line.has("plain") || term == "dumb" || !hasTerminal
  }

  private static var hasTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Returns the exit status when plain mode has ended.
  static func open(_ line: Invocation) throws(Failure) -> ExitStatus {
    // Before any other thread: they inherit that its signals are blocked.
    let loop = TerminalLoop()
    let setup = try ConsoleSetup(line)
    let clinic = try OpenClinic(line, setup.desk)
    let plain = PlainLoop(
      executor: loop, desk: setup.plainDesk(of: clinic), grammar: PlainGrammar(setup.bindings),
      service: clinic.service, clock: clinic.now, isASCII: !LocaleEncoding.isUTF8,
      echoes: !hasTerminal)
    return try run(plain, loop)
  }

  private static func run(
    _ plain: PlainLoop, _ loop: TerminalLoop
  ) throws(Failure) -> ExitStatus {
    var failure: Failure?
    plain.assumeIsolated { $0.start() }
    let status = loop.runLines(
      handle: { event in plain.assumeIsolated { $0.handle(PlainEvent(event)) } },
      next: {
        let outcome = plain.assumeIsolated { $0.settle() }
        guard failure == nil else { return outcome.step }
        do throws(Failure) {
          try Streams.print(outcome.text)
        } catch {
          // Nobody reads any more; what was sent is settled all the same.
          failure = error
          plain.assumeIsolated { $0.handle(.ending(.hungUp)) }
        }
        return outcome.step
      })
    if let failure { throw failure }
    if let reason = plain.assumeIsolated({ $0.failure }) { throw Failure(reason) }
    return ExitStatus(rawValue: status)
  }
}

extension PlainEvent {
  fileprivate init(_ event: LineEvent) {
    switch event {
    case .line(let line): self = .line(line)
    case .over: self = .over
    case .interrupted: self = .interrupted
    case .resumed: self = .resumed
    case .ending(let ending): self = .ending(ending)
    }
  }
}
