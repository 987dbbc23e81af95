import Booking
import CivilTime
import DeskModel
import DeskRuntime
import Screen
import TestKit
import Testing

/// How plain mode begins, waits and ends.
@Suite struct PlainLoopTests {
  let clinic = PaperClinic.riverside()

  @Test func itGreetsAndAsks() async throws {
    let desk = HeadlessPlainMode(clinic)
    await desk.start()
    #expect(
      try await desk.answer() == """
        Riverside Allied Health · Melbourne · DEMO · Tue 24 Nov 08:30
        Type a booking, ? for help, q to quit.

        """)
  }

  @Test func whatCannotBeReachedEndsIt() async throws {
    let failure = BookingFailure(.unreachable, "No line.")
    await clinic.fail(with: failure)
    let desk = HeadlessPlainMode(clinic)
    await desk.start()
    let end = try await desk.end()
    #expect(end.status == 1 && end.text == "")
    #expect(await desk.failure == failure)
  }

  /// Lines typed before the clinic is read: each waits for the one before.
  @Test func linesTypedAheadAreTakenInOrder() async throws {
    await clinic.hold(.clinic)
    let desk = HeadlessPlainMode(clinic, echoes: true)
    await desk.start()
    await desk.type("smi j", "", "x", "1", "yes", "q", "smi j", "")
    await clinic.release(.clinic)
    let end = try await desk.end()
    #expect(end.status == 0)
    #expect(end.text.contains("\n> smi j\nSMITH Jane"))
    #expect(end.text.hasSuffix("\n> q\n"), "\(end.text)")
    let janes = await clinic.appointments.filter { $0.client == PaperClinic.jane }
    #expect(janes.map(\.status) == [.cancelled])
  }

  @Test(arguments: [PlainEvent.over, .line("q"), .ending(.terminated)])
  func itEndsOnceWritesHaveSettled(_ ending: PlainEvent) async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    try await desk.ask("smi j")
    await clinic.hold(.book)
    await desk.type("")
    try await wait(for: .book)
    await desk.send(ending)
    await clinic.release(.book)
    let end = try await desk.end()
    #expect(end.status == (ending == .ending(.terminated) ? 143 : 0))
    #expect(await clinic.writes == 1)
    #expect(end.text.contains("Booked: SMITH Jane"))
  }

  @Test func anInterruptLeavesTheQuestionAndASecondOneEnds() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    try await desk.ask("smi j")
    await desk.send(.interrupted)
    #expect(try await desk.answer() == "Dropped; nothing more was sent.\n")
    try await desk.ask("")
    #expect(await clinic.writes == 0)
    await desk.send(.interrupted)
    #expect(try await desk.answer() == "q quits, and so does a second interrupt.\n")
    await desk.send(.interrupted)
    #expect(try await desk.end().status == 130)
  }

  /// A pending change continues, and its result is printed once it is known.
  @Test func anInterruptLetsAWriteGoOn() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    try await desk.ask("smi j")
    await clinic.hold(.book)
    await desk.type("")
    try await wait(for: .book)
    await desk.send(.interrupted)
    #expect(
      try await desk.answer()
        == "Still sending. The result will appear here.\n")
    await clinic.release(.book)
    #expect(try await desk.answer().contains("Booked: SMITH Jane, Tue 24 Nov 08:30"))
    #expect(await clinic.writes == 1)
  }

  @Test func anInterruptGivesUpWaitingForAnAnswer() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    await clinic.hold(.clients)
    await desk.type("smi j")
    try await wait(for: .clients)
    await desk.send(.interrupted)
    #expect(try await desk.answer() == "")
    await clinic.release(.clients)
    try await desk.ask("smi j")
    #expect(try await desk.ask("").hasPrefix("Booked: "))
  }

  /// Names that try to control the terminal or to look like a line of ours.
  @Test func hostileTextIsMadeSafe() async throws {
    var visit = PaperClinic.visit(
      "evil", PaperClinic.jane, PaperClinic.lee, 13, 0, PaperClinic.physio, 30)
    visit.subject = "\u{1B}]0;owned\u{7}\u{202E}EVIL\u{9B}31m\nBooked: nobody"
    await clinic.put(visit)
    let desk = try await HeadlessPlainMode.open(clinic)
    let said = try await desk.ask("d .lee")
    #expect(said.contains("EVIL") && !said.contains("\nBooked"))
    let unsafe = said.unicodeScalars.filter {
      $0 != "\n" && ($0.value < 0x20 || 0x7F...0x9F ~= $0.value || $0 == "\u{202E}")
    }
    #expect(unsafe.isEmpty)
    let typed = try await desk.ask("go \u{1B}[2J")
    #expect(!typed.contains("\u{1B}"))
  }

  @Test func withoutUTF8AllIsASCII() async throws {
    let desk = try await HeadlessPlainMode.open(clinic, isASCII: true)
    let said = try await desk.ask("smi j")
    #expect(said.utf8.allSatisfy { $0 < 0x7F })
    #expect(said.contains("SMITH Jurgen"))
    #expect(said.contains("08:30-09:00"))
  }

  @Test func anOutageIsToldAndPlainModeGoesOn() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    await clinic.fail(with: BookingFailure(.unreachable, "No connection to the clinic."))
    #expect(try await desk.ask("smi j").contains("No connection to the clinic."))
    #expect(try await desk.ask("/ smith").contains("No connection to the clinic."))
    // The day is printed as it was when it was read.
    #expect(
      try await desk.ask("d").hasPrefix(
        "Tue 24 Nov 2026, today · Melbourne · offline since 08:30\n"))
    #expect(
      try await desk.ask("d fri")
        == "No connection to the clinic.\nThe clinic's server can't be reached.\n")
    await clinic.fail(with: nil)
    try await desk.ask("smi j")
    #expect(try await desk.ask("").hasPrefix("Booked: "))
  }

  private func wait(for verb: PaperClinic.Verb) async throws {
    try await Deadline(seconds: 60).wait(for: "\(verb)") {
      await clinic.waitingCalls(of: verb) > 0 ? () : nil
    }
  }
}
