import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct StaleAnswerTests {
  let clinic = PaperClinic.riverside()

  @Test func anOlderSearchThatAnswersLateIsDropped() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("b s m i SPACE j a")
    #expect(Set(desk.pending.compactMap(\.searchText)) == ["s", "sm", "smi", "smi j", "smi ja"])
    await desk.deliver { $0.searchText == "smi ja" }
    #expect(desk.draft?.clients.matches.map(\.id) == [PaperClinic.jane])
    await desk.settle()
    #expect(desk.draft?.clients.matches.map(\.id) == [PaperClinic.jane])
    #expect(desk.draft?.clients.text == "smi ja")
  }

  @Test func aSearchThatWasTakenBackIsDropped() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i t h")
    #expect(desk.draft?.clients.matches.count == 3)
    desk.press("e BACKSPACE ENTER")
    await desk.settle()
    #expect(desk.draft?.clients.matches.count == 3)
    #expect(desk.draft?.client?.id == PaperClinic.jane)
  }

  @Test func placesOfAnEarlierNameAreDropped() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i SPACE j SPACE .")
    desk.press("o")
    let late = await desk.takeAnswer(where: \.isSlots)
    desk.press("BACKSPACE l")
    await desk.settle()
    if let late { desk.send(late) } else { Issue.record("nobody was asked for Okafor's places") }
    #expect(desk.draft?.place?.practitioner == PaperClinic.lee)
  }

  @Test func theClientPaneShowsTheNewestSearch() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("/ l i n h")
    await desk.deliver { $0.searchText == "linh" }
    await desk.settle()
    #expect(desk.state.desk.clientSearch.matches.map(\.id) == [PaperClinic.linh])
  }

  @Test func anotherDaysDiaryThatComesLateIsDropped() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("] ]")
    let late = await desk.takeAnswer(where: \.isDiary)
    await desk.settle()
    desk.send(late!)
    let day = PaperClinic.today.adding(days: 2)
    #expect(desk.state.diary.day == day)
    #expect(desk.state.diary.picture?.days == day...day)
  }

  /// A diary that was read before the booking and answered after it would hide the new appointment.
  @Test func aDiaryReadBeforeABookingDoesNotHideIt() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i SPACE j ENTER")
    desk.send(.ticked(PaperClinic.time(8, 31)))
    let old = await desk.takeAnswer(where: \.isDiary)
    await desk.rush("ENTER")
    desk.send(old!)
    #expect(desk.selectedAppointment?.isJanesWithLee == true)
  }

  @Test func theFailureOfAStaleSearchIsNotTold() async {
    let desk = await HeadlessDesk.open(clinic)
    await clinic.failNext(.clients, BookingFailure(.unreachable, "no line"))
    desk.press("b s m i")
    await desk.settle()
    #expect(desk.draft?.problem == nil)
    #expect(desk.state.desk.connection == .live)
  }

  /// The matches of "smi" are not an answer to "smi j", whose search failed.
  @Test func aFailedSearchLeavesNobodyToBookOrCancel() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i SPACE")
    await clinic.failNext(.clients, BookingFailure(.unavailable, "come back later"))
    await desk.rush("j ENTER ENTER")
    #expect(desk.orders.isEmpty)
    #expect(desk.draft?.client == nil)

    let pane = await HeadlessDesk.open(clinic)
    await pane.type("/ 1 1 2 2")
    await clinic.failNext(.clients, BookingFailure(.unavailable, "come back later"))
    await pane.rush("9 ENTER x 1 ENTER")
    #expect(pane.cancellations.isEmpty)
    #expect(pane.state.overlays.isEmpty)
  }

  /// The notes of a card that was closed come late.
  @Test func anAnswerForAClosedCardChangesNothing() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("j j j ENTER ESC")
    #expect(desk.state.overlays.isEmpty)
    await desk.settle()
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.selectedAppointment?.id == "visit-linh")
  }
}
