import Booking
import CivilTime
import Console
import DeskModel
import DeskRuntime
import PlainMode
import TestKit
import Testing

/// Whatever is typed: each line is answered, and nothing is sent that was not confirmed.
@Suite struct PlainRandomTests {
  private static let vocabulary = [
    "", "", "", "n", "yes", "1", "2", "3", "9", "smi j", "smi j fri", "b", "b .lee sun 3p", "zzz",
    "/ smith", "/", "f", "f 3p", "f nonsense", "d", "d fri", "d .lee", "x", "x 1", "x 2 1",
    "m 2 fri",
    "m", "e 2", "e", "a 2", "s 2", "s 1 3", "y 2", "w 3", "u", "redo", "g tom", "g nowhere", ".",
    ",",
    ";", "?", "n mary citizen 12041985", "n", "\u{1B}[2J", "x 999", "smi \u{202E} j", "'tom",
  ]

  @Test func anyLinesAreAnsweredAndNoneIsSentUnconfirmed() async throws {
    var seed = Seed()
    for _ in 0..<12 {
      let clinic = PaperClinic.riverside()
      let desk = try await HeadlessPlainMode.open(clinic)
      var typed: [String] = []
      for _ in 0..<40 {
        let line = Self.vocabulary.randomElement(using: &seed) ?? ""
        typed.append(line)
        let before = await clinic.calls
        let said = try await desk.ask(line)
        let after = await clinic.calls
        let story = "\(seed): \(typed)\n\(said)"
        #expect(said.isEmpty || said.hasSuffix("\n"), "\(story)")
        #expect(!said.utf8.contains { $0 < 0x20 && $0 != 0x0A }, "\(story)")
        let isUndo = ["u", "redo"].contains(line)
        for verb in [PaperClinic.Verb.book, .move, .addClient]
        where after[verb] != before[verb] { #expect(line.isEmpty || isUndo, "\(verb) \(story)") }
        if after[.cancel] != before[.cancel] { #expect(line == "yes" || isUndo, "\(story)") }
      }
    }
  }
}

/// Any lines of the whole grammar, any answers in any order, failures, lost answers and other
/// desks: what must hold all the same. Every verb is typed.
@Suite struct PlainRandomDeskTests {
  @Test func whateverIsTypedHoldsThePromises() async {
    var seed = Seed()
    var booked = 0
    var missing = Set(PlainCommand.Verb.allCases)
    // The last session types what chance left out.
    for number in 0...40 {
      let session = await RandomPlainSession(Seed(seed.next()))
      if number < 40 { await session.play(rounds: 60) } else { await session.play(missing) }
      booked += session.booked
      missing.subtract(session.typed)
      guard session.faults.isEmpty else {
        Issue.record("\(seed), session \(session.seed): \(session.faults)\n\(session.story)")
        return
      }
    }
    #expect(booked > 20, "\(seed): the lines do too little")
    #expect(missing.isEmpty, "\(seed): never typed: \(missing)")
  }
}
