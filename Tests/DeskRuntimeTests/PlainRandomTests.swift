import Booking
import CivilTime
import DeskRuntime
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
    let seed = UInt64.random(in: 0 ... .max)
    var random = SplitMix(state: seed)
    for _ in 0..<12 {
      let clinic = PaperClinic.riverside()
      let desk = try await HeadlessDialogue.open(clinic)
      var typed: [String] = []
      for _ in 0..<40 {
        let line = Self.vocabulary[Int(random.next() % UInt64(Self.vocabulary.count))]
        typed.append(line)
        let before = await clinic.calls
        let said = try await desk.ask(line)
        let after = await clinic.calls
        let story = "seed \(seed): \(typed)\n\(said)"
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

/// SplitMix64: a seed repeats it.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
