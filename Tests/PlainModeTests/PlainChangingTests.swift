import Booking
import CivilTime
import Console
import DeskModel
import DeskRuntime
import PlainMode
import TestKit
import Testing

/// Commands on the lines of a list, and undo.
@Suite struct PlainChangingTests {
  let clinic = PaperClinic.riverside()

  private func status(_ id: Appointment.ID) async -> Appointment.Status? {
    await clinic.appointments.first { $0.id == id }?.status
  }

  /// Plain mode that has shown Lee's day; line 2 is Linh at 10:00.
  private func desk() async throws -> HeadlessPlainMode {
    let desk = try await HeadlessPlainMode.open(clinic)
    let day = try await desk.ask("d .lee")
    #expect(
      day == """
        Tue 24 Nov 2026, today · Melbourne
        1. 08:30–10:00  free  90 min  Lee, Mei
        2. 10:00–10:30  client client-linh  Physio 30  Lee, Mei  booked
        3. 10:30–12:00  free  90 min  Lee, Mei
        4. 11:00–11:30  client client-yui  Physio 30  Lee, Mei  cancelled
        5. 12:30–17:00  free  4 h 30 min  Lee, Mei

        """)
    return desk
  }

  @Test func cancellingWantsAReasonAndItsOwnWord() async throws {
    let desk = try await desk()
    let asked = try await desk.ask("x 2")
    #expect(asked.contains("\n1. Ill\n2. Weather\n3. Clinic\n"))
    #expect(try await desk.ask("2 rang up").contains("\nWeather; rang up\nType yes to cancel"))
    for line in ["", "x 2", "2"] { try await desk.ask(line) }
    #expect(await clinic.calls[.cancel] == nil)
    #expect(try await desk.ask("yes").hasPrefix("Cancelled: client client-linh, "))
    #expect(await status("visit-linh") == .cancelled)
    let cancelled = await clinic.appointments.first { $0.id == "visit-linh" }
    #expect(cancelled?.cancellation?.reason == "reason-weather")
  }

  @Test(arguments: ["n", "no", "y", "cancel", "smi j"])
  func anyOtherWordKeepsTheAppointment(_ line: String) async throws {
    let desk = try await desk()
    try await desk.ask("x 2 1")
    #expect(try await desk.ask(line).hasPrefix("Dropped; nothing more was sent.\n"))
    try await desk.ask("yes")
    #expect(await status("visit-linh") == .booked)
    #expect(await clinic.calls[.cancel] == nil)
  }

  @Test func whatWasBookedIsWhatCommandsMeanWithoutANumber() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    await desk.type("smi j", "", "m fri 3p", "", "u", "redo", "x", "1", "yes")
    let said = try await desk.answer()
    let told = said.split(separator: "\n").filter { $0.contains(": SMITH Jane, ") }
    #expect(
      told == [
        "Booked: SMITH Jane, Tue 24 Nov 08:30, Lee, Physio 30",
        "Moved: SMITH Jane, Fri 27 Nov 15:00, Lee, Physio 30; it was Tue 24 Nov 08:30",
        "Undone: SMITH Jane, Tue 24 Nov 08:30, Lee, Physio 30, moved back. Reminders went out again.",
        "Redone: SMITH Jane, Fri 27 Nov 15:00, Lee, Physio 30",
        "Cancelled: SMITH Jane, Fri 27 Nov 15:00, Lee, Physio 30, Ill",
      ], "\(said)")
  }

  @Test func movingAsksWhereToAndShowsTheCard() async throws {
    let desk = try await desk()
    let asked = try await desk.ask("m 2")
    #expect(asked.contains("Move from Tue 24 Nov 10:00 · reminders go out again\n"))
    #expect(asked.contains("Move to when? Type a day, a time or .name"))
    #expect(try await desk.ask("fri").contains("\nFri 27 Nov 2026 10:00–10:30\n"))
    #expect(await clinic.calls[.move] == nil)
    #expect(try await desk.ask("").hasPrefix("Moved: client client-linh, Fri 27 Nov 10:00"))
  }

  /// The number means what the list said, whatever other desks did to the day meanwhile.
  @Test func aNumberKeepsItsAppointment() async throws {
    let desk = try await desk()
    await clinic.put(
      PaperClinic.visit("early", PaperClinic.jane, PaperClinic.lee, 9, 0, PaperClinic.physio, 30))
    try await desk.ask("g today")
    #expect(try await desk.ask("a 2").hasPrefix("Saved: client client-linh, "))
    #expect(await status("visit-linh") == .arrived)
    #expect(await status("early") == .booked)
    await clinic.remove("visit-linh")
    try await desk.ask("g fri")
    #expect(try await desk.ask("x 2").contains("That appointment isn't in the diary any more"))
  }

  @Test func notesTypesAndStatusAreChanged() async throws {
    let desk = try await desk()
    #expect(try await desk.ask("e 2").contains("\nNote: none\nType: Physio 30\n"))
    #expect(try await desk.ask("no stairs").hasPrefix("Saved: "))
    try await desk.ask("e 2 bring scans")
    try await desk.ask("e 2 ,initial")
    #expect(try await desk.ask("e 2 ,podi").contains("Lee, Mei doesn't offer Podiatry 45 there"))
    var linh = await clinic.appointments.first { $0.id == "visit-linh" }
    #expect(linh?.notes == "bring scans" && linh?.type == PaperClinic.initial)
    try await desk.ask("e 2 -")
    #expect(try await desk.ask("s 2").contains("\n3. attended\n"))
    try await desk.ask("3")
    linh = await clinic.appointments.first { $0.id == "visit-linh" }
    #expect(linh?.notes == "" && linh?.status == .attended)
    try await desk.ask("s 2 4")
    #expect(await status("visit-linh") == .didNotAttend)
    #expect(try await desk.ask("x 4").contains("That appointment is already cancelled."))
    #expect(try await desk.ask("x 3").contains("Line 3 isn't an appointment."))
  }

  @Test func whyNotAndTheNextFreePlaceAreTold() async throws {
    let desk = try await desk()
    #expect(
      try await desk.ask("w 2")
        == "Can't book Tue 24 Nov 10:00 for 30 min: booked until 10:30.\n")
    #expect(try await desk.ask("w 3").hasPrefix("Nothing is in the way: "))
    let next = try await desk.ask(".")
    #expect(next.contains("\n1. ") && next.contains("Type a number to book that one.\n"), "\(next)")
    #expect(try await desk.ask("1").contains("Who is it for?"))
    #expect(try await desk.ask("smi j").contains("Empty line to book it"))
    try await desk.ask("n")
    #expect(try await desk.ask("1").contains("Who is it for?"), "nothing is left in the line")
  }

  @Test func aNumberOpensTheAppointment() async throws {
    let desk = try await desk()
    #expect(
      try await desk.ask("2") == """
        client client-linh
        Tue 24 Nov 2026 10:00–10:30, 30 min
        Physio 30 · Lee, Mei · Melbourne
        booked, number R-visit-linh

        """)
    #expect(try await desk.ask("y +1w").contains("Book"))
  }

  @Test func daysAndLocationsAreGoneTo() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    #expect(try await desk.ask("g fri") == "Fri 27 Nov 2026, in 3 days · Melbourne\n")
    #expect(try await desk.ask(";") == "Fri 27 Nov 2026, in 3 days · Adelaide\n")
    #expect(try await desk.ask("d").contains("Silva, Rui"))
    #expect(try await desk.ask("d today").hasPrefix("Tue 24 Nov 2026, today · Adelaide\n"))
  }

  @Test func helpIsMadeFromTheTableOfCommands() async throws {
    let bindings = try Bindings.standard.rebinding("quit", to: "Q")
    let desk = try await HeadlessPlainMode.open(clinic, bindings: bindings)
    let help = try await desk.ask("?").split(separator: "\n")
    for verb in PlainCommand.Verb.allCases {
      #expect(help.contains { $0.contains(verb.words[0]) }, "\(verb)")
    }
    #expect(help.contains("Q or quit or exit: quit (finishes pending changes)"))
  }
}
