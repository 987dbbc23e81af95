import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// The console on a real screen: what it shows, and what it changes at the clinic.
  @Suite struct ConsoleTests {
    @Test(arguments: Home.allCases) func opensTheDiaryOfToday(_ home: Home) throws {
      let (desk, server) = try home.desk()
      defer { withExtendedLifetime(server) {} }
      let console = try desk.console()
      let screen = try console.waitForDiary()
      #expect(screen[0].contains("Riverside Allied Health"))
      #expect(screen[0].contains(home == .embedded ? "DEMO" : "SANDBOX"))
      #expect(screen[0].contains("jm"))
      #expect(screen.allSatisfy { $0.count <= 80 } && screen.count == 24)
    }

    /// Eight keys book a known client at the next free time, and three cancel.
    @Test(arguments: Home.allCases) func booksAndCancelsForReal(_ home: Home) throws {
      let (desk, server) = try home.desk()
      defer { withExtendedLifetime(server) {} }
      let jane = try desk.client("smith", "jane")
      let before = try desk.appointments(of: jane)
      let console = try desk.console()
      try console.waitForDiary()

      try console.type("bsmi j")
      try console.wait(for: "SMITH Jane")
      try console.press("Enter")
      try console.wait(for: "the card") { $0.joined().contains("Enter") }
      try console.press("Enter")
      let booked = try Deadline(seconds: 10).wait(for: "one more appointment of Jane Smith's") {
        try desk.appointments(of: jane).first { row in
          !before.contains { $0["appointmentId"] as? String == row["appointmentId"] as? String }
        }
      }
      #expect(booked["status"] as? String == "Booked")
      let id = try #require(booked["appointmentId"] as? String)
      // The new appointment is selected, so that it can be cancelled at once.
      try console.wait(for: "Booked")
      try console.press("x")
      try console.press("1")
      try console.press("Enter")
      let reasons = try desk.rows("cancellationReasons", "reasons")
      try Deadline(seconds: 10).wait(for: "it to be cancelled", seen: screenText(console)) {
        try desk.appointments(of: jane).contains {
          $0["appointmentId"] as? String == id && $0["status"] as? String == "Cancelled"
        } ? () : nil
      }
      // The record's reason is the first of the list.
      let record = try desk.run("cancel", id, "--json").output
      #expect(record.contains(try #require(reasons[0]["cancellationId"] as? String)))
      #expect(try desk.appointments(of: jane).count == before.count + 1)

      try console.press("q")
      let status = try Deadline(seconds: 5).wait(for: "the end") { try console.exitStatus() }
      #expect(status == 0)
    }

    /// All keys at once, before the first picture: none is lost, and none acts too early.
    @Test func keysTypedAheadAreNotLost() throws {
      let desk = Desk()
      let jane = try desk.client("smith", "jane")
      let before = try desk.appointments(of: jane).count
      let terminal = try desk.terminal()
      try terminal.type("bsmi j\r\r")
      try Deadline(seconds: 15).wait(for: "one more appointment", seen: terminal.text) {
        try terminal.wait(for: "a moment", within: 5) { _ in true }
        return try desk.appointments(of: jane).count == before + 1 ? () : nil
      }
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == .exited(0))
    }

    @Test func aStormOfSizesChangesNothingButThePicture() throws {
      let desk = Desk()
      let console = try desk.console()
      try console.waitForDiary()
      var seed = SystemRandomNumberGenerator()
      for _ in 0..<60 {
        try console.resize(
          columns: Int.random(in: 1...200, using: &seed),
          rows: Int.random(in: 1...60, using: &seed))
      }
      try console.resize(columns: 80, rows: 24)
      let screen = try console.waitForDiary()
      #expect(screen.count == 24)
      try console.resize(columns: 120, rows: 40)
      try console.wait(for: "all forty rows") { $0.count == 40 && $0[39] != "" }
      try console.press("q")
      #expect(try Deadline(seconds: 5).wait(for: "the end") { try console.exitStatus() } == 0)
    }

    private func screenText(_ console: Tmux) -> String {
      (try? console.screen().joined(separator: "\n")) ?? ""
    }
  }

  /// However the console ends, the terminal is restored.
  @Suite struct TerminalTests {
    @Test func quittingGivesTheTerminalBack() throws {
      let terminal = try openTerminal(Desk())
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == .exited(0))
      expectRestored(terminal)
    }

    /// While the diary is still being read: a thread that runs mustn't crash the program at its
    /// end.
    @Test func quittingAtAnyMomentIsNoCrash() throws {
      let desk = Desk()
      for _ in 0..<25 {
        let terminal = try desk.terminal()
        try terminal.type("q")
        #expect(try terminal.waitForEnd() == .exited(0))
        #expect(terminal.hasItsSettingsBack)
      }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT]) func aSignalGivesTheTerminalBack(
      _ signal: Int32
    ) throws {
      let terminal = try openTerminal(Desk())
      terminal.child.send(signal: signal)
      let ending = try terminal.waitForEnd(within: 5)
      #expect(ending == .exited(128 + signal))
      expectRestored(terminal)
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE]) func aCrashGivesTheTerminalBack(
      _ signal: Int32
    ) throws {
      let terminal = try openTerminal(Desk())
      terminal.child.send(signal: signal)
      #expect(try terminal.waitForEnd(within: 5) == .signalled(signal))
      expectRestored(terminal)
    }

    /// One key draws the whole screen, if another program has written on it.
    @Test func theKeyThatRedrawsDrawsAtOnce() throws {
      let terminal = try openTerminal(Desk())
      try terminal.type("b")
      try terminal.wait(for: "the line") { $0.text.contains("review") }
      let before = terminal.output.count
      try terminal.type("\u{C}")
      try terminal.wait(for: "the whole picture", within: 2) { terminal in
        let new = String(decoding: terminal.output[before...], as: UTF8.self)
        return new.contains("\u{1B}[H\u{1B}[2J") && new.contains("PRACTITIONERS")
          && new.contains("review")
      }
    }

    /// Escape and a letter that arrive together, if a key with Alt has a meaning.
    @Test func aKeyWithAltIsHeard() throws {
      let desk = Desk()
      desk.folder.write("[keys]\nhelp = alt-h\n", to: "config/coredesk/config.ini")
      chmod(desk.folder.file("config/coredesk/config.ini"), 0o600)
      let terminal = try openTerminal(desk)
      try terminal.type("\u{1B}h")
      try terminal.wait(for: "the help") { $0.text.contains("At the desk") }
    }

    @Test func belowTheFloorNothingIsCancelledUnseen() throws {
      let desk = Desk()
      let count = {
        try desk.rows("appointments", "appointments", "--from", "today", "--to", "today")
          .filter { $0["status"] as? String == "Cancelled" }.count
      }
      let before = try count()
      let terminal = try desk.terminal(columns: 20, rows: 5)
      try terminal.wait(for: "what is needed") { $0.text.contains("need 32x10") }
      try terminal.type("jjjjjx1\rq")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(try count() == before)
    }

    @Test func aClosedLineEndsItWithinASecond() throws {
      let terminal = try openTerminal(Desk())
      terminal.hangUp()
      _ = try terminal.waitForEnd(within: 1)
    }

    @Test func keysTypedInTheMiddleOfAWordDoNotKeepItAlive() throws {
      let terminal = try openTerminal(Desk())
      try terminal.type("bsmi")
      terminal.hangUp()
      _ = try terminal.waitForEnd(within: 1)
    }

    /// A name with control characters is shown, and doesn't steer the terminal.
    @Test func hostileNamesNeverReachTheTerminal() throws {
      let desk = Desk()
      let name = "\u{1B}]0;owned\u{7}\u{9B}31mEvil"
      #expect(try desk.run("locations").status == 0)
      let database = desk.folder.file("data/coredesk/demo.sqlite")
      let changed = try Finished.running(
        [
          "sqlite3", database,
          "UPDATE appointment SET subject = '\(name)'; UPDATE client SET given_name = '\(name)' "
            + "WHERE family_name = 'Smith';",
        ], environment: desk.environment)
      #expect(changed.status == 0, "\(changed)")
      let terminal = try openTerminal(desk)
      // A key closes the greeting; the line below then has the whole name.
      try terminal.type("jk")
      try terminal.wait(for: "the name") { $0.text.contains("Evil") }
      try terminal.type("/smith")
      try terminal.wait(for: "the name again") { terminal in
        terminal.text.split(separator: "Evil").count > 3
      }
      try terminal.type("\u{1B}q")
      _ = try terminal.waitForEnd()
      #expect(!terminal.text.contains("\u{1B}]0;owned"))
      #expect(!terminal.text.unicodeScalars.contains("\u{9B}"))
    }

    @Test(arguments: [
      (["TERM": "no-such-terminal"], "", 78, "no-such-terminal"),
      (["TERM": ""], "", 78, "TERM"),
      (["COREDESK_THEME": "plaid"], "", 78, "plaid"),
      ([:], "[keys]\nfly = x\n", 78, "line 2"),
      ([:], "[keys]\nquit = b\n", 78, "'b'"),
      (["COREDESK_PROFILE": "nowhere"], "", 78, "nowhere"),
    ])
    func whatCannotBeOpenedIsSaidAndTheScreenLeftAlone(
      _ variables: [String: String], _ configuration: String, _ status: Int32, _ words: String
    ) throws {
      let desk = Desk()
      desk.environment.merge(variables) { $1 }
      desk.folder.write(configuration, to: "config/coredesk/config.ini")
      let terminal = try desk.terminal()
      #expect(try terminal.waitForEnd() == .exited(status))
      #expect(terminal.text.contains("coredesk: ") && terminal.text.contains(words))
      #expect(!terminal.text.contains("\u{1B}[?1049h"))
      #expect(terminal.hasItsSettingsBack)
    }

    @Test func aTerminalThatOnlyPrintsIsReferredToTheLines() throws {
      let desk = Desk()
      desk.folder.write("printer|prints,\n\tcols#80, bel=^G, cud1=^J,\n", to: "printer.ti")
      let described = try Finished.running(
        ["tic", "-o", desk.folder.file("terminfo"), desk.folder.file("printer.ti")],
        environment: desk.environment)
      #expect(described.status == 0, "\(described)")
      desk.environment.merge(["TERM": "printer", "TERMINFO": desk.folder.file("terminfo")]) { $1 }
      let terminal = try desk.terminal()
      #expect(try terminal.waitForEnd() == .exited(78))
      #expect(terminal.text.contains("can't move its cursor"))
      #expect(terminal.text.contains("coredesk --plain works on it"))
    }

    /// A key with another action does that action, and the hints say so.
    @Test func keysCanBeBoundAnew() throws {
      let desk = Desk()
      desk.folder.write("[keys]\nquit = f10\n", to: "config/coredesk/config.ini")
      let console = try desk.console()
      try console.waitForDiary()
      try console.press("q")
      try console.press("?")
      try console.wait(for: "Keys")
      for _ in 0..<30 { try console.press("Down") }
      try console.wait(for: "the help to name it") { $0.contains { $0.contains("F10") } }
      try console.press("Escape")
      try console.waitForDiary()
      try console.press("F10")
      #expect(try Deadline(seconds: 5).wait(for: "the end") { try console.exitStatus() } == 0)
    }

    @Test func noColourIsAskedForWhereNoneIsWanted() throws {
      let desk = Desk()
      desk.environment["NO_COLOR"] = "1"
      let terminal = try openTerminal(desk)
      try terminal.type("q")
      _ = try terminal.waitForEnd()
      // SGR 30 to 48: colours of any kind.
      let colours = terminal.text.matches(of: /\u{1B}\[[0-9;]*\b(3|4)[0-8][0-9;]*m/)
      #expect(colours.isEmpty)
    }

    /// If the terminal says that it can (DECRPM), each picture is shown as a whole.
    @Test func aTerminalThatCanShowsEachPictureAtOnce() throws {
      let terminal = try openTerminal(Desk())
      #expect(terminal.text.contains(Synchronized.question))
      #expect(!terminal.text.contains(Synchronized.on))
      try terminal.type("\u{1B}[?2026;2$y")
      let before = terminal.output.count
      try terminal.type("2")
      try terminal.wait(for: "the week, whole") { terminal in
        let text = Synchronized.text(of: terminal, since: before)
        return text.contains("Thu 26") && text.hasSuffix(Synchronized.off)
      }
      // The first picture may still be arriving, or one with lists that were read since.
      let text = Synchronized.text(of: terminal, since: before)
      let first = try #require(text.range(of: Synchronized.on))
      let pictures = text[first.lowerBound...].components(separatedBy: Synchronized.off)
      #expect(pictures.last == "")
      #expect(pictures.dropLast().allSatisfy { $0.hasPrefix(Synchronized.on) })
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == .exited(0))
      expectRestored(terminal)
      let halves = [Synchronized.on, Synchronized.off].map {
        terminal.text.components(separatedBy: $0).count
      }
      #expect(halves[0] == halves[1])
    }

    /// A terminal that doesn't know the mode, or doesn't answer, is never sent it. An answer isn't
    /// a key.
    @Test(arguments: ["", "\u{1B}[?2026;0$y", "\u{1B}[?2026;4$y"])
    func aTerminalThatCannotIsNotAskedTo(_ answer: String) throws {
      let terminal = try openTerminal(Desk())
      try terminal.type(answer + "2")
      try terminal.wait(for: "the week") { $0.text.contains("Thu 26") }
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(!terminal.text.contains(Synchronized.on))
    }

    private enum Synchronized {
      static let question = "\u{1B}[?2026$p"
      static let on = "\u{1B}[?2026h"
      static let off = "\u{1B}[?2026l"

      static func text(of terminal: PseudoTerminal, since start: Int) -> String {
        String(decoding: terminal.output[start...], as: UTF8.self)
      }
    }

    private func openTerminal(_ desk: Desk) throws -> PseudoTerminal {
      let terminal = try desk.terminal()
      try terminal.wait(for: "the diary") { $0.text.contains("PRACTITIONERS") }
      return terminal
    }

    /// It left the alternate screen, showed the cursor, reset its modes, and restored the settings.
    private func expectRestored(_ terminal: PseudoTerminal) {
      let text = terminal.text
      for (on, off) in [
        ("\u{1B}[?1049h", "\u{1B}[?1049l"), ("\u{1B}[?25l", "\u{1B}[?25h"),
        ("\u{1B}[?2004h", "\u{1B}[?2004l"), ("\u{1B}[?1000h", "\u{1B}[?1000l"),
        ("\u{1B}[?1h", "\u{1B}[?1l"),
      ] {
        guard let begun = text.range(of: on, options: .backwards) else { continue }
        let isEnded = text[begun.upperBound...].contains(off)
        #expect(isEnded, "\(on.dropFirst()) is still on")
      }
      #expect(text.contains("\u{1B}[?1049l"))
      #expect(terminal.hasItsSettingsBack)
    }
  }
}

extension Tmux {
  /// Waits until the practitioners and the hours of the diary are on the screen.
  @discardableResult
  func waitForDiary() throws -> [String] {
    try wait(for: "the diary") { screen in
      screen.contains { $0.contains("PRACTITIONERS") } && screen.joined().contains(":00")
    }
  }
}

extension Desk {
  /// The id of the first client that the words find.
  func client(_ words: String...) throws -> String {
    let found = try run(["clients", "find"] + words + ["--json"])
    let object =
      try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [String: Any]
    let id = (object?["clients"] as? [[String: Any]])?.first?["clientId"] as? String
    guard let id else { throw TimedOut(waitingFor: "a client", seen: "\(found)") }
    return id
  }

  func appointments(of client: String) throws -> [[String: Any]] {
    try rows("appointments", "appointments", "--from", "-1w", "--to", "+8w", "--client", client)
  }
}
