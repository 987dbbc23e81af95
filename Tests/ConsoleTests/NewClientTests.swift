import Booking
import BookingLanguage
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// A new client while booking: no text is lost, and no client is saved twice.
@Suite struct NewClientTests {
  let clinic = PaperClinic.riverside()
  private static let data = "Mary Jones 12041985 0400123456"

  private func desk(_ text: String, then macro: KeyMacro = "") async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("n")
    desk.send(.input(.paste(text)))
    await desk.settle()
    await desk.rush(macro)
    return desk
  }

  private func marys() async -> [ClientRecord] {
    await clinic.clients.filter { $0.client.givenName == "Mary" }
  }

  private func appointments() async -> [Appointment] {
    let ids = Set(await marys().map(\.id))
    return await clinic.appointments.filter { $0.client.map(ids.contains) ?? false }
  }

  @Test(arguments: [true, false]) func withinTheBudget(_ ahead: Bool) async throws {
    let keys =
      [Key.character("n")] + Self.data.map { Key.character($0) } + [Key.enter, Key.enter]
    #expect(keys.count <= 28 + 8)
    let desk = await HeadlessDesk.open(clinic)
    for key in keys {
      desk.send(.input(.key(key)))
      if !ahead { await desk.settle() }
    }
    await desk.settle()
    let mary = try #require(await marys().first)
    #expect(mary.client.familyName == "Jones")
    #expect(mary.client.dateOfBirth == Day(year: 1985, month: 4, day: 12))
    #expect(mary.mobile == "0400123456")
    let made = try #require(await appointments().first)
    #expect(made.practitioner == PaperClinic.lee)
    #expect(desk.state.notice == .booked(made))
    #expect(desk.selectedAppointment == made)
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func wordsAfterThePhoneSteerThePlace() async {
    _ = await desk(Self.data + " .oka fri 3p", then: "ENTER ENTER")
    let made = await appointments().first
    #expect(made?.practitioner == PaperClinic.okafor)
    #expect(
      made?.time.start == PaperClinic.time(15, 0, on: PaperClinic.today.adding(days: 3)))
  }

  @Test func escapeSavesNothingAndKeepsTheLine() async {
    let desk = await desk(Self.data, then: "ENTER ESC ESC")
    #expect(desk.state.overlays.isEmpty)
    #expect(await clinic.writes == 0)
    await desk.rush("n")
    #expect(desk.draft?.text == Self.data)
  }

  @Test(arguments: [
    ("", Newcomer.Lack.name), ("mary jones", .dateOfBirth),
    ("mary jones 31021985", .wrongDateOfBirth(.noSuchDay("31021985"))),
  ])
  func whatIsMissingIsTold(_ text: String, _ lack: Newcomer.Lack) async {
    let desk = await desk(text, then: "ENTER ENTER")
    #expect(desk.draft?.problem == .lacks(lack))
    #expect(await clinic.writes == 0)
  }

  // MARK: - Duplicates

  @Test func theKnownOneIsShownAndTaken() async {
    let desk = await desk("Jane Smith 12041985 0499000111 fri")
    #expect(desk.draft?.newClient?.alike.map(\.match.id) == [PaperClinic.jane])
    #expect(desk.draft?.newClient?.likeness(to: PaperClinic.jane) == .samePerson)
    await desk.rush("TAB ENTER ENTER")
    #expect(desk.orders.map(\.client) == [PaperClinic.jane])
    #expect(
      desk.orders.map(\.time.start)
        == [PaperClinic.time(8, 30, on: PaperClinic.today.adding(days: 3))])
    #expect(await clinic.clients.filter { $0.client.givenName == "Jane" }.count == 1)
  }

  @Test func thePhoneFindsThemAsWell() async {
    let desk = await desk("Somebody Else 01011990 0412345678")
    #expect(desk.draft?.newClient?.likeness(to: PaperClinic.jane) == .samePhone)
  }

  // MARK: - Failures

  @Test func notSavedIsNotBooked() async {
    await clinic.failNext(.addClient, BookingFailure(.unreachable, "The line is down."))
    let desk = await desk(Self.data, then: "ENTER ENTER")
    #expect(await clinic.writes == 0)
    #expect(desk.orders.isEmpty)
    #expect(desk.draft?.text == Self.data)
    if case .clientNotSaved? = desk.state.notice {} else { Issue.record("not told") }
    await desk.rush("ENTER ENTER")
    #expect(await marys().count == 1)
    #expect(await appointments().count == 1)
  }

  /// The client may have been saved, so the desk searches before the next Enter adds one.
  @Test func anUnknownOutcomeShowsWhoIsThere() async {
    await clinic.failNext(
      .addClient, BookingFailure(.unknownOutcome, "No answer came."), done: true)
    let desk = await desk(Self.data, then: "ENTER ENTER")
    #expect(desk.draft?.phase == .typing)
    #expect(desk.draft?.newClient?.alike.count == 1)
    await desk.rush("TAB ENTER ENTER")
    #expect(await marys().count == 1)
    #expect(await appointments().count == 1)
  }

  @Test func savedAndNotBookedIsTold() async {
    await clinic.failNext(.book, BookingFailure(.refused, "The selected time is not available"))
    let desk = await desk(Self.data, then: "ENTER ENTER")
    if case .savedNotBooked? = desk.state.notice {
    } else {
      Issue.record("told \(String(describing: desk.state.notice))")
    }
    #expect(await marys().count == 1)
    #expect(desk.draft?.client?.client.givenName == "Mary")
    await desk.rush("ENTER ENTER")
    #expect(await marys().count == 1)
    #expect(await appointments().count == 1)
  }

  @Test func fromABookingLineThatFoundNobody() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b z o r r o F2")
    #expect(desk.draft?.newClient != nil)
    #expect(desk.draft?.newcomer?.givenName == "Zorro")
    await desk.type("ESC")
    #expect(desk.draft?.isBooking == true)
    #expect(desk.draft?.text == "zorro")
  }

  /// Days and times keep their meaning; date of birth and phone are typed at the caret.
  @Test func whatWasWishedIsNoPartOfTheName() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b z o r r o SPACE f r i SPACE v e g a SPACE 9 F2 3 / 5 / 1 9 6 1")
    let newcomer = desk.draft?.newcomer
    #expect(newcomer?.givenName == "Zorro" && newcomer?.familyName == "Vega")
    #expect(newcomer?.dateOfBirth == Day(iso: "1961-05-03") && newcomer?.lack == nil)
    #expect(
      desk.draft?.place?.time.start
        == PaperClinic.time(9, 0, on: PaperClinic.today.adding(days: 3)))
  }

  /// After a save without an answer, Enter first searches for the client, and asks.
  @Test(arguments: [true, false]) func anUnknownSaveIsNotRepeatedBlindly(_ isMade: Bool) async {
    await clinic.failNext(
      .addClient, BookingFailure(.unknownOutcome, "No answer came."), done: isMade)
    // The next search fails as well: the server can't be reached.
    let desk = await desk(Self.data, then: "ENTER")
    for _ in 0..<2 { await clinic.failNext(.clients, BookingFailure(.unreachable, "Down.")) }
    await desk.rush("ENTER")
    #expect(await marys().count == (isMade ? 1 : 0))
    for _ in 0..<2 { await clinic.failNext(.clients, BookingFailure(.unreachable, "Down.")) }
    await desk.rush("ENTER ENTER")
    #expect(await marys().count == (isMade ? 1 : 0))
    // The search works now, so the existing client is shown first.
    await desk.rush("ENTER")
    #expect(await marys().count == 1)
  }
}

extension NewClient {
  fileprivate func likeness(to client: Client.ID) -> Likeness? {
    alike.first { $0.match.id == client }?.likeness
  }
}
