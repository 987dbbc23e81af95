import Booking
import CivilTime
import DeskModel
import PlainMode
import TestKit
import Testing

/// How the conversation waits, goes on and ends.
@Suite struct PlainModeTests {
  let clinic = PaperClinic.riverside()

  /// Lines that lead to each thing that can be asked or shown, and to nothing.
  static let states: [[String]] = [
    [], ["smi j"], ["smi j sun 3p"], ["b"], ["b zzz"], ["f 3p"], ["f 3p", "1"],
    ["f 3p", "1", "zzz"],
    ["/ smith"], ["/ smith", "1"], ["d .lee"], ["d .lee", "2"], ["d .lee", "x 2"],
    ["d .lee", "x 2 1"], ["d .lee", "m 2"], ["d .lee", "m 2 fri"], ["d .lee", "e 2"],
    ["d .lee", "s 2"], ["d .lee", "y 2"], ["d .lee", "w 2"], ["smi j 3p x3"], ["A .lee"], ["W"],
    ["c"], ["."], ["n mary citizen 12041985 0412345111"], ["n jane smith 12041985 0412345678"],
    ["n mary"], ["smi j", ""], ["smi j", "", "u"],
  ]

  @Test(arguments: states) func quittingEndsItAnywhere(_ lines: [String]) async {
    let desk = await PlainDesk.open(clinic)
    for line in lines { await desk.ask(line) }
    let writes = await clinic.writes
    await desk.ask("q")
    #expect(desk.end == .quit)
    #expect(await clinic.writes == writes)
  }

  @Test(arguments: states) func theEndOfTheInputEndsItAnywhere(_ lines: [String]) async {
    let desk = await PlainDesk.open(clinic)
    for line in lines { await desk.ask(line) }
    let writes = await clinic.writes
    desk.endInput()
    await desk.settle()
    #expect(desk.end == .quit)
    #expect(await clinic.writes == writes)
  }

  /// All at once, as a script is piped in, with the end behind the last line.
  @Test(arguments: states) func linesAreTakenOneAfterTheOther(_ lines: [String]) async {
    let desk = PlainDesk(clinic)
    desk.start()
    for line in lines { desk.type(line) }
    desk.endInput()
    #expect(desk.turns.isEmpty)
    await desk.settle()
    #expect(desk.turns.map(\.line) == lines)
    #expect(desk.end == .quit)
    let other = await PlainDesk.open(PaperClinic.riverside())
    for turn in desk.turns {
      await other.ask(turn.line)
      #expect(other.said == turn.said, "\(turn.line)")
    }
  }

  @Test func aLineWaitsForTheAnswerToTheOneBefore() async {
    let desk = await PlainDesk.open(clinic)
    desk.type("smi j")
    desk.type("")
    while desk.turns.count == 1, !desk.pending.isEmpty {
      #expect(!desk.said.contains { $0.hasPrefix("Booked") })
      await desk.deliver()
    }
    #expect(desk.turns.last?.line == "")
    await desk.settle()
    #expect(desk.said.first?.hasPrefix("Booked: SMITH Jane") == true)
  }

  /// There is no lock: whatever time has passed, a line is answered and the way out is open.
  @Test func itIsNeverLocked() async {
    let desk = await PlainDesk.open(clinic)
    await desk.ask("smi j")
    desk.tick(seconds: 10 * 3600)
    await desk.settle()
    #expect(await desk.ask("d .lee").contains("Tue 24 Nov 2026, today · Melbourne"))
    #expect(await desk.ask("/ smith").contains("1. SMITH Jane"))
    await desk.ask("q")
    #expect(desk.end == .quit)
  }

  // MARK: - What was sent

  /// The end waits for what was sent, and says what came of it.
  @Test(arguments: [true, false]) func whatWasSentIsSettledFirst(_ quits: Bool) async {
    let desk = await PlainDesk.open(clinic)
    await desk.ask("smi j")
    desk.type("")
    desk.interrupt()
    #expect(desk.said == ["Still sending. The result will appear here."])
    if quits { desk.type("q") } else { desk.endInput() }
    #expect(desk.end == nil)
    await desk.settle()
    #expect(desk.end == .quit)
    #expect(desk.said.contains { $0.hasPrefix("Booked: SMITH Jane") })
  }

