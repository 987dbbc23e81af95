import Booking
import Clinics
import CommandLine
import Configuration
import Console
import ConsoleViews
import DeskModel
import DeskRuntime
import Screen
import Terminal

/// The console: a terminal, a clinic, and the loop between them.
enum ConsoleSession {
  /// Returns the exit status when the console has ended and the terminal is given back.
  static func open(_ line: Invocation) throws(Failure) -> ExitStatus {
    // Before any other thread: they inherit that its signals are blocked.
    let loop = TerminalLoop()
    try terminal { () throws(TerminalFailure) in try TerminalSession.check() }
    let setup = try ConsoleSetup(line)
    let theme = try setup.theme(for: line)
    let clinic = try OpenClinic(line, setup.desk)
    let session = try terminal { () throws(TerminalFailure) in
      try TerminalSession(usesMouse: setup.usesMouse)
    }
    defer { session.end() }
    let depth = session.depth
    let view = ConsoleView(theme: theme.theme, depth: depth)
    let desk = setup.desk
    let console = ConsoleLoop(
      executor: loop, state: setup.state(of: clinic, size: session.size),
      service: clinic.service, clock: clinic.now, render: { view.picture(of: $0) },
      opensPin: { [pin = setup.pin] digits in pin?.opens(digits) ?? true },
      opener: { name throws(BookingFailure) in
        let clinic = try await OpenClinic.open(profile: name, desk)
        return OpenedPractice(service: clinic.service, clock: clinic.now)
      })
    ThemeWatch(line, setup).start(from: theme) { theme in
      Task { await restyle(console, theme, depth) }
    }
    return ExitStatus(
      rawValue: run(
        console, on: session, loop, meansAlt: setup.bindings.usesAlt, problem: theme.notice))
  }

  private static func restyle(
    _ console: ConsoleLoop, _ theme: Result<ThemeReading, Failure>, _ depth: ColourDepth
  ) async {
    switch theme {
    case .failure(let failure): await console.restyle(nil, problem: failure.sentence)
    case .success(let theme):
      let view = ConsoleView(theme: theme.theme, depth: depth)
      await console.restyle({ view.picture(of: $0) }, problem: theme.notice)
    }
  }

  private static func run(
    _ console: ConsoleLoop, on session: TerminalSession, _ loop: TerminalLoop, meansAlt: Bool,
    problem: String?
  ) -> Int32 {
    console.assumeIsolated { console in
      console.start()
      if let problem { console.restyle(nil, problem: problem) }
    }
    return loop.run(
      on: session, meansAlt: meansAlt,
      handle: { event in console.assumeIsolated { $0.handle(event) } },
      next: {
        let outcome = console.assumeIsolated { $0.settle() }
        if outcome.repaints { session.invalidate() }
        if let picture = outcome.picture { session.present(picture) }
        if outcome.beeps { session.beep() }
        if let mouse = outcome.mouse { session.setMouse(mouse) }
        session.mayBeLeft = !outcome.holdsTerminal
        return outcome.step
      })
  }

  private static func terminal<Value>(
    _ body: () throws(TerminalFailure) -> Value
  ) throws(Failure) -> Value {
    do throws(TerminalFailure) {
      return try body()
    } catch {
      throw Failure(error.sentence, ExitStatus(error.code))
    }
  }
}

extension ExitStatus {
  fileprivate init(_ code: TerminalFailure.Code) {
    self = code == .notATerminal ? .usage : .configuration
  }
}
