import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// What the console sends to a terminal, byte by byte, and what it doesn't change.
  @Suite struct MannersTests {
    private func open(_ desk: Desk, _ arguments: String...) throws -> PseudoTerminal {
      let terminal = try PseudoTerminal(
        [Desk.program("coredesk")] + arguments, environment: desk.environment)
      try terminal.wait(for: "the diary") { $0.text.contains("PRACTITIONERS") }
      try terminal.waitForSilence()
      return terminal
    }

    @Test func withoutTheMouseNoClickIsAskedFor() throws {
      let terminal = try open(Desk(), "--no-mouse")
      #expect(!terminal.text.contains("\u{1B}[?1000h") && !terminal.text.contains("\u{1B}[?1006h"))
      #expect(try open(Desk()).text.contains("\u{1B}[?1000h"))
    }

    @Test(arguments: ["xterm-256color", "vt100", "linux"]) func withoutUTF8AllIsASCII(
      _ term: String
    ) throws {
      let desk = Desk()
      desk.environment.merge(["LC_ALL": "C", "TERM": term]) { $1 }
      let terminal = try open(desk)
      for keys in ["b", "smi j", "\u{1B}", "?", "\u{1B}", "3", "2", "4", "w"] {
        try terminal.type(keys)
        try terminal.waitForSilence()
      }
      #expect(terminal.output.allSatisfy { $0 < 0x80 })
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(terminal.hasItsSettingsBack)
    }

    /// Nobody continues this program, so it goes on at once and sets its modes again.
    @Test func ctrlZLeavesEveryMode() throws {
      let terminal = try open(Desk())
      let before = terminal.output.count
      try terminal.type("\u{1A}")
      try terminal.wait(for: "the modes to be set anew") { terminal in
        String(decoding: terminal.output[before...], as: UTF8.self).contains("\u{1B}[?1000h")
      }
      let text = String(decoding: terminal.output[before...], as: UTF8.self)
      let left = try #require(text.range(of: "\u{1B}[?1049l"))
      for mode in ["1000", "1006", "2004"] {
        #expect(text[..<left.lowerBound].contains("\u{1B}[?\(mode)l"), "\(mode)")
        #expect(text[left.upperBound...].contains("\u{1B}[?\(mode)h"), "\(mode)")
      }
      #expect(text[left.upperBound...].contains("\u{1B}[?1049h"))
    }

    /// The bounds are loose: a slow connection notices a whole screen for a key, but not thirty
    /// bytes.
    @Test func aKeySendsLittleAndIdlingNothing() throws {
      let terminal = try open(Desk())
      try terminal.type("j")
      try terminal.waitForSilence()
      for key in ["j", "k", "j", "j", "l", "h"] {
        let before = terminal.output.count
        try terminal.type(key)
        try terminal.waitForSilence()
        #expect(terminal.output.count - before <= 600, "\(key)")
      }
      let before = terminal.output.count
      try terminal.waitForSilence(seconds: 2)
      #expect(terminal.output.count == before)
    }

    @Test func nothingIsWrittenIntoTheConfiguration() throws {
      let desk = Desk()
      let terminal = try open(desk)
      try terminal.type("MMozz\rq")
      #expect(try terminal.waitForEnd() == .exited(0))
      _ = try desk.run("doctor", "--demo")
      #expect(!FileManager.default.fileExists(atPath: desk.folder.file("config")))
    }

    /// Documents are for programs, and stay UTF-8.
    @Test func whatCommandsPrintForPeopleIsASCIIWithoutUTF8() throws {
      let desk = Desk()
      desk.environment["LC_ALL"] = "C"
      let text = try desk.run("clients", "find", "jurgen")
      #expect(text.status == 0 && text.output.contains("Jurgen"), "\(text)")
      #expect(text.output.utf8.allSatisfy { $0 < 0x80 })
      let document = try desk.run("clients", "find", "jurgen", "--json")
      #expect(document.output.contains("J\u{FC}rgen"), "\(document)")
      for command in ["--help", "doctor", "themes"] {
        #expect(try desk.run(command).output.utf8.allSatisfy { $0 < 0x80 }, "\(command)")
      }
    }
  }
}

extension PseudoTerminal {
  /// Waits until the program has written nothing for a while.
  fileprivate func waitForSilence(seconds: Double = 0.3) throws {
    var count = -1
    var since = ContinuousClock.now
    try wait(for: "silence", within: 20) { terminal in
      if terminal.output.count != count { (count, since) = (terminal.output.count, .now) }
      return since.duration(to: .now) > .seconds(seconds)
    }
  }
}
