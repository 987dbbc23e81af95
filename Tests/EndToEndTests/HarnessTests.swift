import Glibc
import TestKit
import Testing

/// Tests of the test harness, with programs whose behaviour is known.
extension EndToEnd {
  @Suite struct HarnessTests {
    let environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]

    @Test func aFinishedProgramHasItsStreamsAndStatus() throws {
      let done = try Finished.running(
        ["sh", "-c", "cat; echo out; echo err >&2; exit 3"], environment: environment)
      #expect(done.output == "out\n" && done.errors == "err\n" && done.status == 3)
    }

    @Test func aProgramThatHangsIsGivenUp() {
      #expect(throws: TimedOut.self) {
        try Finished.running(["sleep", "60"], environment: environment, within: 0.1)
      }
    }

    @Test func theTerminalIsTheProgramsOwn() throws {
      let terminal = try PseudoTerminal(
        ["sh", "-c", "tty && stty size < /dev/tty; read line; echo got $line"],
        environment: environment, columns: 61, rows: 17)
      try terminal.wait(for: "its size") { $0.text.contains("17 61") }
      try terminal.type("hello\r")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(terminal.text.contains("/dev/pts/") && terminal.text.contains("got hello"))
    }

    @Test func settingsLeftChangedAreNoticed() throws {
      let careless = try PseudoTerminal(["stty", "-echo"], environment: environment)
      #expect(try careless.waitForEnd() == .exited(0))
      #expect(!careless.hasItsSettingsBack)
      let careful = try PseudoTerminal(
        ["sh", "-c", "stty -echo; stty echo"], environment: environment)
      #expect(try careful.waitForEnd() == .exited(0))
      #expect(careful.hasItsSettingsBack)
    }

    @Test func aClosedLineIsAHangUp() throws {
      let terminal = try PseudoTerminal(["sleep", "60"], environment: environment)
      terminal.hangUp()
      #expect(try terminal.waitForEnd(within: 5) == .signalled(SIGHUP))
    }

    @Test func tmuxShowsTheScreen() throws {
      let folder = TemporaryFolder()
      let tmux = try Tmux(
        ["sh", "-c", "printf \"a\\033[3;5Hbc王\"; read x; stty size; exit 7"],
        environment: environment, socket: folder.file("tmux"), columns: 50, rows: 12)
      let screen = try tmux.wait(for: "bc王")
      #expect(screen[0] == "a" && screen[2] == "    bc王")
      let cursor = try tmux.cursor()
      #expect(cursor == (8, 2))
      #expect(try tmux.exitStatus() == nil)
      try tmux.resize(columns: 40, rows: 10)
      try tmux.press("Enter")
      try tmux.wait(for: "10 40")
      let status = try Deadline(seconds: 5).wait(for: "the end") { try tmux.exitStatus() }
      #expect(status == 7)
    }
  }
}
