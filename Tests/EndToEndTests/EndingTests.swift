import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// However a program that has the terminal ends, the terminal is restored, and text that was
  /// written to standard error meanwhile appears after that.
  @Suite struct EndingTests {
    private static let signals: [Int32] = [
      SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGXCPU, SIGXFSZ, SIGUSR1, SIGUSR2,
      SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGSTKFLT, SIGPWR,
    ]

    private func ender(_ way: String, term: String = "xterm-256color") throws -> PseudoTerminal {
      let desk = Desk()
      desk.environment["TERM"] = term
      return try PseudoTerminal(
        [Desk.program("ScreenEnder"), way], environment: desk.environment)
    }

    private func expectRestored(_ terminal: PseudoTerminal, tells words: String) throws {
      let text = terminal.text
      #expect(terminal.hasItsSettingsBack)
      let end = try #require(text.range(of: "\u{1B}[?1049l", options: .backwards), "\(text)")
      let before = text[..<end.lowerBound]
      for mode in ["\u{1B}[?1006l", "\u{1B}[?1000l", "\u{1B}[?2004l"] {
        #expect(before.contains(mode), "\(mode.dropFirst()) in \(text)")
      }
      #expect(!before.contains("kept"), "\(text)")
      let after = text[end.upperBound...]
      #expect(after.contains(words), "\(text)")
      #expect(after.contains("kept ?[31m??until the end\r\n"), "\(text)")
    }

    @Test func aNormalEnd() throws {
      let terminal = try ender("end")
      #expect(try terminal.waitForEnd() == .exited(0))
      try expectRestored(terminal, tells: "until the end\r\ntold at once\r\n")
    }

    @Test func aTrapTellsItsReason() throws {
      let terminal = try ender("trap")
      #expect(try terminal.waitForEnd() == .signalled(SIGILL))
      try expectRestored(terminal, tells: "Fatal error: made by a test")
    }

    @Test(arguments: ["fault", "thread-fault"]) func aFaultOnAnyThread(_ way: String) throws {
      let terminal = try ender(way)
      #expect(try terminal.waitForEnd() == .signalled(SIGSEGV))
      try expectRestored(terminal, tells: "until the end")
    }

    @Test(arguments: signals) func aSignal(_ signal: Int32) throws {
      let terminal = try ender("\(signal)")
      #expect(try terminal.waitForEnd() == .signalled(signal))
      try expectRestored(terminal, tells: "until the end")
    }

    /// The same in the program itself, where the loop handles some signals and the guard the
    /// others.
    @Test(arguments: [SIGUSR1, SIGALRM, SIGXCPU, SIGSYS, SIGTRAP]) func aSignalToTheConsole(
      _ signal: Int32
    ) throws {
      let terminal = try Desk().terminal()
      try terminal.wait(for: "the diary") { $0.text.contains("PRACTITIONERS") }
      terminal.child.send(signal: signal)
      #expect(try terminal.waitForEnd() == .signalled(signal))
      #expect(terminal.hasItsSettingsBack && terminal.text.contains("\u{1B}[?1049l"))
    }

    /// A terminal without a second screen is cleared, because it showed the clinic's data.
    @Test(arguments: ["end", "trap"]) func withoutASecondScreenTheFirstIsWiped(_ way: String) throws
    {
      let terminal = try ender(way, term: "linux")
      _ = try terminal.waitForEnd()
      let clear = try #require(terminal.text.range(of: "\u{1B}[H\u{1B}[J", options: .backwards))
      #expect(terminal.text[..<clear.lowerBound].contains("the screen is up"))
      #expect(terminal.text[clear.upperBound...].contains("until the end\r\n"))
    }
  }
}
