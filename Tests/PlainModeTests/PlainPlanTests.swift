import Booking
import CivilTime
import DeskModel
import TestKit
import Testing

/// A series and an absence, line by line.
@Suite struct PlainPlanTests {
  let clinic = PaperClinic.riverside()

  @Test func aSeriesIsToldBeforeItIsBooked() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    let told = try await desk.ask("smi j 3p x3")
    #expect(told.contains("every week · 3 dates"))
    #expect(told.contains("3. Tue 8 Dec 15:00  · free"))
    #expect(await clinic.writes == 0)
    #expect(try await desk.ask("2").contains("2. Tue 1 Dec 15:00  left out"))
    #expect(try await desk.ask("").contains("All 2 booked."))
    #expect(await clinic.writes == 2)
    #expect(try await desk.ask("u").contains("All 2 undone"))
  }

  @Test func nothingIsBookedWhereItIsLeft() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    _ = try await desk.ask("smi j 3p x3")
    _ = try await desk.ask("n")
    #expect(await clinic.writes == 0)
  }

  /// What was refused stays told, and an empty line does not send it once more.
  @Test func whatIsRefusedIsNotSentAgain() async throws {
    await clinic.failNext(.book, BookingFailure(.refused, "That time is taken."))
    let desk = try await HeadlessPlainMode.open(clinic)
    _ = try await desk.ask("smi j 3p x2")
    let told = try await desk.ask("")
    #expect(told.contains("1 of 2 booked: That time is taken."))
    _ = try await desk.ask("")
    #expect(await clinic.appointments.count { $0.client == PaperClinic.jane } == 1)
  }

  @Test func anAbsenceMovesEverybody() async throws {
    let desk = try await HeadlessPlainMode.open(clinic)
    let told = try await desk.ask("away .lee today")
    #expect(told.contains("Lee, Mei away"))
    #expect(told.contains("→ Wed 25 Nov 10:00 Lee"))
    #expect(try await desk.ask("").contains("Lee, Physio 30; reminders went out again."))
    #expect(try await desk.ask("away .nobody").contains("begins with \"nobody\""))
  }
}
