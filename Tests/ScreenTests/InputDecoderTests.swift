import Screen
import TestKit
import Testing

@Suite struct InputDecoderTests {
  private func keys(_ text: String, meansAlt: Bool = false) -> [Input] {
    var decoder = InputDecoder(meansAlt: meansAlt)
    return decoder.feed(text.utf8) + decoder.flush()
  }

  @Test(arguments: [
    ("a", Key.character("a")), ("é", .character("é")), ("王", .character("王")),
    ("👩", .character("👩")), ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace),
    ("\u{8}", .backspace), ("\u{1B}", .escape), ("\u{3}", .control("c")), ("\u{1A}", .control("z")),
    ("\u{1C}", .control("\\")), ("\u{0}", .control(" ")), ("\u{1B}[A", .up), ("\u{1B}OB", .down),
    ("\u{1B}[1;5C", .right), ("\u{1B}[Z", .backtab), ("\u{1B}[H", .home), ("\u{1B}[4~", .end),
    ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6;2~", .pageDown),
    ("\u{1B}OP", .function(1)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)),
    ("\u{1B}[24~", .function(12)), ("\u{1B}OM", .enter),
  ])
  func bytes(_ text: String, areTheKey key: Key) {
    #expect(keys(text) == [.key(key)])
  }

  @Test func typedAheadNothingIsLost() {
    #expect(
      keys("\u{1B}bsmi\u{1B}[B\r\u{1B}\u{1B}q")
        == [
          .key(.escape), .key(.character("b")), .key(.character("s")), .key(.character("m")),
          .key(.character("i")), .key(.down), .key(.enter), .key(.escape), .key(.escape),
          .key(.character("q")),
        ])
    #expect(keys("\u{1B}b", meansAlt: true) == [.key(.alt("b"))])
    #expect(keys("\u{1B}[") == [.key(.escape), .key(.character("["))])
    #expect(keys("\u{1B}Ox").first == .key(.escape))
  }

  @Test func aLoneEscapeWaitsForItsDelay() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.feed([0x5B]).isEmpty)
    #expect(decoder.feed([0x41]) == [.key(.up)])
    #expect(!decoder.isWaiting)
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.flush() == [.key(.escape)])
    #expect(!decoder.isWaiting)
  }

  @Test func altAndACharacterInPiecesIsOneKey() {
    var decoder = InputDecoder(meansAlt: true)
    #expect(decoder.feed([0x1B, 0xC3]).isEmpty)
    #expect(decoder.feed([0xA9]) == [.key(.alt("é"))])
    #expect(decoder.feed([0x1B, 0xC3]).isEmpty)
    #expect(decoder.flush() == [.key(.escape)])
    #expect(!decoder.isWaiting)
  }

  @Test func aSequenceWithoutEndIsGivenUp() {
    let long = "\u{1B}[" + String(repeating: "1", count: 63)
    #expect(keys(long + "A") == [.key(.up)])
    #expect(keys(long + "1A") == [.key(.character("A"))])
    var pieces = InputDecoder()
    #expect((long + "1A").utf8.flatMap { pieces.feed([$0]) } == [.key(.character("A"))])
  }

  @Test func theTerminalsOwnSequencesComeFirst() {
    var decoder = InputDecoder(known: [Array("\u{1B}[25~".utf8): .function(3)])
    #expect(decoder.feed("\u{1B}[25~x".utf8) == [.key(.function(3)), .key(.character("x"))])
  }

  @Test func aPasteIsOneInput() {
    let paste = "\u{1B}[200~Jane\r\u{1B}[A Smith\u{1B}[201~x"
    #expect(keys(paste) == [.paste("Jane\r\u{1B}[A Smith"), .key(.character("x"))])
  }

  @Test func aPasteThatNeverEndsIsGivenUpWaitingFor() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1B}[200~half".utf8).isEmpty)
    #expect(decoder.isPasting)
    #expect(decoder.flush() == [.paste("half")])
    #expect(!decoder.isPasting)
  }

  @Test func aPasteHasALimit() {
    var decoder = InputDecoder()
    let long = "\u{1B}[200~" + String(repeating: "é", count: 100_000) + "\u{1B}[201~"
    guard case .paste(let text)? = decoder.feed(long.utf8).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == InputDecoder.pasteLimit)
  }

  @Test func mouse() {
    let at = Point(column: 9, row: 4)
    #expect(keys("\u{1B}[<0;10;5M") == [.mouse(Mouse(action: .press, at: at))])
    #expect(keys("\u{1B}[<0;10;5m").isEmpty)
    #expect(keys("\u{1B}[<65;10;5M") == [.mouse(Mouse(action: .wheelDown, at: at))])
    #expect(keys("\u{1B}[M !!x") == [.key(.character("x"))])
  }

  @Test func theTerminalAnswersWhetherItHasAMode() {
    #expect(keys("\u{1B}[?2026;2$y") == [.modeReport(ModeReport(mode: 2026, setting: 2))])
    #expect(
      keys("a\u{1B}[?2026;0$yb")
        == [
          .key(.character("a")), .modeReport(ModeReport(mode: 2026, setting: 0)),
          .key(.character("b")),
        ])
    // These aren't answers: without a mode, without a setting, and about an ANSI mode.
    #expect(keys("\u{1B}[?2026$y\u{1B}[?2026;2y\u{1B}[4;2$y").isEmpty)
    let settings = (0...4).map { ModeReport(mode: 2026, setting: $0).canBeChanged }
    #expect(settings == [false, true, true, false, false])
  }

  @Test func whatIsNoInputIsDropped() {
    #expect(keys("\u{1B}[?1;2cx") == [.key(.character("x"))])
    var decoder = InputDecoder()
    let broken: [UInt8] = [0xFF, 0xC3, 0x61, 0xE7, 0x8E, 0xC2, 0x9B, 0x62]
    #expect(decoder.feed(broken) == [.key(.character("a")), .key(.character("b"))])
  }

  /// In whatever pieces the bytes come, the inputs are the same; decoding any bytes ends.
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 5])
  func piecesDoNotMatter(seed: UInt64) {
    var random = Seed(seed)
    let parts: [[UInt8]] =
      [
        "a", "é", "王", "\u{1B}[A", "\u{1B}OB", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[<0;1;1M", "\r",
        "\u{1B}[15~", "\u{1B}b", "\u{1B}[M", "\u{1B}[[",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x1B]]
    for _ in 0..<2_000 {
      let bytes = (0..<8).flatMap { _ in parts.randomElement(using: &random)! }
      var whole = InputDecoder()
      let expected = whole.feed(bytes) + whole.flush()
      #expect(!whole.isPasting, "seed \(seed)")
      var pieces = InputDecoder()
      var inputs: [Input] = []
      for byte in bytes { inputs += pieces.feed([byte]) }
      inputs += pieces.flush()
      #expect(inputs == expected, "seed \(seed): \(bytes)")
    }
  }
}
