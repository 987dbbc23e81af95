import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// Plain mode: over a pipe, on a terminal that only prints, and that what
  /// it does is really done.
  @Suite struct PlainTests {
    @Test(arguments: Home.allCases) func bookMoveCancelAndUndoOverAPipe(_ home: Home) throws {
      let (desk, server) = try home.desk()
      defer { withExtendedLifetime(server) {} }
      let jane = try desk.client("smith", "jane")
      let before = Set(try desk.appointments(of: jane).compactMap { $0.id })
      let done = try desk.lines(
        "smi j", "", "m +1w", "", "x", "1 rang up", "yes", "u", "x", "2", "yes", "q")
      #expect(done.status == 0 && done.errors == "", "\(done)")
      expectPlain(done.output)
      let words = ["Booked", "Moved", "Cancelled", "Undone", "Cancelled"]
      let told = done.output.split(separator: "\n").filter { line in
        words.contains { line.hasPrefix("\($0): SMITH Jane") }
      }
      #expect(told.count == words.count, "\(done.output)")
      let made = try desk.appointments(of: jane).filter { !before.contains($0.id ?? "") }
      // Undoing a cancellation books anew.
      #expect(made.map { $0["status"] as? String } == ["Cancelled", "Cancelled"])
      #expect(Set(made.compactMap { $0["startDateTime"] as? String }).count == 1)
    }

    @Test(arguments: Home.allCases) func aFreePlaceAndANewClientOverAPipe(_ home: Home) throws {
      let (desk, server) = try home.desk()
      defer { withExtendedLifetime(server) {} }
      let jane = try desk.client("smith", "jane")
      let before = try desk.appointments(of: jane).count
      // The end of the input is as good as q.
      let done = try desk.lines(
        "f", "1", "smi j", "", "n zora quillfeather 12041985 0491570159 +1w", "")
      #expect(done.status == 0, "\(done)")
      expectPlain(done.output)
      #expect(done.output.contains("\nFree · "))
      #expect(done.output.contains("\nBooked: QUILLFEATHER Zora, "), "\(done.output)")
      #expect(try desk.appointments(of: jane).count == before + 1)
      let zora = try desk.client("quillfeather", "zora")
      #expect(try desk.appointments(of: zora).map { $0["status"] as? String } == ["Booked"])
    }

    /// Nothing was asked for but the console, and there is no terminal.
    @Test func withoutATerminalItIsPlainMode() throws {
      let desk = Desk()
      let done = try desk.run()
      #expect(
        done.output == """
          Riverside Allied Health · Melbourne · DEMO · Tue 24 Nov 08:30
          Type a booking, ? for help, q to quit.

          """)
      #expect(done.status == 0 && done.errors == "")
    }

    @Test func whatDoesNotFitSendsNothingAndTheRestGoesOn() throws {
      let desk = Desk()
      let jane = try desk.client("smith", "jane")
      let before = try desk.appointments(of: jane)
      let done = try desk.lines("smi j sun 3p", "", "", "go nowhere", "x 1", "d .lee", "q")
      #expect(done.status == 0)
      #expect(
        done.output.contains(
          "Can't book Sun 29 Nov 15:00 for 30 min: "
            + "Lee, Mei works from Mon 30 Nov 08:30 to 17:00."))
      #expect(done.output.contains("\"nowhere\" isn't a day"))
      #expect(done.output.contains("There is no line 1 to choose."))
      #expect(done.output.contains("\nTue 24 Nov 2026, today · Melbourne\n1. 08:30–09:00  "))
      #expect(try desk.appointments(of: jane).count == before.count)
    }

    @Test func onATerminalThatOnlyPrintsItAsksAndAnswers() throws {
      let desk = Desk()
      desk.environment["TERM"] = "dumb"
      let jane = try desk.client("smith", "jane")
      let before = try desk.appointments(of: jane).count
      let terminal = try desk.terminal()
      try terminal.wait(for: "the prompt") { $0.text.hasSuffix("\r\n> ") }
      try terminal.type("smi j\n")
      try terminal.wait(for: "the card") { $0.text.hasSuffix("n to leave it.\r\n> ") }
      try terminal.type("\u{3}")
      try terminal.wait(for: "it to be left") {
        $0.text.contains("Dropped; nothing more was sent.")
      }
      #expect(try desk.appointments(of: jane).count == before)
      try terminal.type("smi j\n\nx\n1\nyes\nu\n")
      try terminal.wait(for: "the undoing") { $0.text.contains("Undone: SMITH Jane") }
      try terminal.type("/ quillfeather\nd fri\nq\n")
      #expect(try terminal.waitForEnd() == .exited(0))
      expectPlain(terminal.text.replacingOccurrences(of: "\r\n", with: "\n"))
      #expect(terminal.hasItsSettingsBack)
      #expect(try desk.appointments(of: jane).count == before + 2)
    }

    /// Another desk takes the place between the card and the empty line.
    @Test func aRefusedBookingSaysWhyAndIsNotMade() throws {
      let desk = Desk()
      let jane = try desk.client("smith", "jane")
      let other = try desk.client("nguyen")
      let before = try desk.appointments(of: jane).count
      let terminal = try desk.terminal("--plain")
      try terminal.wait(for: "the prompt") { $0.text.hasSuffix("\r\n> ") }
      try terminal.type("smi j .lee tue 15:30\n")
      try terminal.wait(for: "the card") { $0.text.contains("Empty line to book it") }
      #expect(terminal.text.contains("15:30–16:00"), "\(terminal.text)")
      let taken = try desk.takePlace(at: "2026-11-24T15:30", of: "Lee", for: other)
      #expect(taken.status == 0, "\(taken)")
      try terminal.type("\n")
      try terminal.wait(for: "the reason") { $0.text.contains("booked until 16:00") }
      #expect(terminal.text.contains("Not booked: SMITH Jane, Tue 24 Nov 15:30 with Lee. "))
      try terminal.type("\u{4}")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(try desk.appointments(of: jane).count == before)
    }

    @Test func twoInterruptsEndIt() throws {
      let terminal = try Desk().terminal("--plain")
      try terminal.wait(for: "the prompt") { $0.text.hasSuffix("\r\n> ") }
      try terminal.type("\u{3}")
      try terminal.wait(for: "the hint") { $0.text.contains("so does a second interrupt") }
      try terminal.type("\u{3}")
      #expect(try terminal.waitForEnd() == .exited(130))
      #expect(!terminal.text.contains("\u{1B}") && terminal.hasItsSettingsBack)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT]) func aSignalEndsIt(_ signal: Int32) throws {
      let terminal = try Desk().terminal("--plain")
      try terminal.wait(for: "the prompt") { $0.text.hasSuffix("\r\n> ") }
      terminal.child.send(signal: signal)
      #expect(try terminal.waitForEnd(within: 5) == .exited(128 + signal))
    }

    @Test func aClosedLineEndsIt() throws {
      let terminal = try Desk().terminal("--plain")
      try terminal.wait(for: "the prompt") { $0.text.hasSuffix("\r\n> ") }
      try terminal.type("smi j\n")
      terminal.hangUp()
      _ = try terminal.waitForEnd(within: 5)
    }

    /// A PIN and a lock are the screen's. In plain mode `z` locks nothing, and the way out is open.
    @Test func aDeskWithAPinIsNotLocked() throws {
      let desk = Desk()
      try desk.lockAfterAMinute()
      let done = try desk.lines("z", "d .lee", "smi j", "q")
      #expect(done.status == 0 && done.errors == "", "\(done)")
      #expect(done.output.contains("\nz means something on the screen only; ? shows"))
      #expect(done.output.contains("\nTue 24 Nov 2026, today · Melbourne\n1. "))
      #expect(done.output.contains("\nEmpty line to book it, "))
      let ended = try desk.lines("smi j")
      #expect(ended.status == 0, "\(ended)")
    }

    @Test func aClinicThatCannotBeReachedIsSaid() throws {
      let desk = Desk()
      for variable in ["CONSUMER_ID", "ACCESS_TOKEN", "SECRET"] {
        desk.environment["COREDESK_\(variable)"] = "x"
      }
      desk.environment["COREDESK_URL"] = "http://127.0.0.1:9"
      let done = try desk.lines("smi j", "")
      #expect(done.status == 69 && done.output == "", "\(done)")
      #expect(done.errors.hasPrefix("coredesk: Can't connect to 127.0.0.1:9"))
    }

    /// A server's reason, a name on the command line and a word of the configuration: nothing of
    /// them steers the terminal that a complaint is written to, nor begins a line of its own.
    @Test func foreignTextInAComplaintSteersNoTerminal() throws {
      let hostile = "\u{1B}]0;owned\u{7}\u{9B}31m\u{202E}txet\r\ncoredesk: all is well"
      let encoded = hostile.unicodeScalars.map { scalar in
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
      let server = ScriptedServer { _ in
        .reply(400, "{\"result\":[{\"severity\":2,\"reason\":\"\(encoded)\"}]}")
      }
      let desk = Desk()
      for variable in ["CONSUMER_ID", "ACCESS_TOKEN", "SECRET"] {
        desk.environment["COREDESK_\(variable)"] = "x"
      }
      desk.environment["COREDESK_URL"] = server.origin
      expectHarmless(try desk.lines("q"))
      expectHarmless(try desk.run("locations"))
      let named = try desk.run("locations", "--profile", hostile)
      expectHarmless(named)
      desk.environment["COREDESK_THEME"] = hostile
      expectHarmless(try desk.run("--demo", "themes", "--theme", hostile))
      try FileManager.default.createDirectory(
        atPath: desk.folder.file("config/coredesk"), withIntermediateDirectories: true)
      desk.folder.write(
        "[console]\nhos\u{1B}[31m\u{9B}tile = 1\n", to: "config/coredesk/config.ini")
      chmod(desk.folder.file("config/coredesk/config.ini"), 0o600)
      expectHarmless(try desk.run("locations"))
      desk.environment["LC_ALL"] = "C"
      let plain = try desk.run("locations")
      #expect(plain.errors.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    }

    private func expectHarmless(
      _ done: Finished, sourceLocation: SourceLocation = #_sourceLocation
    ) {
      #expect(done.status > 0, "\(done)", sourceLocation: sourceLocation)
      #expect(done.errors.hasPrefix("coredesk: "), "\(done)", sourceLocation: sourceLocation)
      #expect(
        done.errors.split(separator: "\n").count == 1, "\(done)", sourceLocation: sourceLocation)
      let steering = done.errors.unicodeScalars.filter {
        $0 != "\n" && $0.properties.generalCategory == .control
          || $0.properties.generalCategory == .format
      }
      #expect(steering.isEmpty, "\(done)", sourceLocation: sourceLocation)
    }

    @Test func withoutUTF8AllIsASCII() throws {
      let desk = Desk()
      desk.environment["LC_ALL"] = "C"
      let done = try desk.lines("d", "smi j", "n", "?")
      #expect(done.output.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
      #expect(done.output.contains("SMITH Jurgen"))
    }

    /// The prompt that stood there before the shell wrote its own lines.
    @Test func afterCtrlZAndFgItAsksAgain() throws {
      let desk = Desk()
      let folder = TemporaryFolder()
      let shell = try Tmux(
        ["/bin/bash", "--norc", "--noprofile", "-i"], environment: desk.environment,
        socket: folder.file("tmux"))
      try shell.wait(for: "bash-")
      try shell.type("'\(Desk.program("coredesk"))' --plain\n")
      try shell.wait(for: "the prompt") { $0.contains(">") }
      try shell.press("C-z")
      try shell.wait(for: "Stopped")
      try shell.type("clear; fg\n")
      try shell.wait(for: "the prompt again") { $0.contains(">") }
      try shell.type("o zz\n")
      try shell.wait(for: "zz works here.")
    }

    @Test func undoingABookingSaysThatTheNewClientStays() throws {
      let done = try Desk().lines(
        "n zora quillfeather 12041985 0491570159 +1w", "", "u", "q")
      #expect(done.output.contains("\nUndone: QUILLFEATHER Zora, "), "\(done.output)")
      let sentence =
        " is cancelled. The client is still saved; messages already sent can't be recalled.\n"
      #expect(done.output.contains(sentence))
    }

    /// The keys that the guide rebinds, and two actions that change theirs.
    @Test(arguments: [nil, "[keys]\nbook = x\ncancel = b\n"]) func keysAreRebound(
      _ own: String?
    ) throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
      let guide = try String(
        contentsOf: root.appending(path: "Sources/coredesk/coredesk.docc/ThemesAndKeys.md"),
        encoding: .utf8)
      let block = guide.split(separator: "```\n").first { $0.hasPrefix("[keys]\n") }
      let desk = Desk()
      let keys = try own ?? String(#require(block))
      desk.folder.write(keys, to: "config/coredesk/config.ini")
      chmod(desk.folder.file("config/coredesk/config.ini"), 0o600)
      #expect(try desk.lines("q").status == 0)
    }

    @Test func everyKeyThatIsGivenTwiceIsToldWithItsLine() throws {
      let desk = Desk()
      desk.folder.write(
        "[keys]\nmove = f6\nbook = x\nundo = f6\n", to: "config/coredesk/config.ini")
      chmod(desk.folder.file("config/coredesk/config.ini"), 0o600)
      let done = try desk.lines("q")
      #expect(done.status == 78)
      #expect(done.errors.contains("line 3: the key 'x' is given to 'book' and to 'cancel'"))
      #expect(done.errors.contains("line 4: the key 'f6' is given to 'move' and to 'undo'"))
    }

    /// No byte that steers a terminal, every line ended.
    private func expectPlain(_ text: String) {
      let steering = text.utf8.filter { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F }
      #expect(steering.isEmpty, "\(steering)")
      #expect(text.hasSuffix("\n"))
    }
  }
}

