import Booking
import ClinicAccess
import CommandLine
import Configuration
import ConsoleModel
import ConsoleRuntime
import ConsoleViews
import Dialogue
import Screen
import Terminal

/// The console: a terminal, a clinic, and the loop between them.
enum Console {
  /// Returns the exit status when the console has ended and the terminal is given back.
  static func open(_ line: Invocation) throws(Failure) -> ExitStatus {
    // Before any other thread: they inherit that its signals are blocked.
    let loop = TerminalLoop()
    try terminal { () throws(TerminalFailure) in try TerminalSession.check() }
    let desk = try DeskSettings(line)
    let bindings = try desk.settings.bindings()
    let theme = try theme(line.text("theme"), desk)
    let clinic = try OpenClinic(line, desk)
    let usesMouse = desk.settings.usesMouse && !line.has("no-mouse")
    let session = try terminal { () throws(TerminalFailure) in
      try TerminalSession(usesMouse: usesMouse)
    }
    defer { session.end() }
    let view = ConsoleView(theme: session.depth == .none ? .monochrome : theme)
    let console = ConsoleLoop(
      executor: loop,
      state: ConsoleState(
        now: clinic.now(), size: session.size, environment: .init(clinic.badge),
        operatorName: initials(of: desk.surroundings["USER"] ?? ""), bindings: bindings,
        rowMinutes: desk.settings.rowMinutes, firstHour: desk.settings.firstHour,
        choices: desk.settings.profiles.map { PracticeChoice($0) }, practiceName: clinic.profile,
        lockAfterSeconds: desk.settings.lockAfter.map { Int($0.components.seconds) },
        usesMouse: usesMouse),
      service: clinic.service, clock: clinic.now, render: { view.picture(of: $0) },
      opener: { name throws(BookingFailure) in
        let clinic = try await OpenClinic.open(profile: name, desk)
        return OpenedPractice(service: clinic.service, clock: clinic.now)
      })
    return ExitStatus(rawValue: run(console, on: session, loop))
  }

  private static func run(
    _ console: ConsoleLoop, on session: TerminalSession, _ loop: TerminalLoop
  ) -> Int32 {
    console.assumeIsolated { $0.start() }
    return loop.run(
      on: session,
      handle: { event in console.assumeIsolated { $0.handle(event) } },
      next: {
        let outcome = console.assumeIsolated { $0.settle() }
        if let picture = outcome.picture { session.present(picture) }
        if outcome.beeps { session.beep() }
        if let mouse = outcome.mouse { session.setMouse(mouse) }
        return outcome.step
      })
  }

  /// Whether the console would find its theme and its keys; names the theme.
  static func look(_ desk: DeskSettings) throws(Failure) -> String {
    _ = try desk.settings.bindings()
    return try theme(nil, desk).name
  }

  /// - Parameter name: what the command line asked for.
  private static func theme(_ name: String?, _ desk: DeskSettings) throws(Failure) -> Theme {
    try configured { () throws(ConfigurationFailure) in
      try ThemeLibrary(desk.folders, desk.surroundings)
        .choose(option: name, desk.settings, desk.surroundings)
    }
  }

  /// `jm` of `jane.miller`; a name of one part as it is, at most eight characters.
  private static func initials(of name: String) -> String {
    let parts = name.split { ".-_ ".contains($0) }
    return String(parts.count > 1 ? String(parts.compactMap(\.first)) : String(name.prefix(8)))
  }

  private static func terminal<Value>(
    _ body: () throws(TerminalFailure) -> Value
  ) throws(Failure) -> Value {
    do throws(TerminalFailure) {
      return try body()
    } catch {
      throw Failure(error.sentence, ExitStatus(rawValue: error.status))
    }
  }
}

extension PracticeChoice {
  /// Without an address it cannot be opened, and says so then.
  fileprivate init(_ profile: Profile) {
    self.init(name: profile.name, environment: .init(profile.badge ?? .production))
  }
}
