import Booking
import CivilTime
import DeskModel
import DeskRuntime
import PlainMode
import TestKit
import Testing

/// What belongs to the desk and what belongs to the screen, in plain mode.
@Suite struct PlainDeskTests {
  let clinic = PaperClinic.riverside()

  /// The lock is the screen's: however long nothing is typed, a line is answered and the way out is
  /// open, and the question from before the pause is still the one that is asked.
  @Test func afterALongPauseItAnswersAndCanBeLeft() async {
    let desk = await PlainDesk.open(clinic)
    await desk.ask("smi j")
    for _ in 0..<60 { desk.tick(seconds: 60) }
    await desk.settle()
    #expect(await desk.ask("").hasPrefix("Booked: SMITH Jane, "))
    desk.tick(seconds: 8 * 3600)
    await desk.settle()
    #expect(await desk.ask("/ smith").hasPrefix("1. "))
    await desk.ask("q")
    #expect(desk.end == .quit)
  }

  /// A key that only the screen knows names nobody, and the question is left: no empty line books.
  @Test(arguments: ["z", "P", "p", "T", "M", "C", "F", ":", "t", "[", "}", "+", "h", "k"])
  func aKeyOfTheScreenBooksNobody(_ key: String) async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    let said = "\(key) means something on the screen only; ? shows the commands.\n"
    #expect(try await desk.ask(key) == said)
    try await desk.ask("")
    try await desk.ask("smi j")
    #expect(try await desk.ask(key) == "Dropped; nothing more was sent.\n" + said)
    try await desk.ask("")
    try await desk.ask("m")
    #expect(try await desk.ask(key) == said)
    #expect(await clinic.writes == 0)
  }

  @Test(arguments: ["1", "2", "3", "4"]) func aDigitIsANumberOfAList(_ key: String) async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    #expect(try await desk.ask(key) == "There is no line \(key) to choose.\n")
    try await desk.ask("")
    #expect(await clinic.writes == 0)
  }

  /// Who was meant before is not who is meant now.
  @Test func withoutANumberNobodyElseIsCancelled() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    for line in ["smi j", "", "/ linh", "1"] { try await desk.ask(line) }
    #expect(try await desk.ask("x").hasPrefix("Which one? "))
    for line in ["1", "yes"] { try await desk.ask(line) }
    #expect(await clinic.calls[.cancel] == nil)
  }

  @Test func whoWaitsIsListedTakenOffAndBooked() async throws {
    for (number, client) in [PaperClinic.jane, PaperClinic.linh].enumerated() {
      let order = WaitingOrder(
        client: client, clientName: "Waiting \(number)", phone: "0400 000 00\(number)",
        practitioner: PaperClinic.lee, location: nil, type: PaperClinic.physio, minutes: nil,
        wish: .init(), createdBy: "jm")
      _ = try await clinic.addToWaitingList(order)
    }
    let desk = try await HeadlessPlainMode.open(clinic)
    let list = try await desk.ask("W")
    #expect(list.contains("\n1. since ") && list.contains("\n2. since "), "\(list)")
    #expect(
      list.hasSuffix(
        "Type a number to book for that client, x and a number to take them off the list.\n"))
    #expect(try await desk.ask("x 1").contains("Off the waiting list: Waiting 0"))
    #expect(try await clinic.waitingList().map(\.client) == [PaperClinic.linh])
    #expect(
      try await desk.ask("x 1").contains("That's no longer available. Please type the line again."))
    try await desk.ask("waiting")
    #expect(try await desk.ask("1").contains("Empty line to book it"))
    #expect(try await desk.ask("").hasPrefix("Booked: "))
    #expect(try await clinic.waitingList().isEmpty)
    #expect(try await desk.ask("W").hasSuffix("\nNo one is waiting.\n"))
  }

  @Test func theChangesOfTodayAreToldAndOpenTheirAppointment() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    let visit = try #require(await clinic.appointments.first { $0.id == "visit-linh" })
    await clinic.record(
      DiaryChange(
        id: 1, at: PaperClinic.time(8, 10), kind: .booked, application: "Desk",
        operatorInitials: "ab", appointment: visit))
    let told = try await desk.ask("c")
    #expect(told.contains("\n1. 08:10  ab  ") && told.contains("Tue 24 Nov 10:00"), "\(told)")
    #expect(try await desk.ask("1").contains("client client-linh"))
    // An initial with more behind it is somebody's.
    #expect(!(try await desk.ask("c smith")).hasPrefix("Changes"))
  }

  @Test func theDiaryIsReadNowAndSaidWhen() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    #expect(try await desk.ask("r") == "Refreshed: the diary as of 08:30.\n")
    await clinic.failNext(.diary, BookingFailure(.unreachable, "The server can't be reached."))
    #expect(try await desk.ask("refresh") == "The server can't be reached.\n")
    // A client whose name begins so is no command.
    #expect(try await desk.ask("r xyz").contains("No client matches"))
  }

  @Test func theOperatorIsToldWithEveryChange() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    #expect(try await desk.ask("o ab") == "ab works here.\n")
    #expect(try await desk.ask("operator") == "ab works here.\n")
  }

  @Test func theHelpHasNoKeyThatALineCannotHold() async throws {
    let help = try await HeadlessPlainMode.open(clinic).ask("?")
    #expect(!help.contains("F4") && !help.contains("Tab"), "\(help)")
    #expect(help.contains("\nW or waiting: ") && help.contains("\no or operator [INITIALS]: "))
  }

  @Test func afterAStopThePromptIsShownAgain() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    await desk.send(.resumed)
    #expect(try await desk.answer() == "")
  }
}