extension Desk {
  /// Pipes lines into plain mode, all at once, and waits for its end.
  fileprivate func lines(_ lines: String...) throws -> Finished { try plain(lines) }

  /// Gives the desk a PIN, and has its screen locked after a minute.
  fileprivate func lockAfterAMinute() throws {
    folder.write("2468\n", to: "typed")
    let set = try Finished.running(
      [Self.program("coredesk"), "pin", "set"], environment: environment,
      input: folder.file("typed"))
    folder.write("[console]\nlock-after = 1\n", to: "config/coredesk/config.ini")
    guard set.status == 0, chmod(folder.file("config/coredesk/config.ini"), 0o600) == 0 else {
      throw TimedOut(waitingFor: "a PIN", seen: "\(set)")
    }
  }

  /// Books by a command, as another desk would.
  fileprivate func takePlace(
    at start: String, of surname: String, for client: String
  ) throws -> Finished {
    let people = try rows("practitioners", "practitioners")
    let person = people.first { $0["lastName"] as? String == surname }?["practitionerId"] as? String
    let place = try rows("locations", "locations").first?["locationId"] as? String
    return try run(
      "book", "--client", client, "--practitioner", person ?? "", "--location", place ?? "",
      "--start", start, "--minutes", "30")
  }
}

extension [String: Any] {
  fileprivate var id: String? { self["appointmentId"] as? String }
}
