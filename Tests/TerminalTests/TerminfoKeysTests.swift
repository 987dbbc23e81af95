import Screen
import Testing

@testable import Terminal

@Suite struct TerminfoKeysTests {
  @Test func theTerminalsKeysAreReadFromItsDescription() {
    // Like a Wyse 60 in part: one key has one byte, and one has a delay.
    let described = [
      "kcuu1": "\u{B}", "kf1": "\u{1}@\r", "khome": "\u{1B}{$<50/>", "kpp": "\u{1B}J",
    ]
    let sequences = TerminfoKeys.sequences { described[$0] }
    #expect(
      sequences == [Array("\u{1B}{".utf8): .home, Array("\u{1B}J".utf8): .pageUp])
    var decoder = InputDecoder(known: sequences)
    #expect(decoder.feed("\u{1B}Jx".utf8) == [.key(.pageUp), .key(.character("x"))])
  }

  @Test(arguments: [
    ("\u{1B}[?1049l", "\u{1B}[?1049l"), ("\u{1B}8$<5>x$<10*/>", "\u{1B}8x"), ("a$b", "a$b"),
    ("$<5", "$<5"), ("$", "$"), ("", ""),
  ])
  func delaysAreLeftOut(_ capability: String, _ plain: String) {
    #expect(Mode.withoutDelays(capability) == plain)
  }
}
