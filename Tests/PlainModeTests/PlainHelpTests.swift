import Console
import DeskRuntime
import PlainMode
import TestKit
import Testing

/// The help and the grammar say the same.
@Suite struct PlainHelpTests {
  /// What begins each command by the help: `x or cancel [N]: …`.
  private func names(_ help: [String]) -> [[String]] {
    help.dropFirst().prefix { !$0.hasPrefix("Words of a booking line") }.map { line in
      let words = line.split(separator: " ").map { String($0.last == ":" ? $0.dropLast() : $0) }
      var found = [words[0]]
      while words.count > found.count * 2, words[found.count * 2 - 1] == "or" {
        found.append(words[found.count * 2])
      }
      return found
    }
  }

  @Test(arguments: ["x", "d", "D", "f5"])
  func theHelpNamesWhatIsUnderstood(_ cancelKey: String) async throws {
    let bindings = try Bindings.standard.rebinding("cancel", to: cancelKey)
    let grammar = PlainGrammar(bindings)
    let desk = PlainDesk(PaperClinic.riverside(), bindings: bindings)
    desk.start()
    await desk.settle()
    await desk.ask("?")
    let told = names(desk.said)
    let verbs = told.map { Set($0.map { grammar.command($0).verb }) }
    #expect(verbs == PlainCommand.Verb.allCases.map { [$0] })
    let understood = PlainCommand.Verb.allCases.map { verb in
      [grammar.letter(of: verb).map { String($0) }].compactMap { $0 } + verb.words
    }
    #expect(told == understood)
  }

  /// No command of the help is taken for a booking or for something of the screen.
  @Test func everyCommandOfTheHelpIsAnswered() async {
    let desk = await PlainDesk.open(PaperClinic.riverside())
    await desk.ask("?")
    for names in names(desk.said) {
      for name in names where !["q", "quit", "exit"].contains(name) {
        let said = await desk.ask(name)
        #expect(!said.isEmpty && !said.contains("No client matches"), "\(name): \(said)")
        #expect(!said.contains("on the screen only"), "\(name): \(said)")
        await desk.ask("n")
      }
    }
  }

  /// Whatever is asked and shown: a line can hold no key.
  @Test(arguments: PlainModeTests.states) func noSentenceNamesAKey(_ lines: [String]) async {
    let desk = await PlainDesk.open(PaperClinic.riverside())
    for line in lines + ["?", "q"] {
      await desk.ask(line)
      for sentence in desk.said {
        #expect(KeyName.first(in: sentence) == nil, "\(sentence)")
      }
    }
  }
}
