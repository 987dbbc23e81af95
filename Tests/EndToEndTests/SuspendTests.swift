import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// Ctrl-Z stops the console, as it does any program of a shell.
  @Suite struct SuspendTests {
    @Test func theShellGetsTheTerminalAndFgGivesItBack() throws {
      let desk = Desk()
      let folder = TemporaryFolder()
      let shell = try Tmux(
        ["/bin/bash", "--norc", "--noprofile", "-i"], environment: desk.environment,
        socket: folder.file("tmux"))
      try shell.wait(for: "bash-")
      try shell.type("PS1='rea''dy> '; stty -g > '\(folder.file("before"))'\n")
      try shell.wait(for: "ready>")
      try shell.type("'\(Desk.program("coredesk"))'\n")
      let before = try shell.waitForDiary()

      try shell.press("C-z")
      try shell.wait(for: "Stopped")
      // The shell's line editor sets its own modes; a program that it starts gets the terminal's.
      try shell.type("stty -g > '\(folder.file("during"))'; echo said-$((40 + 2))\n")
      try shell.wait(for: "said-42")
      let settings = try ["before", "during"].map {
        try String(contentsOfFile: folder.file($0), encoding: .utf8)
      }
      #expect(settings[0] == settings[1] && !settings[0].isEmpty)

      // If the window's size has changed meanwhile, the picture fits it.
      try shell.resize(columns: 100, rows: 30)
      try shell.type("fg\n")
      let after = try shell.waitForDiary()
      #expect(after.count == 30)
      #expect(after[0].contains("Riverside Allied Health") && before[0].contains("Riverside"))
      try shell.press("?")
      try shell.wait(for: "Keys")
      try shell.press("Escape")
      try shell.waitForDiary()
      try shell.press("q")
      try shell.wait(for: "the shell") { screen in
        !screen.joined().contains("PRACTITIONERS") && screen.joined().contains("ready>")
      }
      try shell.type("echo status-$?\n")
      try shell.wait(for: "status-0")
    }
  }
}
