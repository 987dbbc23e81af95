import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// What a new user sees and does, in the real program.
  @Suite struct FirstRunEndToEndTests {
    let desk = Desk()

    private func end(_ console: Tmux) throws {
      try console.press("q")
      let status = try Deadline(seconds: 5).wait(for: "the end") { try console.exitStatus() }
      #expect(status == 0)
    }

    @Test func theFirstScreenSaysWhatToPress() throws {
      let terminal = try desk.console()
      try terminal.wait(for: "Welcome. b to book, / to find a client")
      try end(terminal)
    }

    /// Typing what the tutorial says completes all of it.
    @Test func theTutorialIsDoneByItsOwnWords() throws {
      let jane = try desk.client("smith", "jane")
      let before = try desk.appointments(of: jane).count
      let terminal = try desk.console()
      for (keys, next) in [
        ("T", "Tutorial 1 of 5"), ("bsmi j\r\r", "Tutorial 2 of 5"),
        ("mfri\r\r", "Tutorial 3 of 5"),
        ("f3p\r", "Tutorial 4 of 5"), ("\u{1B}\u{1B}x1\r", "Tutorial 5 of 5"),
        ("u", "That's all there is to it."),
      ] {
        try terminal.type(keys)
        try terminal.wait(for: next)
      }
      try end(terminal)
      // Booked, moved, cancelled, and booked again by undoing that.
      #expect(try desk.appointments(of: jane).count == before + 2)
    }

    /// A series of four is booked and undone, which another program's diary shows.
    @Test func aSeriesIsBookedAndUndoneAsOne() throws {
      let jane = try desk.client("smith", "jane")
      func booked() throws -> Int {
        try desk.appointments(of: jane).count { $0["status"] as? String == "Booked" }
      }
      let before = try booked()
      let terminal = try desk.console()
      try terminal.type("bsmi j x4 every 2w\r\r")
      try terminal.wait(for: "4 booked.")
      #expect(try booked() == before + 4)
      try terminal.type("u")
      try terminal.wait(for: "All 4 undone")
      #expect(try booked() == before)
      try end(terminal)
    }
  }
}