  @Test func aStopSettlesWhatWasSent() async {
    let desk = await PlainDesk.open(clinic)
    await desk.ask("n mary citizen 12041985 0412345111")
    desk.type("")
    while !desk.pending.contains(where: \.isWrite) { await desk.deliver() }
    desk.stop()
    #expect(desk.end == nil)
    await desk.settle()
    #expect(desk.end == .stopped)
    // Saved and booked, as it was confirmed.
    #expect(await clinic.writes == 2)
  }

  /// A change without an answer is asked after while nothing is typed.
  @Test func aDoubtIsSettledByTheClock() async {
    let desk = await PlainDesk.open(clinic)
    #expect(desk.mode.nextTick == nil)
    await desk.ask("smi j")
    await clinic.failNext(.book, BookingFailure(.unknownOutcome, "no answer"))
    #expect(await desk.ask("").contains("Not booked as of 08:30"))
    let due = desk.mode.nextTick
    #expect(due.map { $0.seconds(since: desk.now) <= 30 } == true)
    for _ in 0..<20 where desk.mode.nextTick != nil {
      desk.tick(seconds: 15)
      await desk.settle()
    }
    #expect(desk.said.last?.hasPrefix("Not booked: SMITH Jane, ") == true, "\(desk.said)")
  }

  @Test func whatIsLeftUnknownIsSaidAtTheEnd() async {
    let desk = await PlainDesk.open(clinic)
    await desk.ask("smi j")
    await clinic.failNext(.book, BookingFailure(.unknownOutcome, "no answer"))
    await desk.ask("")
    #expect(
      await desk.ask("q")
        == "One change has no answer yet. Look at the diary before you do it again.")
    #expect(desk.end == .quit)
  }

  // MARK: - Failures

  /// Whatever is asked of the clinic: that it could not be had is said, and the next line is heard.
  @Test(arguments: [
    (["smi j"], PaperClinic.Verb.clients), (["/ smith"], .clients), (["/ smith", "1"], .client),
    (["d fri"], .diary), (["g fri"], .diary), ([";"], .diary), (["g sun", "."], .slots),
    (["f fri"], .diary),
    (["d .lee", "2"], .appointment), (["d .lee", "e 2"], .appointment), (["W"], .waitingList),
    (["c"], .changes), (["d .lee", "w 2"], .whyNot), (["smi j 3p x3"], .slots),
    (["A .lee"], .appointments), (["A .lee"], .slots), (["smi j", ""], .book),
    (["d .lee", "m 2 fri", ""], .move), (["d .lee", "e 2 scans"], .edit),
    (["d .lee", "a 2"], .edit), (["d .lee", "s 2 3"], .edit),
    (["d .lee", "x 2 1", "yes"], .cancel),
    (["n mary citizen 12041985", ""], .addClient), (["smi j", "", "u"], .cancel),
  ])
  func aFailureIsSaid(_ lines: [String], _ verb: PaperClinic.Verb) async {
    let desk = await PlainDesk.open(clinic)
    for line in lines.dropLast() { await desk.ask(line) }
    await clinic.failNext(verb, BookingFailure(.unavailable, "Too busy now."))
    let said = await desk.ask(lines[lines.count - 1])
    #expect(said.lowercased().contains("too busy now."), "\(lines): \(said)")
    #expect(desk.mode.isListening)
    #expect(await !desk.ask("d").isEmpty)
  }

  /// What changes nothing is answered as well.
  @Test(arguments: ["s 2 1", "e 2 -", "e 2 ,physio"]) func thatNothingIsChangedIsSaid(
    _ line: String
  ) async {
    let desk = await PlainDesk.open(clinic)
    await desk.ask("d .lee")
    #expect(await desk.ask(line) == "Nothing was changed.")
    #expect(await clinic.writes == 0)
  }

  @Test func aNoteThatIsTooLongIsNotCut() async {
    let desk = await PlainDesk.open(clinic)
    await desk.ask("d .lee")
    let long = String(repeating: "x", count: 501)
    #expect(await desk.ask("e 2 \(long)").contains("longer than 500 characters"))
    #expect(await desk.ask("x 2", "1 \(long)").contains("longer than 300 characters"))
    // Nothing is asked any more.
    #expect(await desk.ask("yes").contains("No client matches."))
    #expect(await clinic.writes == 0)
  }
}
