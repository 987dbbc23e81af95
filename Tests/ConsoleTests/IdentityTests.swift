import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// The chosen client or appointment remains the same, whatever is typed or answered meanwhile.
@Suite struct IdentityTests {
  let clinic = PaperClinic.riverside()
  private let today = PaperClinic.today

  private func desk(_ macro: KeyMacro = "") async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(macro)
    return desk
  }

  private func line(_ desk: HeadlessDesk) -> BookingDraft? { desk.draft }

  // MARK: - The client of a line

  /// Half-typed, `fri` looks like a name.
  @Test func theChosenClientStaysWhileADayIsTyped() async {
    let desk = await desk("b s m i SPACE j TAB")
    #expect(line(desk)?.client?.id == PaperClinic.jurgen)
    await desk.type("SPACE f r i")
    #expect(line(desk)?.client?.id == PaperClinic.jurgen)
    await desk.type("ctrl-p P")
    #expect(line(desk)?.client?.id == PaperClinic.jurgen)
    // Another name is another choice.
    await desk.type("ctrl-u s m i SPACE j a")
    #expect(line(desk)?.client?.id == PaperClinic.jane)
  }

  @Test func theClientOfACardStaysWhileADayIsTyped() async {
    let desk = await desk("/ s m i SPACE j ENTER")
    await desk.type("b f r i")
    #expect(line(desk)?.client?.id == PaperClinic.jane)
    await desk.type("SPACE 9 ENTER ENTER")
    #expect(desk.orders.map(\.client) == [PaperClinic.jane])
  }

  /// The answer comes while the help covers the line.
  @Test func anAnswerFindsTheLineUnderItsHelp() async {
    let desk = await desk()
    desk.press("b s m i SPACE j F1")
    await desk.settle()
    await desk.rush("ESC ENTER")
    #expect(line(desk)?.phase == .card)
    #expect(!desk.state.desk.isHolding)
  }

  /// The booking's search isn't about the new client.
  @Test func anOldSearchDoesNotFillTheNewClientsLine() async {
    let desk = await desk()
    desk.press("b s m i F2")
    await desk.settle()
    await desk.rush("ESC")
    #expect(line(desk)?.isBooking == true)
    #expect(line(desk)?.client != nil)
    await desk.rush("ENTER")
    #expect(line(desk)?.phase == .card)
  }

  // MARK: - The waiting list

  @Test func somebodyElsesBookingTakesNobodyOffTheList() async throws {
    let desk = await desk("b s m i SPACE j SPACE t h u F4 W ENTER")
    await desk.rush("ctrl-u n g u SPACE f r i ENTER ENTER")
    #expect(desk.orders.map(\.client) == [PaperClinic.linh])
    #expect(try await clinic.waitingList().map(\.client) == [PaperClinic.jane])
  }

  @Test func whoDoesNotWaitForTheAnswerIsTakenOffAllTheSame() async throws {
    let desk = await desk("b s m i SPACE j SPACE t h u F4 W ENTER ENTER")
    desk.press("ENTER ESC")
    await desk.settle()
    #expect(desk.orders.map(\.client) == [PaperClinic.jane])
    #expect(try await clinic.waitingList().isEmpty)
  }

  @Test func aSeriesTakesItsClientOffTheList() async throws {
    let desk = await desk("b s m i SPACE j SPACE t h u F4 W ENTER SPACE x 2 ENTER ENTER")
    #expect(desk.orders.count == 2)
    #expect(try await clinic.waitingList().isEmpty)
  }

  /// A late answer closes only its own line.
  @Test func aLateAnswerLeavesTheNextCallersLine() async {
    let desk = await desk("b s m i SPACE j SPACE t h u")
    desk.press("F4 ESC ESC b n g u")
    await desk.settle()
    #expect(line(desk)?.text.hasSuffix("ngu") == true)
  }

  @Test func whatWasDoneToTheListIsUndone() async throws {
    let desk = await desk("b s m i SPACE j SPACE t h u F4")
    await desk.rush("u")
    #expect(try await clinic.waitingList().isEmpty)
    await desk.rush("ctrl-r")
    #expect(try await clinic.waitingList().map(\.client) == [PaperClinic.jane])
    await desk.type("W x ESC")
    #expect(try await clinic.waitingList().isEmpty)
    await desk.rush("u")
    let back = try await clinic.waitingList()
    #expect(back.map(\.client) == [PaperClinic.jane])
    #expect(back.first?.wish == PlaceWish(days: [.weekday(.thursday)]))
  }

  /// Undo takes back the booking first, then the entry's removal from the list.
  @Test func undoingTheBookingPutsTheClientBack() async throws {
    let desk = await desk("b s m i SPACE j SPACE t h u F4 W ENTER ENTER ENTER")
    #expect(try await clinic.waitingList().isEmpty)
    await desk.rush("u")
    #expect(desk.cancellations.count == 1)
    await desk.rush("u")
    #expect(try await clinic.waitingList().map(\.client) == [PaperClinic.jane])
  }

  /// If another desk removes the selected entry, none is selected.
  @Test func aListReadAnewSelectsNobodyElse() async throws {
    let desk = await desk("b s m i SPACE j SPACE t h u F4 b n g u SPACE f r i F4 W")
    let first = try #require(desk.state.desk.waitingInOrder.first)
    try await clinic.removeFromWaitingList(first.id)
    desk.send(.ticked(desk.state.now.adding(seconds: 200)))
    await desk.settle()
    await desk.rush("x")
    #expect(try await clinic.waitingList().count == 1)
    await desk.rush("DOWN x")
    #expect(try await clinic.waitingList().isEmpty)
  }

  /// A freed time isn't offered if its practitioner is away.
  @Test func whatIsFreedByAnAbsenceIsOfferedToNobody() async {
    let desk = await desk("b s m i SPACE j SPACE t o d a y F4 A ENTER x 1 ENTER")
    #expect(desk.cancellations.count == 1)
    #expect(desk.state.desk.offer == nil)
  }

  @Test func anOfferEndsWhereThePlaceIsGiven() async {
    let desk = await desk("b s m i SPACE j SPACE . l e e SPACE t o d a y SPACE a m F4")
    await desk.rush("j j j x 1 ENTER")
    #expect(desk.state.desk.offer != nil)
    await desk.rush("b n g u SPACE t o d a y SPACE 1 0 ENTER ENTER")
    #expect(desk.orders.map(\.client) == [PaperClinic.linh])
    #expect(desk.state.desk.offer == nil)
  }

  // MARK: - The diary

  /// Another desk moves the selected appointment and books its time for another client.
  @Test func whoTookThePlaceIsNotSelected() async {
    let desk = await desk("j j j")
    #expect(desk.selectedAppointment?.id == "visit-linh")
    await clinic.remove("visit-linh")
    await clinic.put(
      PaperClinic.visit(
        "other", PaperClinic.jane, PaperClinic.lee, 10, 0, PaperClinic.physio, 30))
    await desk.rush("ctrl-l")
    #expect(desk.selectedAppointment == nil)
    await desk.rush("x")
    await desk.rush("a")
    #expect(desk.state.overlays.isEmpty)
    #expect(await clinic.writes == 0)
    await desk.type("UP DOWN")
    #expect(desk.selectedAppointment?.id == "other")
  }

  /// The practitioners' next free times are those of the location that is shown.
  @Test func anotherLocationHasItsOwnNextPlaces() async {
    await clinic.put(
      PaperClinic.visit(
        "adelaide", PaperClinic.jane, PaperClinic.silva, 11, 0, PaperClinic.physio, 30,
        at: PaperClinic.adelaide))
    let desk = await desk("/ s m i SPACE j ENTER ENTER")
    desk.press("g")
    #expect(desk.state.desk.nextPlaces.free == nil)
    await desk.settle()
    #expect(desk.state.location?.id == PaperClinic.adelaide.id)
    let places = desk.state.desk.nextPlaces.free.map { Set($0.values.map(\.location)) }
    #expect(places == [PaperClinic.adelaide.id])
  }
}
