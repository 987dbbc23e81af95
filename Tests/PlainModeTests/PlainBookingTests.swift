import Booking
import CivilTime
import DeskModel
import DeskRuntime
import TestKit
import Testing

/// Booking in plain mode: nothing is sent that was not shown and confirmed.
@Suite struct PlainBookingTests {
  let clinic = PaperClinic.riverside()

  private func janes() async -> [Appointment] {
    await clinic.appointments.filter { $0.client == PaperClinic.jane }
  }

  @Test func aBareLineShowsTheCardAndAnEmptyOneBooks() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    let card = try await desk.ask("smi j")
    #expect(
      card == """
        SMITH Jane   12 Apr 1985   0412 345 678
        Physio 30 · Lee, Mei · Melbourne
        Tue 24 Nov 2026 08:30–09:00
        1. Tue 24 Nov 2026 09:00–09:30  Lee, Mei  Melbourne
        2. Tue 24 Nov 2026 09:30–10:00  Lee, Mei  Melbourne
        3. Tue 24 Nov 2026 10:30–11:00  Lee, Mei  Melbourne
        4. SMITH Jürgen   12 Apr 1985   0412 999 888
        5. SMITHERS Joy   12 Apr 1985
        Empty line to book it, a number for another, n to leave it.

        """)
    #expect(await clinic.calls[.book] == nil)
    #expect(
      try await desk.ask("") == "Booked: SMITH Jane, Tue 24 Nov 08:30, Lee, Physio 30\n")
    #expect(await janes().map(\.time.start) == [PaperClinic.time(8, 30)])
    // Nothing is open any more: another empty line books nothing.
    #expect(try await desk.ask("") == "")
    #expect(await clinic.writes == 1)
  }

  @Test func aNumberTakesAnotherPlaceOrAnotherClient() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    try await desk.ask("b smi j fri")
    #expect(try await desk.ask("2").contains("\nFri 27 Nov 2026 09:30–10:00\n"))
    let other = try await desk.ask("3")
    #expect(other.contains("Fri 4 Dec 2026") || other.contains("10:00"), "\(other)")
    let jurgen = try await desk.ask("4")
    #expect(jurgen.hasPrefix("SMITH Jürgen"), "\(jurgen)")
    #expect(jurgen.contains("SMITH Jane"))
    try await desk.ask("")
    #expect(await clinic.appointments.contains { $0.client == PaperClinic.jurgen })
    #expect(await janes().isEmpty)
  }

  @Test(arguments: ["n", "no", "d", "7 fri", "q"]) func anythingElseLeavesIt(
    _ line: String
  ) async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    try await desk.ask("smi j")
    await desk.type(line)
    let said = line == "q" ? try await desk.end().text : try await desk.answer()
    #expect(said.hasPrefix("Dropped; nothing more was sent.\n"))
    if line == "n" { try await desk.ask("") }
    #expect(await clinic.writes == 0)
  }

  /// Blanks and controls are no empty line: whoever typed them may have meant something else.
  @Test(arguments: ["  ", "\t", "\u{7}", "\0", " \u{7} "])
  func onlyALineWithNothingOnItBooks(_ line: String) async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    try await desk.ask("smi j")
    #expect(try await desk.ask(line).contains("Empty line to book it"))
    #expect(await clinic.calls[.book] == nil)
    #expect(try await desk.ask("").hasPrefix("Booked: SMITH Jane, "))
  }

  @Test func whatDoesNotFitSaysWhyAndOffersTheNearestThree() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    let said = try await desk.ask("smi j sun 3p")
    #expect(
      said.contains(
        "Can't book Sun 29 Nov 15:00 for 30 min: "
          + "Lee, Mei works from Mon 30 Nov 08:30 to 17:00.\n1. "))
    #expect(said.contains("\nType a number to take that one, n to leave it.\n"))
    // There is nothing to confirm.
    try await desk.ask("")
    #expect(await clinic.calls[.book] == nil)
    let card = try await desk.ask("1")
    #expect(card.contains("Empty line to book it"), "\(card)")
    #expect(try await desk.ask("").hasPrefix("Booked: SMITH Jane, "))
  }

  @Test(arguments: [
    ("b", "Who is it for? Type part of the name, phone or date of birth."),
    ("zzz", "No client matches. Try fewer letters, the phone or the date of birth."),
    ("smi j .nobody", "No practitioner's name begins with \"nobody\"."),
    ("smi j .lee .oka", "One practitioner is enough: take \"oka\" out."),
    ("smi j 24/11/2026 7", "Can't book"),
    ("m fri", "Which one? Type a number of the last list, such as m 1."),
    ("x 1", "There is no line 1 to choose."), ("3", "There is no line 3 to choose."),
    ("u", "Nothing to undo."),
    ("go nowhere", "\"nowhere\" isn't a day. Try today, tom, tue, 24/11, 24 nov or +2w."),
    ("d .nobody", "No practitioner's name begins with \"nobody\"."),
    ("f nonsense", "I don't know \"nonsense\". ? for the words."),
    ("n mary citizen", "Type the date of birth after the name, as ddmmyyyy."),
  ])
  func whatCannotBeDoneIsSaidInTheScreensWordsAndItGoesOn(
    _ line: String, _ sentence: String
  ) async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    let said = try await desk.ask(line)
    #expect(said.contains(sentence), "\(said)")
    try await desk.ask("n")
    try await desk.ask("smi j")
    #expect(try await desk.ask("").hasPrefix("Booked: "))
  }

  @Test func aLineThatIsTooLongIsNotCut() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    let long = "smi j " + String(repeating: "fri ", count: 40)
    #expect(try await desk.ask(long).contains("longer than 120 characters; nothing was done."))
    #expect(try await desk.ask("") == "")
    #expect(await clinic.writes == 0)
  }

  /// Another desk was faster: the sentence of the server, the rule behind it, and no second try.
  @Test func aRefusedBookingSaysWhyAndSendsNothingMore() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    try await desk.ask("smi j")
    await clinic.put(
      PaperClinic.visit("other", PaperClinic.chidi, PaperClinic.lee, 8, 30, "x", 30))
    await desk.type("", "", "d .lee")
    let said = try await desk.answer()
    #expect(
      said.hasPrefix(
        """
        Not booked: SMITH Jane, Tue 24 Nov 08:30 with Lee. The selected time is not available
        Can't book Tue 24 Nov 08:30 for 30 min: booked until 09:00.

        """), "\(said)")
    // The empty line that was typed ahead confirms nothing that was not shown before.
    #expect(said.contains("Tue 24 Nov 2026, today"))
    #expect(await clinic.calls[.book] == 1)
    #expect(await janes().isEmpty)
  }

  @Test(arguments: [true, false]) func whatIsUnknownIsSaidAsUnknown(_ isMade: Bool) async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    try await desk.ask("smi j")
    await clinic.failNext(.book, BookingFailure(.unknownOutcome, "no answer"), done: isMade)
    let said = try await desk.ask("")
    #expect(
      said == """
        The server didn't answer about SMITH Jane, Tue 24 Nov 08:30 with Lee. Checking now; please don't book it again yet.
        \(isMade
          ? "Booked after all: SMITH Jane, Tue 24 Nov 08:30, Lee, Physio 30"
          : "Not booked as of 08:30: SMITH Jane, Tue 24 Nov 08:30 with Lee. Still checking; please don't book it again yet.")

        """)
    #expect(await clinic.calls[.book] == 1)
  }

  @Test func aFreePlaceAsksForWhom() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    let list = try await desk.ask("f 3p")
    #expect(
      list.hasPrefix(
        """
        Free · Tue 24 Nov 15:00 · any practitioner · any place · any type · 4 of 4 work
        1. 15:00  Lee, Mei  Physio 30  Melbourne  4 in a row

        """))
    #expect(
      try await desk.ask("f 9").contains(
        "\nNot free at 09:00:\nOkafor, Ada  booked until 09:45, next free 09:45\n"))
    try await desk.ask("f 3p")
    #expect(try await desk.ask("1").contains("Who is it for?"))
    #expect(try await desk.ask("zzz").contains("No client matches"))
    #expect(try await desk.ask("abara").contains("ABARA Chidi"))
    #expect(try await desk.ask("").hasPrefix("Booked: ABARA Chidi, Tue 24 Nov 15:00"))
    #expect(await clinic.writes == 1)
  }

  @Test func aNewClientIsSavedAndBooked() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    let card = try await desk.ask("new mary citizen 12041985 0412345111 fri 2p")
    #expect(card.contains("CITIZEN Mary   12 Apr 1985   0412 345 111\n"))
    #expect(card.contains("Empty line to save CITIZEN Mary and book"))
    #expect(await clinic.writes == 0)
    #expect(try await desk.ask("") == "Booked: CITIZEN Mary, Fri 27 Nov 14:00, Lee, Physio 30\n")
    #expect(await clinic.clients.last?.mobile == "0412345111")
  }

  @Test func whoIsKnownAlreadyCanBeTakenInstead() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    let card = try await desk.ask("n jane smith 12041985 0412345678")
    #expect(
      card.contains(
        ". SMITH Jane   12 Apr 1985   0412 345 678   same name and date of birth, known already"))
    let number = card.split(separator: "\n").first { $0.contains("known already") }?.first
    let known = try await desk.ask(String(number ?? "?"))
    #expect(known.contains("Empty line to book it"), "\(known)")
    try await desk.ask("")
    #expect(await janes().count == 1)
    #expect(await clinic.calls[.addClient] == nil)
  }

  @Test func theClientWhoseCardIsOpenIsBooked() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    #expect(
      try await desk.ask("/ smith") == """
        1. SMITH Jane   12 Apr 1985   0412 345 678
        2. SMITH Jürgen   12 Apr 1985   0412 999 888
        3. SMITHERS Joy   12 Apr 1985
        Type a number to open that client's card.

        """)
    #expect(try await desk.ask("2").hasPrefix("SMITH Jürgen\nborn 12 Apr 1985\n"))
    #expect(try await desk.ask("b fri 2p").hasPrefix("SMITH Jürgen"))
    #expect(try await desk.ask("").hasPrefix("Booked: SMITH Jürgen, Fri 27 Nov 14:00"))
  }
}
