import Console
import DeskRuntime
import PlainMode
import Testing

/// What a line of plain mode means.
@Suite struct PlainCommandTests {
  let grammar = PlainGrammar(.standard)

  @Test(arguments: [
    ("smi j fri", PlainCommand(.book, "smi j fri")), ("b smi j", PlainCommand(.book, "smi j")),
    ("Book  smi", PlainCommand(.book, "smi")), (".lee fri", PlainCommand(.book, ".lee fri")),
    ("/smith", PlainCommand(.clients, "smith")), ("/ 0412", PlainCommand(.clients, "0412")),
    ("client smith", PlainCommand(.clients, "smith")), (".", PlainCommand(.nextFree)),
    (",", PlainCommand(.previousFree)), ("prev", PlainCommand(.previousFree)),
    ("x 3", PlainCommand(.cancel, "3")), ("cancel 3", PlainCommand(.cancel, "3")),
    ("d fri", PlainCommand(.day, "fri")), ("?", PlainCommand(.help)), ("q", PlainCommand(.quit)),
    // A name that only begins like a command is a name.
    ("newman", PlainCommand(.book, "newman")), ("dayna", PlainCommand(.book, "dayna")),
  ])
  func aLineIsACommandOrABooking(_ line: String, _ command: PlainCommand) {
    #expect(grammar.command(line) == command)
  }

  @Test func lettersFollowTheTableOfKeys() throws {
    let bindings = try Bindings.standard.rebinding("cancel", to: "D delete")
    #expect(PlainGrammar(bindings).command("D 1").verb == .cancel)
    #expect(PlainGrammar(bindings).command("x 1") == PlainCommand(.book, "x 1"))
    #expect(PlainGrammar(bindings).command("cancel 1").verb == .cancel)
    let taken = try Bindings.standard.rebinding("cancel", to: "d")
    #expect(PlainGrammar(taken).command("d 1").verb == .cancel)
    #expect(PlainGrammar(taken).command("day").verb == .day)
  }

  @Test func noTwoCommandsShareAWordOrALetter() {
    let verbs = PlainCommand.Verb.allCases
    let names =
      verbs.flatMap(\.words) + verbs.compactMap { grammar.letter(of: $0).map { String($0) } }
    #expect(Set(names).count == names.count)
  }

  @Test func aNumberIsOneToThreeDigits() {
    #expect(PlainCommand(.move, "3 fri 2p").numbered == (3, "fri 2p"))
    #expect(PlainCommand(.move, "fri 2p").numbered == (nil, "fri 2p"))
    #expect(PlainCommand.number("0412") == nil && PlainCommand.number("") == nil)
  }
}
